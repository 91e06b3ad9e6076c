import { MARK_WORDS, markOf, points } from '../coach/index.ts';
import type { DecisionReview } from '../review/index.ts';

/** What a choice was worth, as a face shows it. */
export type Judged = Pick<DecisionReview, 'verdict' | 'key' | 'loss'>;

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
