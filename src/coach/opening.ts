import type { Review } from '../review/index.ts';
import { costliest, freeDecisions, isWeak, mostFirst, type Placed } from './decisions.ts';
import { evidenceOf, nameOf } from './evidence.ts';
import type { Insight } from './finding.ts';
import { decisionName, points, quoted } from './words.ts';

/** What is said of the link that ended highest beside its start. */
const PROTECTED = [
  { link: 'customer', kept: 'protected customers', least: 'Customer' },
  { link: 'strategy', kept: 'kept the strategy together', least: 'Strategy' },
  { link: 'product', kept: 'looked after the product', least: 'Product' },
] as const;

/** Losses that would be shown as 0.0, in points. */
const UNSHOWN = 0.05;

/**
 * The first sentence of a review: what was protected, what cost most in points, and what in the scene had warned of
 * it. An unfinished run is told as far as it goes.
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

function cost(review: Review, insights: readonly Insight[]): string {
  const isOver = review.ended !== undefined;
  if (freeDecisions(review).every(({ at }) => at.verdict === 'best'))
    return `, and nothing ${isOver ? 'was' : 'is'} lost: every choice was the best one`;
  const most = costliest(review);
  if (most === undefined || most.at.loss < UNSHOWN)
    return `, and next to nothing ${isOver ? 'was' : 'is'} lost`;
  const what = `${quoted(most.at.chose.text)} in ${decisionName(most.decision)} cost most, ${points(most.at.loss)}`;
  if (!isWeak(most.at)) return `, and every choice was good: ${what}`;
  const why = warning(most, insights);
  return why === undefined ? `; ${what}` : `; ${what}; ${why}`;
}

/** What could have told the player, or why it was hard to see. */
function warning({ decision, at }: Placed, insights: readonly Insight[]): string | undefined {
  const isKnown = (kind: Insight['kind']): boolean =>
    insights.some((insight) => insight.kind === kind && insight.decision === decision);
  const [evidence] = evidenceOf(at);
  if (evidence !== undefined && isKnown('evidence-unused'))
    return `you had named ${nameOf(evidence)} yourself`;
  if (evidence !== undefined) return `${nameOf(evidence)} had warned you`;
  return isKnown('trap') ? 'it looked best at first' : undefined;
}
