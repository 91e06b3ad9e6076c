import { BASE, type VariantChoice } from '../../engine/index.ts';
import {
  begin,
  changedFact,
  type Face,
  type Left,
  type Manner,
  type Play,
  type Saved,
  type Session,
} from '../../session/index.ts';
import type { LearnerRecord, RunRecord } from '../../store/index.ts';
import { type Common, type Context, EXIT, type Exit } from '../context.ts';
import { deskOf } from '../desk.ts';
import { farewell } from './farewell.ts';
import { judging } from '../judging.ts';
import { keepingEnd } from './keeping-end.ts';
import type { LeftOver } from './left-over.ts';
import { type Found, TUTORIAL } from '../library/library.ts';
import { ownRun } from '../own-run.ts';
import { keepNew, keepOn, mannerOf, openLearnerRecord } from '../record.ts';
import { environmentFlaws, settingsIn } from '../settings/held.ts';
import { solutionsOf } from '../solutions.ts';
import { drawsScreens, openFace } from '../terminal.ts';
import { shown } from '../text.ts';

/** What a play needs around it. */
export interface Sitting {
  readonly context: Context;
  readonly record: LearnerRecord;
  readonly face: Face;
  /** Whether there is a home to go back to. */
  readonly hasHome?: boolean;
}

/** A play that the player has left. */
export interface Played extends Left {
  readonly found: Found;
  /** How the last write to the record went, of the run before it where that failed; undefined where there was none. */
  readonly saved: Saved | undefined;
  /** Whether the record has something of it. */
  readonly isKept: boolean;
  /** The run, or the one before it, in one line to show to others; undefined where there is none that is reviewed. */
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
  const face = await openFace(context, options, settingsIn(context, record));
  const played = await play({ context, record, face });
  context.faces.delete(face);
  await face.close();
  if (played !== undefined) context.stdout.write(farewell(context, played, drawsScreens(context, options)));
  return EXIT.done;
}

/** Plays a scenario from its brief. */
export async function playNew(
  sitting: Sitting,
  found: Found,
  { mode, notices, ...run }: NewRun & Pick<Play, 'notices'>,
): Promise<Played> {
  const session = begin(found.scenario, run, mannerOf(sitting, found, mode));
  return playIn(sitting, found, { session, notices });
}

/** Takes up a run where it was left. */
export async function playOn(
  sitting: Sitting,
  { found, run, session }: LeftOver,
  notices: Play['notices'],
): Promise<Played> {
  return playIn(sitting, found, { session, notices, takenUp: run });
}

interface Begun extends Pick<Play, 'session' | 'notices'> {
  readonly takenUp?: RunRecord;
}

/** Plays, and what the player wants to play next. */
async function playIn(sitting: Sitting, found: Found, begun: Begun): Promise<Played> {
  const { again, ...played } = await playOnce(sitting, found, begun);
  if (again === undefined) return played;
  const next = await playAgain(sitting, found, { over: played.session, again });
  const saved = played.saved?.ok === false ? played.saved : next.saved;
  return { ...next, saved, share: next.share ?? played.share };
}

/** Plays from the review of a run that is over. */
export function playAgain(
  sitting: Sitting,
  found: Found,
  { over, again }: { readonly over: Session; readonly again: Session },
): Promise<Played> {
  const notices = [again.study ? REPLAY : anotherVariant(over, again)];
  return playIn(sitting, found, { session: again, notices });
}

/** Said where a run is played again from one of its decisions. */
const REPLAY =
  'You play again from here, with the same luck. This run is for study: it is left out of your bests.';

/** Said where the whole twin is played, or its base. */
function anotherVariant({ scenario, variant }: Session, again: Session): string {
  const said = 'This is a new run, with the same luck and one fact changed.';
  // The brief of a twin tells its fact.
  return again.variant === BASE ? `${said} ${changedFact(scenario, variant, BASE)}` : said;
}

async function playOnce(
  { context, record, face, hasHome = false }: Sitting,
  found: Found,
  { session: begun, notices, takenUp }: Begun,
): Promise<Played> {
  const own = ownRun(record, takenUp);
  const solutions = solutionsOf(context, found, begun);
  const write = takenUp === undefined ? keepNew(own.record, begun, found) : keepOn(own.record, takenUp);
  const keeping = keepingEnd(write, judging(solutions));
  const desk = deskOf({ context, pack: found.pack, own, solutions });
  // Home has told it.
  const passedOver = hasHome ? [] : environmentFlaws(context);
  const left = face.play({
    session: begun,
    record: keeping.record,
    judge: keeping.judge,
    desk,
    hasHome,
    notices: [...record.trouble.map(({ message }) => message), ...passedOver, ...notices].map(shown),
  });
  // The first page is on the screen now.
  solutions.start();
  const over = await left.finally(solutions.stop);
  const { how, session } = over;
  const saved = await keeping.finish(session);
  const isLesson = how === 'finished' && found.called === TUTORIAL;
  const noted = isLesson ? await record.settings.change({ tutorialDone: true }) : undefined;
  return {
    ...over,
    found,
    saved: noted?.ok === false ? noted : saved,
    isKept: saved !== undefined || takenUp !== undefined,
    share: how === 'finished' ? desk.share(session) : undefined,
  };
}

/** A seed that nobody chose. */
export function freshSeed({ entropy }: Context): number {
  return Buffer.from(entropy(4)).readUInt32LE();
}
