import { USUAL_BUDGET } from '../../solver/index.ts';
import type { Remark } from '../finding.ts';

/** What is said of a story that has more states than are looked at, and nothing else is. */
export function tooLarge(budget = USUAL_BUDGET): Remark {
  const message = `This case can go so many ways that it is not solved: with its twins it has more than the ${budget.toLocaleString('en')} states that are looked at. It can be played without a review. To make it smaller, take flags and later effects away that few decisions need, or let more ways meet again.`;
  return { rule: 'too-large', path: '', message };
}
