import { freeDecisions, isWeak, WORTH_TELLING } from '../decisions.ts';
import type { CoachContext, Finding } from '../finding.ts';

/** Weak decisions that turned out well; worth what the draw added. */
export function goodLuck({ review }: CoachContext): readonly Finding[] {
  return freeDecisions(review)
    .filter(({ at }) => isWeak(at) && at.luck >= WORTH_TELLING)
    .map(({ decision, at }) => ({ kind: 'good-luck', facts: { decision, at, points: at.luck } }));
}
