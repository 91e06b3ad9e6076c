import type { DecisionReview, Review } from '../review/index.ts';
import type { OptionWorth } from '../solver/index.ts';

/** Below this a cost, a gain or a stroke of luck is not worth a word, in points: as much as a good choice may lose. */
export const WORTH_TELLING = 1;

/** A decision in which something could be chosen, with its place in the run, from 0. */
export interface Placed {
  readonly decision: number;
  readonly at: DecisionReview;
}

/** The decisions in which there was a choice. */
export function freeDecisions({ decisions }: Review): readonly Placed[] {
  return decisions.map((at, decision) => ({ decision, at })).filter(({ at }) => at.verdict !== 'forced');
}

/** Whether a decision cost so much that its verdict names it: a slip or worse. */
export function isWeak({ verdict }: DecisionReview): boolean {
  return verdict === 'slip' || verdict === 'mistake' || verdict === 'blunder';
}

/** The option that was chosen, with its value. */
export function chosenOf({ options, chose }: DecisionReview): OptionWorth {
  const found = options.find(({ option }) => option.id === chose.id);
  if (found === undefined) throw new Error(`${chose.id} was not open`);
  return found;
}

/** The most valuable option for which the test holds, if it is worth more than the chosen one; the first of equals. */
export function betterOption(
  at: DecisionReview,
  test: (worth: OptionWorth) => boolean,
): (OptionWorth & { readonly gain: number }) | undefined {
  const { value } = chosenOf(at);
  const [best] = at.options.filter(test).toSorted((a, b) => b.value - a.value);
  return best === undefined || best.value <= value ? undefined : { ...best, gain: best.value - value };
}

/** The decision that lost most; the first of equals, undefined where none lost anything. */
export function costliest(review: Review): Placed | undefined {
  const [most] = mostFirst(freeDecisions(review), ({ at }) => at.loss);
  return most === undefined || most.at.loss <= 0 ? undefined : most;
}

/** Sorted by falling size; equals keep their order. */
export function mostFirst<Item>(items: readonly Item[], size: (item: Item) => number): readonly Item[] {
  return items.toSorted((a, b) => size(b) - size(a));
}

/** The sum of what a measure gives. */
export function total<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0);
}
