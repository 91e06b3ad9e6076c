import { GLYPHS, MARK_WORDS, markOf } from '../coach/index.ts';
import type { DecisionReview } from '../review/index.ts';
import { METER_NAMES, METERS, type Meters } from '../scenario/index.ts';

/** The verdict on a decision with its sign: “✗ blunder”. */
export function markWords(decision: DecisionReview): string {
  const mark = markOf(decision);
  return `${GLYPHS.unicode[mark]} ${MARK_WORDS[mark]}`;
}

/** “Customer 64, Strategy 67, Product 46, Revenue 59” */
export function metersWords(meters: Meters): string {
  return METERS.map((meter) => `${METER_NAMES[meter]} ${meters[meter]}`).join(', ');
}
