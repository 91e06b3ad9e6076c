/** The few functions of probability that progress needs. */
import type { Share, Sums } from './types.ts';

/** Standard deviations: of a normal distribution nineteen parts in twenty lie within so many. */
const NINETEEN_IN_TWENTY = 1.959963984540054;

/**
 * How large a share may be of which so many of so many were seen, nineteen times in twenty; percent. Wilson's score
 * interval (E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22, 1927): unlike
 * the usual one it is right for few, and for all or none.
 */
export function shareOf(seen: number, of: number): Share {
  if (of === 0) return { value: 0, low: 0, high: 100 };
  const share = seen / of;
  const z = NINETEEN_IN_TWENTY;
  const widened = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / widened;
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / widened;
  const percent = (part: number): number => 100 * Math.min(1, Math.max(0, part));
  // Of all or of none, rounding may leave the share itself outside.
  return {
    value: percent(share),
    low: percent(Math.min(share, centre - half)),
    high: percent(Math.max(share, centre + half)),
  };
}

/** A difference with the bounds between which it lies, nineteen times in twenty. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * By how much the mean loss of some decisions is above that of others: Welch's interval (B. L. Welch, The
 * Generalization of “Student's” Problem when Several Different Population Variances are Involved, Biometrika 34, 1947),
 * which lets the two vary as they do. Each must hold at least two decisions. Decisions of a play are taken as
 * independent: in the built-in cases a play explains some 2 percent of how much losses vary.
 */
export function meanAbove(some: Sums, others: Sums): Difference {
  const [one, two] = [errorOf(some), errorOf(others)];
  const value = one.mean - two.mean;
  const square = one.square + two.square;
  if (square === 0) return { value, low: value, high: value };
  // Welch and Satterthwaite's degrees of freedom.
  const freedom = square ** 2 / (one.square ** 2 / one.freedom + two.square ** 2 / two.freedom);
  const half = studentBound(freedom) * Math.sqrt(square);
  return { value, low: value - half, high: value + half };
}

/** A mean, the square of its standard error, and how many decisions are behind it but one. */
function errorOf({ decisions, lost, lostSquares }: Sums) {
  const freedom = decisions - 1;
  // Of equal losses rounding may leave less than nothing.
  const variance = Math.max(0, (lostSquares - lost ** 2 / decisions) / freedom);
  return { mean: lost / decisions, square: variance / decisions, freedom };
}

/**
 * Between minus and plus so many lie nineteen parts in twenty of Student's distribution: by its expansion around the
 * normal one (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5), right to 0.001 from 8 degrees on.
 */
export function studentBound(freedom: number): number {
  const z = NINETEEN_IN_TWENTY;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((bound, term, index) => bound + term / freedom ** (index + 1), z);
}

/**
 * How likely a normal variable is to lie above so many standard deviations, 0..1: Abramowitz and Stegun 26.2.17, right
 * to 0.0000001.
 */
export function normalTail(deviations: number): number {
  if (deviations < 0) return 1 - normalTail(-deviations);
  const t = 1 / (1 + 0.2316419 * deviations);
  const sum = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429].reduceRight(
    (rest, factor) => t * (factor + rest),
    0,
  );
  return (sum * Math.exp(-(deviations ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}
