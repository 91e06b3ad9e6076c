import { policyChoice } from '../../solver/index.ts';
import { METERS, type Effects, type Scenario } from '../../scenario/index.ts';
import { freeDecisions, isWeak } from '../decisions.ts';
import { atOnce } from '../effects.ts';
import type { CoachContext, Finding } from '../finding.ts';

/** Choices that were best by what they add at once, weighed as the score weighs it, and worse in truth. */
export function trap({ review, solution }: CoachContext): readonly Finding[] {
  const { scenario } = solution;
  return freeDecisions(review).flatMap(({ decision, at }) => {
    const { before } = at.turn;
    if (!isWeak(at) || policyChoice(solution, before, 'surface').id !== at.chose.id) return [];
    const effects = atOnce(at.chose, before);
    // Where the better option looked as good, nothing was baited.
    if (weighed(effects, scenario) <= weighed(atOnce(at.best.option, before), scenario)) return [];
    return [{ kind: 'trap', facts: { decision, at, points: at.loss, atOnce: effects } }];
  });
}

const weighed = (effects: Effects, { weights }: Scenario): number =>
  METERS.reduce((sum, meter) => sum + weights[meter] * effects[meter], 0);
