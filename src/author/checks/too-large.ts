import { budgetWords } from '../budget-words.ts';
import type { Remark } from '../finding.ts';

/** What is said of a story that takes more than the budget, with its twins, and nothing else is. */
export function tooLarge(budget?: number): Remark {
  const message = `This case is too large to be weighed exactly: ${budgetWords(budget, 'what can come about in it and in any twins')}. It can be played, but perhaps without a review. To make it smaller, take flags and later effects away that few decisions need, or let more ways meet again.`;
  return { rule: 'too-large', path: '', message };
}
