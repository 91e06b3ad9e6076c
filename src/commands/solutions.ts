import type { VariantChoice } from '../engine/index.ts';
import type { Judgement, Session } from '../session/index.ts';
import { type Hindsight, hindsight, type Solution, solving, USUAL_BUDGET } from '../solver/index.ts';
import type { Context } from './context.ts';
import { type Found, principlesOf } from './library/library.ts';
import { type Works, works } from './slices.ts';

/** What is worked out about a play while it goes on. Where the story is too large, and after a stop, it is not known. */
export interface Solutions extends Pick<Works, 'run'> {
  /** Begins to work: not before the player sees something. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly isWorking: () => boolean;
  /** The solution of the play; undefined as long as it is not known. */
  readonly known: () => Solution | undefined;
  /** The solution of a variant, when it is known; another than that of the play is solved when it is asked for. */
  readonly solution: (variant: VariantChoice) => Promise<Solution | undefined>;
  /** All that a review of the play is made of, when it is known. */
  readonly judgement: () => Promise<Judgement | undefined>;
}

/** Works out a play in slices between the turns of the program. */
export function solutionsOf(context: Context, found: Found, { scenario, variant, seed }: Session): Solutions {
  const { run, stop } = works();
  const solved = Promise.withResolvers<Solution | undefined>();
  let known: Solution | undefined;
  let isWorking = true;
  let search: Promise<Hindsight | undefined> | undefined;
  const beside = oneBeside((other) => run(solving(scenario, other)));
  const rest = (solution?: Solution): void => {
    known = solution;
    isWorking = false;
  };
  /** It is of no use before the end, where the player reads: it may hold the screen up for longer. */
  const lookBack = () => (search ??= run(hindsight({ scenario, variant, seed, budget: USUAL_BUDGET })));
  return {
    start: () => {
      solved.resolve(run(solving(scenario, variant)));
      // What went wrong in it is told where the review is asked for.
      solved.promise.then(rest, () => rest());
    },
    stop: () => {
      stop();
      solved.resolve(undefined);
    },
    run,
    isWorking: () => isWorking,
    known: () => known,
    solution: (wanted) => (wanted === variant ? solved.promise : beside(wanted)),
    judgement: async () => {
      const solution = await solved.promise;
      if (solution === undefined) return undefined;
      const shelf = principlesOf(context, found);
      // The file of the principles may have become unreadable since; the review is whole without their names.
      return { solution, hindsight: await lookBack(), principles: shelf.ok ? shelf.principles : [] };
    },
  };
}

type SolutionIn = (variant: VariantChoice) => Promise<Solution | undefined>;

/**
 * Solves variants, each when it is asked for and the one before is done: who still waits for that gets it. One of them
 * is kept: a solution may take hundreds of megabytes.
 */
function oneBeside(solve: SolutionIn): SolutionIn {
  let kept: { variant: VariantChoice; solution: Promise<Solution | undefined> } | undefined;
  /** When nothing is being solved; it keeps no solution alive. */
  let idle: Promise<void> = Promise.resolve();
  const inTurn: SolutionIn = (variant) => {
    const solution = idle.then(() => solve(variant));
    idle = solution.then(
      () => {},
      () => {},
    );
    return solution;
  };
  return (variant) => {
    if (kept?.variant !== variant) kept = { variant, solution: inTurn(variant) };
    return kept.solution;
  };
}
