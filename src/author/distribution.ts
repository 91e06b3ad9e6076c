import { finish, type Solution, type Solving } from '../solver/index.ts';

/** A final score in points, and how likely it is, 0..1. */
export interface Likely {
  readonly score: number;
  readonly chance: number;
}

/** Every final score that can come out, the lowest first. The chances sum to 1. */
export type Distribution = readonly Likely[];

/** How many endings are looked at between two pauses. */
const STRIDE = 16_384;

/**
 * The final scores of a way of playing, of which it is known how likely it passes each state, by its number; in
 * steps.
 */
export function* distributing(
  { territory: { explored, size }, worth: { value } }: Solution,
  reached: Float64Array,
): Solving<Distribution> {
  const chances = new Map<number, number>();
  let looked = 0;
  for (const { group } of explored) {
    if (group.scene.kind !== 'ending') continue;
    for (const id of group.ids) {
      const chance = reached[id] ?? 0;
      const score = value[id] ?? 0;
      if (chance > 0) chances.set(score, (chances.get(score) ?? 0) + chance);
      looked += 1;
      if (looked % STRIDE === 0) yield size;
    }
  }
  // Numbers alone are sorted much sooner than what belongs to them.
  const scores = Float64Array.from(chances.keys()).toSorted();
  yield size;
  return Array.from(scores, (score) => ({ score, chance: chances.get(score) ?? 0 }));
}

/** The same, without a pause. */
export function distributionOf(solution: Solution, reached: Float64Array): Distribution {
  return finish(distributing(solution, reached));
}

/** Scores that are nearer to each other are the same but for rounding. In points. */
const SAME = 1e-9;

/** How likely a score lies below a bound, 0..1. */
export function shareBelow(distribution: Distribution, bound: number): number {
  let share = 0;
  for (const { score, chance } of distribution) if (score < bound - SAME) share += chance;
  return share;
}

/** How likely a score reaches a bound, 0..1. */
export function shareFrom(distribution: Distribution, bound: number): number {
  let share = 0;
  for (const { score, chance } of distribution) if (score >= bound - SAME) share += chance;
  return share;
}

/** The lowest score that so large a share, 0..1, of all runs does not exceed. */
export function quantile(distribution: Distribution, share: number): number {
  let sum = 0;
  for (const { score, chance } of distribution) {
    sum += chance;
    if (sum >= share - SAME) return score;
  }
  return distribution.at(-1)?.score ?? 0;
}

/** Scores from `from` up to below `to`, and how likely they are together. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

/** More bins than these are not seen at a glance. */
const MOST_BINS = 12;
/** Points. With the last there are never more than ten. */
const WIDTHS = [1, 2, 5, 10];
const BEST_SCORE = 100;

/** Between which scores bins lie that hold all these, and how wide each is: as narrow as leaves few. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** The scale for several distributions, and for other scores that are to be found on it. */
export function scaleOf(distributions: readonly Distribution[], others: readonly number[] = []): Scale {
  const ends = distributions.flatMap((all) => [all.at(0)?.score ?? 0, all.at(-1)?.score ?? 0]);
  const [least, most] = [Math.min(...ends, ...others), Math.max(...ends, ...others)];
  const scales = WIDTHS.map((width): Scale => {
    const from = width * binOf(least, width);
    return { from, to: width * (binOf(most, width) + 1), width };
  });
  const fits = scales.find(({ from, to, width }) => to - from <= MOST_BINS * width);
  return fits ?? { from: 0, to: BEST_SCORE, width: BEST_SCORE / 10 };
}

/** The bins of a scale, the empty ones too, lowest first. */
export function binned(distribution: Distribution, { from, to, width }: Scale): readonly Bin[] {
  const chances = Array.from({ length: Math.round((to - from) / width) }, () => 0);
  for (const { score, chance } of distribution) {
    const at = placeOn({ from, to, width }, score);
    chances[at] = (chances[at] ?? 0) + chance;
  }
  return chances.map((chance, nth) => ({ from: from + nth * width, to: from + (nth + 1) * width, chance }));
}

/** In which of the bins of a scale, counted from 0, a score lies. */
export function placeOn({ from, width }: Scale, score: number): number {
  return binOf(score, width) - Math.round(from / width);
}

/** Which bin of this width a score lies in, counted from 0 points; the best of all lies in the last. */
function binOf(score: number, width: number): number {
  return Math.min(Math.floor((score + SAME) / width), BEST_SCORE / width - 1);
}
