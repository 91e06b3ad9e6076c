import type { Review } from '../review/index.ts';
import { choice } from './clauses.ts';
import { costliest, freeDecisions, isWeak, mostFirst } from './decisions.ts';
import type { Insight } from './finding.ts';
import { leading } from './insights.ts';
import { points } from './words.ts';

/** What is said of the link that ended highest beside its start. */
const PROTECTED = [
  { link: 'customer', kept: 'protected customers', least: 'Customer' },
  { link: 'strategy', kept: 'kept the strategy together', least: 'Strategy' },
  { link: 'product', kept: 'looked after the product', least: 'Product' },
] as const;

/** Losses that would be shown as 0.0, in points. */
const UNSHOWN = 0.05;

/**
 * The first sentence of a review: what was protected, then the first of its insights with its points and with what in
 * the scene had warned of it. An unfinished run is told as far as it goes.
 */
export function openingSentence(review: Review, insights: readonly Insight[]): string {
  const { decisions, ended } = review;
  const isOver = ended !== undefined;
  if (decisions.length === 0)
    return isOver ? 'The story ended before there was anything to decide.' : 'Nothing is decided yet.';
  if (freeDecisions(review).length === 0)
    return isOver
      ? 'The story left you no choice: one option was open each time, and nothing was lost.'
      : 'So far the story has left you no choice, and nothing is lost.';
  return `${shielded(review)}${cost(review, insights)}.`;
}

/** The link of the chain that rose most from the first decision to the end, or fell least; of equals the first. */
function shielded({ decisions, ended }: Review): string {
  const from = decisions[0]?.turn.before.meters;
  const to = ended?.meters ?? decisions.at(-1)?.turn.state.meters;
  const change = (link: (typeof PROTECTED)[number]['link']): number =>
    (to?.[link] ?? 0) - (from?.[link] ?? 0);
  const [best] = mostFirst(PROTECTED, ({ link }) => change(link));
  if (best === undefined) return '';
  const isOver = ended !== undefined;
  if (change(best.link) >= 0) return `${isOver ? 'You' : 'So far you have'} ${best.kept}`;
  return isOver
    ? `All three links fell, ${best.least} least`
    : `So far all three links have fallen, ${best.least} least`;
}

/** What the first insight says; where there is none, what cost most. */
function cost(review: Review, insights: readonly Insight[]): string {
  const [first] = leading(insights);
  const good = goodness(review);
  if (first !== undefined) return `${good}; ${first.opens}`;
  if (isPerfect(review)) return `${good}: every choice was the best one`;
  const most = costliest(review);
  if (most === undefined || most.at.loss < UNSHOWN) return good;
  return `${good}${good === '' ? ';' : ':'} ${choice(most)} cost most, ${points(most.at.loss)}`;
}

/** How little was lost where no choice was weak; empty where one was. */
function goodness(review: Review): string {
  const is = review.ended === undefined ? 'is' : 'was';
  if (isPerfect(review)) return `, and nothing ${is} lost`;
  const most = costliest(review);
  if (most === undefined || most.at.loss < UNSHOWN) return `, and next to nothing ${is} lost`;
  return isWeak(most.at) ? '' : ', and every choice was good';
}

const isPerfect = (review: Review): boolean => freeDecisions(review).every(({ at }) => at.verdict === 'best');
