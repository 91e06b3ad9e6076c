import type { Review } from '../../review/index.ts';
import { POLICIES, policyChoice, type Solution } from '../../solver/index.ts';
import type { JudgedDecision } from './types.ts';

/** The decisions of a run as the record keeps them. The solution must be that of the review. */
export function judgedDecisions({ decisions }: Review, solution: Solution): readonly JudgedDecision[] {
  return decisions.map(({ turn, scene, chose, options, loss, stake, luck }) => ({
    principle: scene.principle,
    loss,
    stake,
    luck,
    options: options.length,
    like: POLICIES.filter((name) => policyChoice(solution, turn.before, name).id === chose.id),
  }));
}
