import type { Scenario } from '../scenario/index.ts';
import { optionsOf, type Solution, type Solving, solving, type Visited } from '../solver/index.ts';
import { bestOptions } from './best.ts';

interface Limits {
  /** The most states. */
  readonly budget?: number;
}

/**
 * In how many of these states of a solution other options are best when the chain does not pull. Undefined where
 * that has more states than the budget allows.
 */
export function* changedByChain(
  { scenario, variant, territory }: Solution,
  states: readonly Visited[],
  limits: Limits = {},
): Solving<number | undefined> {
  if (states.length === 0) return 0;
  const from = states.map(({ state }) => state);
  const without = yield* beside(solving(unpulled(scenario), variant, { ...limits, from }), territory.size);
  if (without === undefined) return undefined;
  const changed = states.filter(
    ({ state, options }) => idsOf(bestOptions(options)) !== idsOf(bestOptions(optionsOf(without, state))),
  );
  return changed.length;
}

/**
 * Whether the chain changes a best option in any of these states, which stand in the order of the story. The last
 * scenes come first: little lies behind them, and one state that it changes is enough.
 */
export function* isChangedByChain(
  solution: Solution,
  states: readonly Visited[],
  limits: Limits = {},
): Solving<boolean | undefined> {
  const byScene = Map.groupBy(states, ({ scene }) => scene);
  for (const ofScene of [...byScene.values()].toReversed()) {
    const changed = yield* changedByChain(solution, ofScene, limits);
    if (changed === undefined) return undefined;
    if (changed > 0) return true;
  }
  return false;
}

/** The same story in a world where no link holds another down. */
function unpulled(scenario: Scenario): Scenario {
  return { ...scenario, chain: { ...scenario.chain, pull: 0 } };
}

const idsOf = (options: readonly { readonly id: string }[]): string => options.map(({ id }) => id).join(' ');

/** Solves, and tells at each step the states that were known before: whoever watches does not see them fall. */
function* beside<T>(steps: Solving<T>, known: number): Solving<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield known;
  }
}
