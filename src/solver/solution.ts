import { BASE, type State, type VariantChoice } from '../engine/index.ts';
import type { Option, Scenario } from '../scenario/index.ts';
import { type Explored, explore, type Territory } from './explore.ts';
import { expected, perfectAndRandom, type Worth } from './induct.ts';
import { pack } from './packed.ts';
import { POLICIES, type PolicyName, policyOf } from './policies.ts';
import { passing, type Play, scoring } from './reach.ts';

/** The budget where nothing else is said: states at decisions and endings. */
export const USUAL_BUDGET = 2_000_000;

/** The exact solution of a scenario: what every state that can be reached is worth. */
export interface Solution {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  /** The expected score of perfect play from the start, in points. */
  readonly value: number;
  /** The expected score when every open option is as likely as any other. */
  readonly random: number;
  /** Distinct reachable decision states. */
  readonly states: number;
  readonly territory: Territory;
  readonly worth: { readonly value: Worth; readonly random: Worth };
}

/** An option in a state and what it is worth: the expected score when it is taken and the rest is played perfectly. */
export interface OptionWorth {
  readonly option: Option;
  readonly value: number;
}

/** Solving, in steps: what drives it may pause between them or stop. Yields the number of states found. */
export type Solving<T> = Generator<number, T>;

/**
 * Solves a scenario exactly by backward induction over its merged states. Undefined where there are more states
 * than the budget allows. With `from` only what can be reached from these states, which may be of another scenario
 * with the same scenes: what would a choice be worth if the chain did not pull?
 */
export function* solving(
  scenario: Scenario,
  variant: VariantChoice = BASE,
  { budget = USUAL_BUDGET, from }: { readonly budget?: number; readonly from?: readonly State[] } = {},
): Solving<Solution | undefined> {
  const territory = yield* explore({ scenario, variant, budget, ...(from && { from }) });
  if (territory === undefined) return undefined;
  const worth = yield* counted(perfectAndRandom(territory), territory.size);
  return {
    scenario,
    variant,
    value: worth.value[territory.start] ?? 0,
    random: worth.random[territory.start] ?? 0,
    states: territory.decisions,
    territory,
    worth,
  };
}

/** A policy's exact expected score, and its grade: 0 is a coin toss, 100 perfect, null where those are the same. */
export interface PolicyScore {
  readonly score: number;
  readonly grade: number | null;
}

/** Less between perfect and random play than this is a matter of rounding: no choice matters. In points. */
const NOTHING = 1e-9;

/** What every policy scores, in the order of `POLICIES`. */
export function* policyScores({
  territory,
  value,
  random,
  worth: known,
}: Solution): Solving<ReadonlyMap<PolicyName, PolicyScore>> {
  const scores = new Map<PolicyName, PolicyScore>();
  for (const name of POLICIES) {
    const policy = policyOf(name, territory.scenario);
    const score = yield* counted(scoring(territory, known.value, policy), territory.size);
    const grade = value - random < NOTHING ? null : (100 * (score - random)) / (value - random);
    scores.set(name, { score, grade });
  }
  return scores;
}

/**
 * How likely each state is to be passed, by its number: under perfect play, which of equal options takes the first
 * in file order, or when every open option is as likely as any other. In steps.
 */
export function* reaching({ territory, worth }: Solution, play: Play): Solving<Float64Array> {
  return yield* counted(passing(territory, worth.value, play), territory.size);
}

/** The same, without a pause. */
export function reach(solution: Solution, play: Play): Float64Array {
  return finish(reaching(solution, play));
}

/** Lets a generator run to its end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* counted<T>(steps: Generator<void, T>, states: number): Solving<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield states;
  }
}

/** What a state is worth. Throws where the state is not in this solution: it belongs to another scenario or variant. */
export function valueOf(solution: Solution, state: State): number {
  const { explored, index } = placeOf(solution, state);
  return solution.worth.value[explored.group.ids[index] ?? 0] ?? 0;
}

/** The open options of a state in file order, each with what it is worth. Throws as `valueOf` does. */
export function optionsOf(solution: Solution, state: State): readonly OptionWorth[] {
  const { explored, index } = placeOf(solution, state);
  const { plans, width, starts, edges } = explored;
  return plans.flatMap(({ option, chances }, nth) => {
    const edge = index * width + (starts[nth] ?? 0);
    if ((edges[edge] ?? -1) < 0) return [];
    return [{ option, value: expected(solution.worth.value, { edges, edge, chances }) }];
  });
}

/** The option that a policy would take in a state. Throws as `valueOf` does, and at an ending. */
export function policyChoice(solution: Solution, state: State, name: PolicyName): Option {
  const { explored, index } = placeOf(solution, state);
  const { plans, width, starts, edges } = explored;
  const isOpen = (option: number) => (edges[index * width + (starts[option] ?? 0)] ?? -1) >= 0;
  const chosen = plans[policyOf(name, solution.scenario)(plans)(pack(state.meters), isOpen)];
  if (chosen === undefined) throw new Error(`nothing can be chosen at ${state.scene}`);
  return chosen.option;
}

interface Place {
  readonly explored: Explored;
  /** Among the states of its group. */
  readonly index: number;
}

function placeOf({ scenario, territory }: Solution, { scene, meters, flags, pending }: State): Place {
  const explored = territory.find(scene, flags, pending);
  const index = explored?.group.find(pack(meters)) ?? -1;
  if (explored === undefined || index < 0)
    throw new Error(`no such state at ${scene} in the solution of ${scenario.id}`);
  return { explored, index };
}
