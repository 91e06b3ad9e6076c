import { BASE, type VariantChoice } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import {
  type PolicyName,
  type PolicyScore,
  policyScores,
  reaching,
  seekingTurnings,
  type Solution,
  type Solving,
  solving,
  type Turning,
  USUAL_BUDGET,
  type Visited,
  visits,
} from '../solver/index.ts';
import { isChangedByChain } from './chain.ts';
import { type EndingFigures, endingsOf } from './endings.ts';
import { type Measured, measuring } from './measured.ts';

/** A scenario as one of its variants tells it, solved. */
export interface Telling {
  readonly variant: VariantChoice;
  readonly solution: Solution;
  readonly policies: ReadonlyMap<PolicyName, PolicyScore>;
  /** How likely each state is under perfect play, by its number; of equal options the first in file order is taken. */
  readonly perfect: Float64Array;
  /** The same when every open option is as likely as any other. */
  readonly random: Float64Array;
  /** Every decision that can be reached, in the order of the story. */
  readonly measured: readonly Measured[];
  /** All endings, in file order. */
  readonly endings: readonly EndingFigures[];
  /** Whether the pull of the chain changes a best option of perfect play; undefined where that takes too many states. */
  readonly isChainFelt: boolean | undefined;
}

/** A twin, beside the base. */
export interface TwinTelling extends Telling {
  /** The scenes in which its fact turns the best choice. */
  readonly turnings: readonly Turning[];
}

/** A scenario solved in all its variants: what the checks and the figures read. */
export interface Survey {
  readonly scenario: Scenario;
  readonly base: Telling;
  readonly twins: readonly TwinTelling[];
}

interface Limits {
  /** The most states of all variants together. */
  readonly budget?: number;
}

/**
 * Solves a scenario in all its variants; undefined where together they have more states than are looked at: all of
 * them are held at once.
 */
export function* surveying(scenario: Scenario, limits: Limits = {}): Solving<Survey | undefined> {
  const base = yield* telling(scenario, BASE, limits);
  if (base === undefined) return undefined;
  let left = (limits.budget ?? USUAL_BUDGET) - base.solution.territory.size;
  const twins: TwinTelling[] = [];
  for (const { id } of scenario.variants) {
    const twin = yield* telling(scenario, id, { budget: left });
    if (twin === undefined) return undefined;
    left -= twin.solution.territory.size;
    const turnings = yield* seekingTurnings(base.solution, twin.solution);
    twins.push({ ...twin, turnings });
  }
  return { scenario, base, twins };
}

/** The base and its twins, in file order. */
export const tellingsOf = ({ base, twins }: Survey): readonly Telling[] => [base, ...twins];

/** The decision states that perfect play passes. */
export const passed = ({ solution, perfect }: Pick<Telling, 'solution' | 'perfect'>): readonly Visited[] => [
  ...visits(solution, { reached: perfect }),
];

function* telling(scenario: Scenario, variant: VariantChoice, limits: Limits): Solving<Telling | undefined> {
  const solution = yield* solving(scenario, variant, limits);
  if (solution === undefined) return undefined;
  const policies = yield* policyScores(solution);
  const perfect = yield* reaching(solution, 'perfect');
  const random = yield* reaching(solution, 'random');
  const isChainFelt = yield* isChangedByChain(solution, passed({ solution, perfect }), limits);
  const measured = yield* measuring(solution, perfect);
  return {
    variant,
    solution,
    policies,
    perfect,
    random,
    measured,
    endings: endingsOf(solution, { perfect, random }),
    isChainFelt,
  };
}
