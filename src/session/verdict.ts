import { type Mark, markOf } from '../coach/index.ts';
import type { DecisionReview } from '../review/index.ts';
import { points } from './words.ts';

/** What a choice was worth, as a face shows it. */
export type Judged = Pick<DecisionReview, 'verdict' | 'key' | 'loss'>;

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  key: 'key decision',
  forced: 'no choice',
  best: 'best',
  good: 'good',
  slip: 'slip',
  mistake: 'mistake',
  blunder: 'blunder',
};

/** The verdict in a few words: “Mistake: 4.2 points lost”. */
export function verdictWords(judged: Judged): string {
  const mark = markOf(judged);
  switch (mark) {
    case 'key':
      return 'Best, and the only good choice here';
    case 'forced':
      return 'There was nothing else to choose';
    case 'best':
      return 'Best: no points lost';
    case 'good':
    case 'slip':
    case 'mistake':
    case 'blunder': {
      const word = MARK_WORDS[mark];
      return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${points(judged.loss)} points lost`;
    }
  }
}

/** Points with their sign, one decimal: “+1.2”, “−7.1”, “0.0”. */
export function signed(value: number): string {
  const shown = points(Math.abs(value));
  if (Number(shown) === 0) return shown;
  return value > 0 ? `+${shown}` : `−${shown}`;
}
