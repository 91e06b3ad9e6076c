import type { Progress } from '../coach/index.ts';
import { points } from '../coach/index.ts';
import type { Card } from './card.ts';

/** Where the learner is, a short line each; nothing of what is not known yet. */
export function glance(cards: readonly Card[], progress: Progress): readonly string[] {
  const played = cards.filter((card) => card.attempts > 0).length;
  const { judgement, lostPerDecision, calendar, runs } = progress;
  if (runs === 0) return [];
  return [
    `${played} of ${cards.length} cases played`,
    ...(judgement === null || lostPerDecision === null
      ? []
      : [`judgement ${Math.round(judgement)} %, ${points(lostPerDecision)} points lost a decision`]),
    ...(calendar.streak < 2 ? [] : [`practised ${calendar.streak} weeks running`]),
  ];
}
