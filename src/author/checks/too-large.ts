import { USUAL_BUDGET } from '../../solver/index.ts';
import type { Remark } from '../finding.ts';

/** What is said of a story that has more states than are looked at, and nothing else is. */
export function tooLarge(budget = USUAL_BUDGET): Remark {
  const message = `This case can go so many ways (more than ${budget.toLocaleString('en')} states, with its twins) that it is not solved, and can only be played without a review. To make it smaller, take flags and later effects away that few decisions need, or let more ways meet again.`;
  return { rule: 'too-large', path: '', message };
}
