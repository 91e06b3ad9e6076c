import { GROUP, USUAL_BUDGET } from '../solver/index.ts';

/** Why a story is not weighed exactly, for the end of a sentence: by how its size is measured. */
export function budgetWords(budget = USUAL_BUDGET, what = 'what can come about in it'): string {
  return `${what} takes more than the budget of ${budget.toLocaleString('en')} states, and each combination of flags and of what is still to come counts as ${GROUP} more`;
}
