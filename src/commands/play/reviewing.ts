import { deskOf } from '../desk.ts';
import { judging } from '../judging.ts';
import { ownRun } from '../own-run.ts';
import { solutionsOf } from '../solutions.ts';
import type { LeftOver } from './left-over.ts';
import { playAgain, type Played, type Sitting } from './sitting.ts';

/** Opens the review of a run that is over, and plays what the player wants to play next, if anything. */
export async function reviewAgain(
  sitting: Sitting,
  { found, run, session }: LeftOver,
): Promise<Played | undefined> {
  const { context, record, face, hasHome = false } = sitting;
  const own = ownRun(record, run);
  const solutions = solutionsOf(context, found, session);
  const reviewing = face.review({
    session,
    // Nothing is played: what can be kept is what is said against it.
    record: async (entry) =>
      entry.event === 'argue'
        ? record.argue(run.id, { decision: entry.decision, text: entry.text })
        : { ok: true },
    judge: judging(solutions),
    desk: deskOf({ context, pack: found.pack, own, solutions }),
    notices: [],
    hasHome,
  });
  solutions.start();
  const { again } = await reviewing.finally(solutions.stop);
  return again && playAgain(sitting, found, { over: session, again });
}
