import { shareOf } from './chance.ts';
import type { PrincipleProgress, PrincipleTally, Rating, Share } from './types.ts';

/** Fewer decisions than this are never rated, not even where all of them went the same way. */
export const RATED_DECISIONS = 6;
/** Percent. Bounds further apart leave more than half of all shares possible: they tell nothing. */
const TELLING = 60;
/**
 * Percent: a principle is strong where it is honoured more often than this beyond doubt, and weak where less often.
 * Blind picks honour 36 percent in the built-in cases; who honours 60 has a judgement of 70.
 */
const BAR = 60;

/**
 * How each principle fares. The weakest first: that is the one whose upper bound is lowest, since it is surest to be
 * weak; a low share of few decisions may be bad luck. Those of which too little is known come last, the one with the
 * most decisions before the others.
 */
export function principlesProgress(
  tallies: readonly PrincipleTally[],
  names: readonly { readonly id: string; readonly name: string }[],
): readonly PrincipleProgress[] {
  const nameOf = new Map(names.toReversed().map(({ id, name }) => [id, name]));
  return tallies
    .filter(({ decisions }) => decisions > 0)
    .map((tally) => progressOn(tally, nameOf.get(tally.principle) ?? tally.principle))
    .toSorted(weakestFirst);
}

function progressOn({ principle, decisions, honoured, broken, lost }: PrincipleTally, name: string) {
  const share = shareOf(honoured, decisions);
  const rating = ratingOf(decisions, share);
  return { principle, name, decisions, honoured, broken, share, lostPerDecision: lost / decisions, rating };
}

/** What so many decisions with such a share say. */
export function ratingOf(decisions: number, { low, high }: Share): Rating {
  if (decisions < RATED_DECISIONS || high - low >= TELLING) return 'too-few';
  if (high < BAR) return 'weak';
  return low > BAR ? 'strong' : 'mixed';
}

function weakestFirst(a: PrincipleProgress, b: PrincipleProgress): number {
  const [few, others] = [a.rating === 'too-few', b.rating === 'too-few'];
  if (few !== others) return Number(few) - Number(others);
  const known = few ? b.decisions - a.decisions : 0;
  return (
    known ||
    a.share.high - b.share.high ||
    b.lostPerDecision - a.lostPerDecision ||
    (a.principle < b.principle ? -1 : 1)
  );
}
