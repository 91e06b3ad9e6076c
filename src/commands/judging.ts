import { decisionOf, type Judge, reviewed, reviewOf, type Session } from '../session/index.ts';
import { type Hindsight, hindsight, type Solution, solving, USUAL_BUDGET } from '../solver/index.ts';
import type { Context } from './context.ts';
import { type Found, principlesOf } from './library.ts';
import { inSlices, type Working } from './slices.ts';

/** The solution of a play, worked out while it is played. */
export interface Judging extends Judge {
  /** Begins to work: not before the player sees something. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly isWorking: () => boolean;
}

/** Judges a play by the exact solution of its story. */
export function judging(context: Context, found: Found, { scenario, variant, seed }: Session): Judging {
  const solved = Promise.withResolvers<Solution | undefined>();
  let solution: Solution | undefined;
  let isWorking = true;
  let work: Working<Solution | undefined> | undefined;
  let search: Working<Hindsight | undefined> | undefined;
  const rest = (known?: Solution): void => {
    solution = known;
    isWorking = false;
  };
  /** It is of no use before the end, where the player reads: it may hold the screen up for longer. */
  const lookBack = () => {
    search ??= inSlices(hindsight({ scenario, variant, seed, budget: USUAL_BUDGET }));
    return search;
  };
  return {
    start: () => {
      work ??= inSlices(solving(scenario, variant));
      solved.resolve(work.done);
      // What went wrong in it is told where the review is asked for.
      solved.promise.then(rest, () => rest());
    },
    stop: () => {
      work?.stop();
      search?.stop();
      solved.resolve(undefined);
    },
    isWorking: () => isWorking,
    decision: (turn) => solution && decisionOf(turn, solution),
    figures: (session) => solution && reviewOf(session, solution),
    review: async (session) => {
      const known = await solved.promise;
      if (known === undefined) return undefined;
      const shelf = principlesOf(context, found);
      // The file of the principles may have become unreadable since; the review is whole without their names.
      const principles = shelf.ok ? shelf.principles : [];
      return reviewed(session, { solution: known, hindsight: await lookBack().done, principles });
    },
  };
}
