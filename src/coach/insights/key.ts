import { freeDecisions } from '../decisions.ts';
import type { CoachContext, Finding } from '../finding.ts';

/** Decisions in which the only good option was found; worth what the next best would have lost. */
export function key({ review }: CoachContext): readonly Finding[] {
  return freeDecisions(review)
    .filter(({ at }) => at.key)
    .map(({ decision, at }) => {
      const others = at.options.filter(({ option }) => option.id !== at.chose.id);
      const points = at.best.value - Math.max(...others.map(({ value }) => value));
      return { kind: 'key', facts: { decision, at, points } };
    });
}
