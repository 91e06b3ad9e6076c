import { pulled, type State, weakestValue } from '../../engine/index.ts';
import type { Chain, Meter, Option } from '../../scenario/index.ts';
import { betterOption, freeDecisions, mostFirst, type Placed, total, WORTH_TELLING } from '../decisions.ts';
import { inAll } from '../effects.ts';
import type { CoachContext, Finding } from '../finding.ts';

const LINKS = ['customer', 'strategy', 'product'] as const satisfies readonly Meter[];

/**
 * Decisions before which the weakest link pulled revenue down, whose choice does not lift it, now or later, while
 * a better option does. The cost is what the best such option would have been worth more.
 */
export function weakestLink({ review, solution }: CoachContext): readonly Finding[] {
  const { chain } = solution.scenario;
  const left = freeDecisions(review).flatMap((placed) => neglect(placed, chain));
  const [worst] = mostFirst(left, ({ cost }) => cost);
  const points = total(left, ({ cost }) => cost);
  if (worst === undefined || points < WORTH_TELLING) return [];
  const { decision, at, link, lifting, cost } = worst;
  const facts = { decision, at, points, times: left.length, most: cost, link, lifting };
  return [{ kind: 'weakest-link', facts }];
}

interface Neglect extends Placed {
  readonly link: Meter;
  readonly lifting: Option;
  /** In points. */
  readonly cost: number;
}

function neglect({ decision, at }: Placed, chain: Chain): readonly Neglect[] {
  const { before } = at.turn;
  const { meters } = before;
  if (pulled(meters, chain).revenue >= meters.revenue) return [];
  const lowest = LINKS.filter((link) => meters[link] === weakestValue(meters));
  if (lowest.some((link) => lifts(at.chose, before, link))) return [];
  const better = betterOption(at, ({ option }) => lowest.some((link) => lifts(option, before, link)));
  if (better === undefined) return [];
  const { option: lifting, gain: cost } = better;
  return lowest
    .filter((link) => lifts(lifting, before, link))
    .slice(0, 1)
    .map((link) => ({ decision, at, link, lifting, cost }));
}

const lifts = (option: Option, before: State, link: Meter): boolean => inAll(option, before)[link] > 0;
