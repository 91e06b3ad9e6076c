import type { VariantChoice } from '../engine/index.ts';
import { shareLine } from '../coach/index.ts';
import { begin, type Face, type Left, type Manner, type Play, type Saved } from '../session/index.ts';
import type { LearnerRecord } from '../store/index.ts';
import { type Common, type Context, EXIT, type Exit } from './context.ts';
import { farewell } from './farewell.ts';
import { judging } from './judging.ts';
import { keepingEnd } from './keeping-end.ts';
import type { LeftOver } from './left-over.ts';
import { type Found, TUTORIAL } from './library.ts';
import { keepNew, keepOn, mannerOf, openLearnerRecord } from './record.ts';
import { drawsScreens, openFace } from './terminal.ts';
import { shown } from './text.ts';

/** What a play needs around it. */
export interface Sitting {
  readonly context: Context;
  readonly record: LearnerRecord;
  readonly face: Face;
}

/** A play that the player has left. */
export interface Played extends Left {
  readonly found: Found;
  /** How the last write to the record went; undefined where there was none. */
  readonly saved: Saved | undefined;
  /** The run in one line to show to others; undefined where it was left, or is not reviewed. */
  readonly share: string | undefined;
}

/** How a new run is to be played. */
export interface NewRun {
  readonly variant: VariantChoice;
  readonly seed: number;
  readonly mode: Manner['mode'];
}

/** Opens the record and a face, plays, gives the terminal back, and says how it ended. */
export async function sit(
  context: Context,
  options: Common,
  play: (sitting: Sitting) => Promise<Played | undefined>,
): Promise<Exit> {
  const record = openLearnerRecord(context, options);
  const face = await openFace(context, options, record.settings.get());
  const played = await play({ context, record, face });
  context.faces.delete(face);
  await face.close();
  if (played !== undefined) context.stdout.write(farewell(context, played, drawsScreens(context, options)));
  return EXIT.done;
}

/** Said where a run is played again from one of its decisions. */
const REPLAY =
  'You play again from here, with the same luck. This run is for study: it is left out of your bests.';

type Begun = Omit<Play, 'judge'>;

/** Plays a scenario from its brief. */
export async function playNew(
  sitting: Sitting,
  found: Found,
  { mode, notices, ...run }: NewRun & Pick<Play, 'notices'>,
): Promise<Played> {
  const session = begin(found.scenario, run, mannerOf(sitting.record, found, mode));
  const record = keepNew(sitting.record, session);
  return playIn(sitting, found, { session, record, notices });
}

/** Takes up a run where it was left. */
export async function playOn(
  sitting: Sitting,
  { found, run, session }: LeftOver,
  notices: Play['notices'],
): Promise<Played> {
  return playIn(sitting, found, { session, record: keepOn(sitting.record, run.id), notices });
}

async function playIn(sitting: Sitting, found: Found, play: Begun): Promise<Played> {
  const { context, record, face } = sitting;
  const judge = judging(context, found, play.session);
  const keeping = keepingEnd(play.record, judge);
  const left = face.play({
    session: play.session,
    record: keeping.record,
    judge: keeping.judge,
    notices: [...record.trouble.map(({ message }) => message), ...play.notices].map(shown),
  });
  // The first page is on the screen now.
  judge.start();
  const { again, ...over } = await left.finally(judge.stop);
  const { how, session } = over;
  const saved = await keeping.finish(session);
  const isLesson = how === 'finished' && found.scenario.id === TUTORIAL;
  const noted = isLesson ? await record.settings.change({ tutorialDone: true }) : undefined;
  const figures = how === 'finished' ? judge.figures(session) : undefined;
  const share = figures && `${shareLine(found.scenario.title, figures, record.settings.get().glyphs)}\n`;
  if (again === undefined) return { ...over, found, saved: noted?.ok === false ? noted : saved, share };
  const anew = { session: again, record: keepNew(record, again), notices: [REPLAY] };
  return playIn(sitting, found, anew);
}

/** A seed that nobody chose. */
export function freshSeed({ entropy }: Context): number {
  return Buffer.from(entropy(4)).readUInt32LE();
}
