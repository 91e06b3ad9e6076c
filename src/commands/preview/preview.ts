import { basename } from 'node:path';
import { BASE, type VariantChoice } from '../../engine/index.ts';
import { begin, type Face, type Kept, type Saved, type Session } from '../../session/index.ts';
import type { LearnerRecord } from '../../store/index.ts';
import { type Common, type Context, EXIT, type Exit, type Result, tell } from '../context.ts';
import { deskOf } from '../desk.ts';
import { judging } from '../judging.ts';
import { ownRun } from '../own-run.ts';
import { type Edition, previewOf } from './renewals.ts';
import { type Story, storyIn } from './story.ts';
import { mannerOf, openLearnerRecord } from '../record.ts';
import { seedIn, variantIn } from '../run-words.ts';
import { solutionsOf } from '../solutions.ts';
import { type Source, sourceOf } from '../library/source.ts';
import { openFace } from '../terminal.ts';
import { shown } from '../text.ts';
import { watchText } from './watching.ts';

export interface PreviewOptions extends Common {
  readonly seed?: string;
  readonly variant?: string;
}

/** `preview CASE`: plays a case while its author writes it; every save is taken over. Nothing of it is recorded. */
export async function preview(context: Context, argument: string, options: PreviewOptions): Promise<Exit> {
  const source = sourceOf(context, argument);
  if (!source.ok) return tell(context, source);
  const story = storyIn(context, source.path, source);
  if (!story.ok) return refused(context, story);
  const run = runOf(story, options);
  if (!run.ok) return tell(context, run);
  const record = openLearnerRecord(context, options);
  const face = await openFace(context, options, record.settings.get());
  const { scenario } = story;
  const manner = mannerOf(record, { scenario, called: source.path }, 'practice');
  await playedIn({ context, record, face, source }, forStudy(begin(scenario, run, manner)));
  context.faces.delete(face);
  await face.close();
  return EXIT.done;
}

function refused({ stderr }: Context, { trouble }: Extract<Story, { ok: false }>): Exit {
  for (const line of trouble) stderr.write(`interlock: ${line}\n`);
  return EXIT.refused;
}

function runOf(
  { scenario }: Extract<Story, { ok: true }>,
  { seed = USUAL_SEED, variant = BASE }: PreviewOptions,
): Result<{ seed: number; variant: VariantChoice }> {
  const lot = seedIn(seed);
  if (!lot.ok) return lot;
  const found = variantIn(scenario, variant);
  return found.ok ? { ...lot, ...found } : found;
}

/** The same luck each time: then what is different comes from what was written. */
const USUAL_SEED = '1';

/** A play that counts for nothing. */
const forStudy = (session: Session): Session => ({ ...session, study: true });

interface Previewing {
  readonly context: Context;
  /** Read for its settings, and for the runs that another can be laid beside. */
  readonly record: LearnerRecord;
  readonly face: Face;
  readonly source: Source;
}

/** Plays, and what the player wants to play next, while the file is watched. */
async function playedIn(previewing: Previewing, first: Session): Promise<void> {
  const { context, face, source } = previewing;
  const { renewals, ...story } = previewOf((of) => editionOf(previewing, { ...first, ...of }));
  const end = watchText(source.path, { ok: true, text: source.text }, (written) =>
    story.put(storyIn(context, source.path, written)),
  );
  try {
    let session = first;
    let notices = [shown(whatThisIs(source))];
    for (;;) {
      const { judge, desk, start } = story.begin(session);
      const left = face.play({ session, record: keepNothing, judge, desk, notices, renewals });
      // The first page is on the screen now.
      start();
      const { again } = await left;
      if (again === undefined) return;
      notices = [again.variant === session.variant ? AGAIN : ANOTHER_FACT];
      session = forStudy(again);
    }
  } finally {
    end();
    story.stop();
  }
}

const whatThisIs = ({ path }: Source): string =>
  `This is a preview, and nothing of it is kept in your record. Save ${basename(path)} while you play, and the story goes on as you wrote it.`;
const AGAIN = 'You play again from here, with the same luck.';
const ANOTHER_FACT = 'You play the story with one fact changed, and with the same luck.';

/** What is said against a review would be kept with its run. */
const keepNothing = async ({ event }: Kept): Promise<Saved> =>
  event === 'argue' ? { ok: false, why: 'nothing of a preview is kept' } : { ok: true };

function editionOf({ context, record, source }: Previewing, session: Session): Edition {
  const { scenario, variant } = session;
  const solutions = solutionsOf(context, { scenario, called: source.path }, session);
  const { start, stop, solution } = solutions;
  return {
    scenario,
    variant,
    judge: judging(solutions),
    desk: deskOf({ context, own: ownRun(record), solutions }),
    start,
    stop,
    solved: () => solution(variant),
  };
}
