import { costliest, isWeak } from '../decisions.ts';
import type { CoachContext, Finding } from '../finding.ts';

/** The decision with which the expected score fell most by judgement, if by so much that it has a name. */
export function turningPoint({ review }: CoachContext): readonly Finding[] {
  const most = costliest(review);
  if (most === undefined || !isWeak(most.at)) return [];
  return [{ kind: 'turning-point', facts: { ...most, points: most.at.loss } }];
}
