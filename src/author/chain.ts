import type { Scenario } from '../scenario/index.ts';
import { type Solution, type Solving, solving, optionsOf, type Visited } from '../solver/index.ts';
import { bestOptions } from './best.ts';

/** Perfect play beside a world in which the chain does not pull. */
export interface ChainCompared {
  /** The states of perfect play. */
  readonly states: number;
  /** How many of them have other best options when it does not pull. */
  readonly differing: number;
}

/**
 * Compares the best options in these states of a solution with those of the same states without the pull. Undefined
 * where that has more states than the budget allows.
 */
export function* comparingChain(
  { scenario, variant, territory }: Solution,
  passed: readonly Visited[],
  limits: { readonly budget?: number },
): Solving<ChainCompared | undefined> {
  if (passed.length === 0) return { states: 0, differing: 0 };
  const from = passed.map(({ state }) => state);
  const without = yield* beside(solving(unpulled(scenario), variant, { ...limits, from }), territory.size);
  if (without === undefined) return undefined;
  const differing = passed.filter(
    ({ state, options }) => namesOf(bestOptions(options)) !== namesOf(bestOptions(optionsOf(without, state))),
  );
  return { states: passed.length, differing: differing.length };
}

/** The same story in a world where no link holds another down. */
function unpulled(scenario: Scenario): Scenario {
  return { ...scenario, chain: { ...scenario.chain, pull: 0 } };
}

const namesOf = (options: readonly { readonly id: string }[]): string =>
  options.map(({ id }) => id).join(' ');

/** Solves, and tells at each step the states that were known before: whoever watches does not see them fall. */
function* beside<T>(steps: Solving<T>, known: number): Solving<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield known;
  }
}
