import { number } from '../words.ts';
import { type Difference, meanAbove } from './chance.ts';
import { placedPlays, type Placing } from './placed.ts';
import { NOTHING, total } from './sums.ts';
import type { Practice, Sums } from './types.ts';

/** On each side of a comparison: most losses are small and some large, so that the mean of fewer tells little. */
const ENOUGH = 20;
/** Points: less is told as 0.0. */
const LEAST = 0.05;

/**
 * Whether the learner judges better than when they began, and no more than the numbers hold.
 *
 * The decisions are parted into an earlier and a later half, in time and by whole plays, and what a decision lost is
 * compared by Welch's interval. Where they part is fixed before anything is known of the losses, so that no lucky stretch
 * can be picked. What is played for the first time comes first, since a story known by heart proves nothing; a twin
 * counts as new, for what was right in its base is wrong in it somewhere. Where these show nothing, all play together is
 * told if it does, with its flaw.
 */
export function courseOf(practice: Practice, { placed, unplaced, today }: Placing): string {
  const fresh = comparedIn(placedPlays(practice.fresh, today));
  const all = comparedIn(placed);
  if (fresh?.change === 'less')
    return `You judge better than when you began: in cases and twins new to you ${changed(fresh)}.`;
  if (fresh?.change === 'more')
    return `You lose more than when you began: in cases and twins new to you ${changed(fresh)}. ${HARDER}`;
  const flaw =
    fresh === undefined ? REPEATED : `${REPEATED} In those new to you alone, no change is clear yet.`;
  if (all?.change === 'less')
    return `You lose less than when you began: over all your runs ${changed(all)}. ${flaw}`;
  if (all?.change === 'more')
    return `You lose more than when you began: over all your runs ${changed(all)}. ${HARDER}`;
  if (fresh !== undefined) return unchanged(fresh, 'in cases and twins new to you');
  if (all !== undefined) return unchanged(all, 'over all your runs');
  return tooEarly(total(practice.fresh), total([...placed, ...unplaced]));
}

const REPEATED = 'Stories that you knew already count in this, and memory helps.';
const HARDER = 'It may be the cases: later ones are often harder. See which principle is weakest.';

/** What a decision lost in the earlier and in the later half. */
interface Compared extends Halves {
  /** By how much it was more in the earlier one. */
  readonly above: Difference;
  readonly change: 'less' | 'more' | 'unclear';
}

/** Undefined where there are too few decisions. */
function comparedIn(plays: readonly Sums[]): Compared | undefined {
  const halves = halvesOf(plays);
  if (halves.earlier.decisions < ENOUGH || halves.later.decisions < ENOUGH) return undefined;
  const above = meanAbove(halves.earlier, halves.later);
  const change = above.low >= LEAST ? 'less' : -above.high >= LEAST ? 'more' : 'unclear';
  return { ...halves, above, change };
}

interface Halves {
  readonly earlier: Sums;
  readonly later: Sums;
}

/** Parts plays, or days with some, as near to the middle of all decisions as they allow. */
export function halvesOf(plays: readonly Sums[]): Halves {
  const all = total(plays);
  const [earlier] = plays.reduce<readonly [Sums, Sums]>(
    ([nearest, sofar], play) => {
      const sum = total([sofar, play]);
      return [fromMiddle(sum, all) < fromMiddle(nearest, all) ? sum : nearest, sum];
    },
    [NOTHING, NOTHING],
  );
  return { earlier, later: less(all, earlier) };
}

const fromMiddle = (some: Sums, all: Sums): number => Math.abs(2 * some.decisions - all.decisions);

const less = (all: Sums, some: Sums): Sums => ({
  decisions: all.decisions - some.decisions,
  lost: all.lost - some.lost,
  lostSquares: all.lostSquares - some.lostSquares,
  stake: all.stake - some.stake,
});

/** “a decision now costs 0.8 to 2.4 points less (1.1 on average, 2.7 at first)” */
function changed({ earlier, later, above: { low, high }, change }: Compared): string {
  const [least, most] = change === 'less' ? [low, high] : [-high, -low];
  const size = `${number(least)} to ${number(most)} points ${change}`;
  return `a decision now costs ${size} (${mean(later)} on average, ${mean(earlier)} at first)`;
}

function unchanged({ earlier, later }: Halves, where: string): string {
  const [first, now] = [mean(earlier), mean(later)];
  if (first === now)
    return `No clear change yet: ${where} a decision costs ${now} points on average, now as at first.`;
  return `No clear change yet: ${where} a decision cost ${first} points at first and costs ${now} now, on average. Chance alone can explain that.`;
}

const mean = ({ lost, decisions }: Sums): string => number(lost / decisions);

function tooEarly(fresh: Sums, all: Sums): string {
  if (all.decisions === 0)
    return 'There is no decision to judge yet. Play a case to its end, and it shows here.';
  return `It is too early to say whether you judge better than when you began: that takes about ${2 * ENOUGH} decisions in cases and twins new to you, and you have made ${fresh.decisions}.`;
}
