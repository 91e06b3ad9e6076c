import type { Review } from '../../review/index.ts';
import { type Meter, METERS } from '../../scenario/index.ts';
import { freeDecisions, isWeak, mostFirst, type Placed, total, WORTH_TELLING } from '../decisions.ts';
import { atOnce } from '../effects.ts';
import type { CoachContext, Finding } from '../finding.ts';

/** Fewer decisions show no habit. */
const ENOUGH = 3;
/** How seldom blind picks may agree as often, for a habit to be named: one run in ten. */
const RARE = 0.1;

/**
 * One meter was followed: in more than half of the decisions whose options differ in it, the choice was one that
 * lifts it most at once, half of those at least were weak, and blind picks would seldom agree as often. Of several
 * meters the one that cost most.
 */
export function chasing({ review }: CoachContext): readonly Finding[] {
  const found = METERS.flatMap((meter) => chased(review, meter));
  return mostFirst(found, ({ facts }) => facts.points).slice(0, 1);
}

function chased(review: Review, meter: Meter): readonly Finding<'chasing'>[] {
  const telling = freeDecisions(review).flatMap((placed) => agreement(placed, meter));
  const agreed = telling.filter(({ agrees }) => agrees);
  const chances = telling.map(({ chance }) => chance);
  // A rule that was mostly right is no fault: the link may have been the weakest.
  const costly = agreed.filter(({ at }) => isWeak(at)).length;
  const isHabit =
    telling.length >= ENOUGH && agreed.length > telling.length / 2 && 2 * costly >= agreed.length;
  if (!isHabit || chanceOfAtLeast(agreed.length, chances) > RARE) return [];
  const [worst] = mostFirst(agreed, ({ at }) => at.loss);
  const points = total(agreed, ({ at }) => at.loss);
  if (worst === undefined || points < WORTH_TELLING) return [];
  const { decision, at } = worst;
  const count = { times: agreed.length, of: telling.length, byChance: total(chances, (chance) => chance) };
  return [{ kind: 'chasing', facts: { decision, at, points, most: at.loss, meter, ...count } }];
}

interface Agreement extends Placed {
  /** Whether the choice is one of those that lift the meter most at once. */
  readonly agrees: boolean;
  /** 0..1: how likely a blind pick is to be one of them. */
  readonly chance: number;
}

/** Nothing where all options are alike in the meter: whatever is chosen there follows it as much as not. */
function agreement({ decision, at }: Placed, meter: Meter): readonly Agreement[] {
  const { before } = at.turn;
  const lifts = at.options.map(({ option }) => atOnce(option, before)[meter]);
  const highest = Math.max(...lifts);
  const leaders = lifts.filter((lift) => lift === highest).length;
  if (leaders === lifts.length) return [];
  const agrees = atOnce(at.chose, before)[meter] === highest;
  return [{ decision, at, agrees, chance: leaders / lifts.length }];
}

/** How likely at least so many of independent events are, 0..1: their counts convolved one by one. */
function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  const exactly = chances.reduce<readonly number[]>(
    (sofar, chance) =>
      [...sofar, 0].map((same, index) => same * (1 - chance) + (sofar[index - 1] ?? 0) * chance),
    [1],
  );
  return total(exactly.slice(count), (each) => each);
}
