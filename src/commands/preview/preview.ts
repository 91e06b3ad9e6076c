import { basename } from 'node:path';
import { BASE, type VariantChoice } from '../../engine/index.ts';
import { begin, type Face, type Saved, type Session } from '../../session/index.ts';
import type { LearnerRecord } from '../../store/index.ts';
import { type Common, type Context, EXIT, type Exit, type Result, tell } from '../context.ts';
import { deskOf } from '../desk.ts';
import { judging } from '../judging.ts';
import { ownRun } from '../own-run.ts';
import { type Edition, previewOf } from './renewals.ts';
import { type Story, storyIn, watchStory } from './story.ts';
import { mannerOf, openLearnerRecord } from '../record.ts';
import { seedIn, variantIn } from '../run-words.ts';
import { environmentFlaws, settingsIn } from '../settings/held.ts';
import { solutionsOf } from '../solutions.ts';
import { caseFile } from '../library/names.ts';
import { readOwnText } from '../pack/files.ts';
import { openFace } from '../terminal.ts';
import { shown } from '../text.ts';
import type { Written } from './watching.ts';

export interface PreviewOptions extends Common {
  readonly seed?: string;
  readonly variant?: string;
}

/** `preview CASE`: plays a case while its author writes it; every save is taken over. Nothing of it is recorded. */
export async function preview(context: Context, argument: string, options: PreviewOptions): Promise<Exit> {
  const meant = caseFile(context, argument);
  if (!meant.ok) return tell(context, meant);
  const { path, pack } = meant;
  const written = readOwnText(path);
  const story = storyIn(context, path, written);
  if (!story.ok) return refused(context, story);
  const run = runOf(story, options);
  if (!run.ok) return tell(context, run);
  const record = openLearnerRecord(context, options);
  const face = await openFace(context, options, settingsIn(context, record));
  const { scenario } = story;
  const manner = mannerOf({ context, record }, { scenario, called: path }, 'practice');
  const previewing = { context, record, face, path, pack: pack?.id, written };
  await playedIn(previewing, forStudy(begin(scenario, run, manner)));
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
  readonly path: string;
  /** The id of the pack that was added and has the case. */
  readonly pack: string | undefined;
  /** What was read of the file so far. */
  readonly written: Written;
}

/** Plays, and what the player wants to play next, while the file is watched. */
async function playedIn(previewing: Previewing, first: Session): Promise<void> {
  const { face, path } = previewing;
  const { renewals, ...story } = previewOf(
    (of) => editionOf(previewing, { ...first, ...of }),
    previewing.context.now,
  );
  const end = watchStory(previewing, story.put);
  try {
    let session = first;
    let notices = [whatThisIs(path), ...environmentFlaws(previewing.context)].map(shown);
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

const whatThisIs = (path: string): string =>
  `This is a preview, and nothing of it is kept in your record. Save ${basename(path)} while you play, and the story goes on as you wrote it.`;
const AGAIN = 'You play again from here, with the same luck.';
const ANOTHER_FACT = 'You play the story with one fact changed, and with the same luck.';

const keepNothing = async (): Promise<Saved> => ({ ok: true });

function editionOf({ context, record, path, pack }: Previewing, session: Session): Edition {
  const { scenario, variant } = session;
  const solutions = solutionsOf(context, { scenario, called: path }, session);
  const { start, stop, solution } = solutions;
  return {
    scenario,
    variant,
    judge: judging(solutions),
    desk: deskOf({ context, pack, own: ownRun(record), solutions }),
    start,
    stop,
    solved: () => solution(variant),
  };
}
