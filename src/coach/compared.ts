import type { Review } from '../review/index.ts';
import { type ComparedRow, isSameScene, rowsOf, type Sides } from './compared-rows.ts';
import { decisionName, listed, number } from './words.ts';

/** A run under a name that can stand in a sentence: “this run”. */
export interface NamedReview {
  readonly name: string;
  readonly review: Review;
}

/** Two runs of a scenario side by side. */
export interface Compared {
  readonly title: string;
  readonly mine: NamedReview;
  readonly other: NamedReview;
  /** Where the difference lies, in a sentence or two. */
  readonly sentence: string;
  /** In the order of the story. */
  readonly rows: readonly ComparedRow[];
}

/** Two runs of the same scenario side by side, each by the solution of its own variant. */
export function compared(mine: NamedReview, other: NamedReview, title: string): Compared {
  const sides = { mine: mine.review.decisions, other: other.review.decisions };
  const sentence = `${differenceWords(mine, other)} ${partingWords(sides)}`;
  return { title, mine, other, sentence, rows: rowsOf(sides) };
}

/** What the first of two runs has more than the second, in points. The parts sum to the whole. */
export interface Difference {
  /** Of the final scores; of a run that is not over its expected score. */
  readonly whole: number;
  /** What best play from the start was worth: it differs between variants only. */
  readonly start: number;
  /** What it lost less. */
  readonly judgement: number;
  readonly luck: number;
}

/** The difference between two runs, by `score = startValue − lost + luck` of each. */
export function difference(one: Review, two: Review): Difference {
  return {
    whole: scoreOf(one) - scoreOf(two),
    start: one.startValue - two.startValue,
    judgement: two.lost - one.lost,
    luck: one.luck - two.luck,
  };
}

const scoreOf = ({ ended, value }: Review): number => ended?.score ?? value;

/** “This run scored 5.2 points more than the run of May (67.4 to 62.2): it lost 6.1 less and had 0.9 less luck.” */
function differenceWords(mine: NamedReview, other: NamedReview): string {
  const isMore = difference(mine.review, other.review).whole >= 0;
  const [more, less] = isMore ? [mine, other] : [other, mine];
  const { start, judgement, luck } = difference(more.review, less.review);
  const [high, low] = [number(scoreOf(more.review)), number(scoreOf(less.review))];
  // Who subtracts what is told comes to the same.
  const size = Number(high) - Number(low);
  const isOpen = ({ review: { ended } }: NamedReview): boolean => ended === undefined;
  const subject = `${capital(more.name)}${isOpen(more) ? ', which is not over, can expect' : ' scored'}`;
  const points = isNothing(size) ? 'as many points as' : `${number(size)} points more than`;
  const object = `${less.name}${isOpen(less) ? ', which is not over, can expect' : ''}`;
  const why = [
    ...(isNothing(start) ? [] : [`began with ${moreOrLess(start)} to expect`]),
    ...(isNothing(judgement) ? [] : [`lost ${moreOrLess(-judgement)}`]),
    ...(isNothing(luck) ? [] : [`had ${moreOrLess(luck)} luck`]),
  ];
  const reasons = why.length === 0 ? '' : `: it ${listed(why)}`;
  return `${subject} ${points} ${object} (${high} to ${low})${reasons}.`;
}

/** Whether a number of points shows as none. */
const isNothing = (points: number): boolean => Number(number(Math.abs(points))) === 0;
const moreOrLess = (points: number): string => `${number(Math.abs(points))} ${points > 0 ? 'more' : 'less'}`;
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** At which decision two runs parted, by a choice or by what came of the same choices. */
function partingWords({ mine, other }: Sides): string {
  const both = Math.min(mine.length, other.length);
  const parted = mine.findIndex(
    (at, index) => index < both && (!isSameScene(at, other[index]) || at.chose.id !== other[index]?.chose.id),
  );
  const [here, there] = [mine[parted], other[parted]];
  if (here === undefined)
    return mine.length === other.length
      ? 'They made the same choices.'
      : 'They made the same choices as far as both go.';
  if (isSameScene(here, there)) return `They parted at ${decisionName(parted)}.`;
  return parted === 0
    ? 'They began with different decisions.'
    : `They parted after ${decisionName(parted - 1)}, by what came of the same choice.`;
}
