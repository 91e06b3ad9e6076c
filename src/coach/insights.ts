import { mostFirst } from './decisions.ts';
import type { CoachContext, Insight, Look } from './finding.ts';
import { badLuck } from './insights/bad-luck.ts';
import { chasing } from './insights/chasing.ts';
import { evidence } from './insights/evidence.ts';
import { goodLuck } from './insights/good-luck.ts';
import { key } from './insights/key.ts';
import { trap } from './insights/trap.ts';
import { turningPoint } from './insights/turning-point.ts';
import { valueTaken } from './insights/value-taken.ts';
import { weakestLink } from './insights/weakest-link.ts';
import { told } from './prose.ts';

/** All that the coach looks for. Of findings that cost the same the first comes first: it says more about why. */
const LOOKS: readonly Look[] = [
  trap,
  weakestLink,
  valueTaken,
  chasing,
  evidence,
  goodLuck,
  badLuck,
  turningPoint,
  key,
];

/** All that is worth saying about a run, costliest first. Throws where the solution is not that of the review. */
export function insights(context: CoachContext): readonly Insight[] {
  const found = LOOKS.flatMap((look) => look(context).map((finding) => told(finding)));
  return mostFirst(found, ({ points }) => points);
}

/** How many are shown at first. */
const FIRST = 3;

/** What is shown first: at most three, costliest first, of each kind and about each decision one only. */
export function leading(all: readonly Insight[]): readonly Insight[] {
  return mostFirst(all, ({ points }) => points)
    .reduce<readonly Insight[]>(
      (shown, insight) =>
        shown.some(({ kind, decision }) => kind === insight.kind || decision === insight.decision)
          ? shown
          : [...shown, insight],
      [],
    )
    .slice(0, FIRST);
}
