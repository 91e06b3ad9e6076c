import type { DecisionReview } from '../review/index.ts';
import type { Mark } from './share.ts';

/** Points of score, one decimal. */
export function points(value: number): string {
  return value.toFixed(1);
}

/** Points with their sign, one decimal: “+1.2”, “−7.1”, “0.0”. */
export function signed(value: number): string {
  const shown = points(Math.abs(value));
  if (Number(shown) === 0) return shown;
  return value > 0 ? `+${shown}` : `−${shown}`;
}

/** A verdict as a word. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  key: 'key decision',
  best: 'best',
  good: 'good',
  forced: 'no choice',
  slip: 'slip',
  mistake: 'mistake',
  blunder: 'blunder',
};

/** What hung on a decision and what came of it: “9.3 points hung on it. You lost 7.1; luck then added 1.2.” */
export function sumWords({ stake, loss, luck, verdict }: DecisionReview): string {
  const size = points(Math.abs(luck));
  const what = luck > 0 ? `luck then added ${size}` : `luck then took ${size}`;
  const then = Number(size) === 0 ? 'luck changed nothing' : what;
  if (verdict === 'forced') return `There was nothing else to choose; ${then}.`;
  return `${points(stake)} points hung on it. You lost ${points(loss)}; ${then}.`;
}

/** What the numbers of a review are worth; said once in it. */
export const EXACT_FOR =
  'These numbers are exact for the story as its author wrote it, not for the world: argue with them.';
