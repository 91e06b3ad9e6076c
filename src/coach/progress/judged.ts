import { type DecisionReview, HONOURED, type Review } from '../../review/index.ts';
import type { OptionId } from '../../scenario/index.ts';
import { POLICIES, policyChoice, type Solution } from '../../solver/index.ts';
import type { JudgedDecision } from './types.ts';

/** The decisions of a run as the record keeps them. The solution must be that of the review. */
export const judgedDecisions = ({ decisions }: Review, solution: Solution): readonly JudgedDecision[] =>
  decisions.map((decision) => judgedDecision(decision, solution));

function judgedDecision(decision: DecisionReview, solution: Solution): JudgedDecision {
  const { turn, scene, chose, options, best, loss, stake, luck } = decision;
  const policies = POLICIES.map((name) => ({ name, takes: policyChoice(solution, turn.before, name).id }));
  const named = (those: readonly { readonly name: string }[]): readonly string[] =>
    those.map(({ name }) => name);
  const worth = new Map(options.map(({ option, value }) => [option.id, value]));
  const losesBy = (id: OptionId): number => best.value - (worth.get(id) ?? best.value);
  return {
    principle: scene.principle,
    loss,
    stake,
    luck,
    options: options.length,
    like: named(policies.filter(({ takes }) => takes === chose.id)),
    astray: named(policies.filter(({ takes }) => losesBy(takes) >= HONOURED)),
  };
}
