import { freeDecisions, isWeak, WORTH_TELLING } from '../decisions.ts';
import type { CoachContext, Finding } from '../finding.ts';

/** Good decisions that turned out badly; they cost what the draw took. */
export function badLuck({ review }: CoachContext): readonly Finding[] {
  return freeDecisions(review)
    .filter(({ at }) => !isWeak(at) && at.luck <= -WORTH_TELLING)
    .map(({ decision, at }) => ({ kind: 'bad-luck', facts: { decision, at, points: -at.luck } }));
}
