import {
  type DecisionFigures,
  decisionsOf,
  distributing,
  type Distribution,
  type EndingFigures,
  endingsOf,
} from '../../author/index.ts';
import { BASE, harmonicMean, type VariantChoice } from '../../engine/index.ts';
import type { Scenario, Variant } from '../../scenario/index.ts';
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
} from '../../solver/index.ts';

/** All that is told of a variant of a case. Scores are in points. */
export interface Figures {
  /** Undefined for the base. */
  readonly twin: Variant | undefined;
  /** The score that the meters would make as they stand at the start. */
  readonly start: number;
  /** What perfect play scores. */
  readonly value: number;
  readonly random: number;
  readonly policies: ReadonlyMap<PolicyName, PolicyScore>;
  /** Of play by chance. */
  readonly distribution: Distribution;
  /** Those that perfect play meets. */
  readonly decisions: readonly DecisionFigures[];
  readonly endings: readonly EndingFigures[];
  readonly states: number;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** A case solved for the people who write it. */
export interface SolvedCase {
  readonly scenario: Scenario;
  readonly figures: Figures;
  readonly beside: Beside;
}

/** What stands beside a variant: nothing, its twin, or a twin that has too many states. */
export type Beside =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-large'; readonly twin: Variant }
  | {
      readonly kind: 'twin';
      readonly twin: Variant;
      readonly figures: Figures;
      readonly turnings: readonly Turning[];
    };

/** What is to be solved. */
export interface Wanted {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  /** A twin to lay beside it. */
  readonly beside: Variant | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Solves a variant and the twin beside it; undefined where the variant has more states than are looked at. */
export function* figuring({ scenario, variant, beside, now }: Wanted): Solving<SolvedCase | undefined> {
  const own = yield* figuresOf(scenario, variant, now);
  if (own === undefined) return undefined;
  const { solution, figures } = own;
  if (beside === undefined) return { scenario, figures, beside: { kind: 'nothing' } };
  const other = yield* figuresOf(scenario, beside.id, now);
  if (other === undefined) return { scenario, figures, beside: { kind: 'too-large', twin: beside } };
  const turned = yield* seekingTurnings(solution, other.solution);
  return {
    scenario,
    figures,
    beside: { kind: 'twin', twin: beside, figures: other.figures, turnings: turned },
  };
}

function* figuresOf(
  scenario: Scenario,
  variant: VariantChoice,
  now: () => number,
): Solving<{ readonly solution: Solution; readonly figures: Figures } | undefined> {
  const since = now();
  const solution = yield* solving(scenario, variant);
  if (solution === undefined) return undefined;
  const { value, random, states } = solution;
  const policies = yield* policyScores(solution);
  const ms = Math.max(0, now() - since);
  const reached = {
    random: yield* reaching(solution, 'random'),
    perfect: yield* reaching(solution, 'perfect'),
  };
  const distribution = yield* distributing(solution, reached.random);
  const endings = endingsOf(solution, reached);
  yield solution.territory.size;
  const decisions = decisionsOf(solution, reached.perfect);
  const twin = variant === BASE ? undefined : scenario.variants.find(({ id }) => id === variant);
  const start = harmonicMean({ ...scenario.start, ...twin?.start }, scenario.weights);
  const figures = { twin, start, value, random, policies, distribution, decisions, endings, states, ms };
  return { solution, figures };
}
