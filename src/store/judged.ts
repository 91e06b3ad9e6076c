import { isCount, isListOf, isNumber, isObject, isWord } from './json.ts';

/** One decision of a finished run beside what else was possible. All in points of final score. */
export interface JudgedDecision {
  /** The principle that it tests. */
  readonly principle: string;
  readonly loss: number;
  readonly stake: number;
  readonly luck: number;
  /** How many options were open; 1 where nothing could be chosen. */
  readonly options: number;
  /** The policies that would have chosen the same. */
  readonly like: readonly string[];
  /** The policies whose choice would have lost `HONOURED` or more; not there in runs of a version that did not keep it. */
  readonly astray?: readonly string[];
}

/** No run comes near it. */
const MOST_DECISIONS = 500;
const MOST_NAMES = 32;
/** Points: a score lies between 0 and 100. */
const MOST_POINTS = 1000;

/** All decisions of a run; undefined where one of them makes no sense, or there are too many. */
export function readJudged(value: unknown): readonly JudgedDecision[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_DECISIONS) return undefined;
  const read = value.map(readDecision).filter((each) => each !== undefined);
  return read.length === value.length ? read : undefined;
}

function readDecision(value: unknown): JudgedDecision | undefined {
  if (!isObject(value)) return undefined;
  const { principle, loss, stake, luck, options, like, astray } = value;
  if (!isWord(principle) || !arePoints(loss) || !arePoints(stake) || loss < 0 || stake < 0) return undefined;
  if (!arePoints(luck) || !isCount(options) || options < 1) return undefined;
  if (!areNames(like) || !(astray === undefined || areNames(astray))) return undefined;
  const known = { principle, loss, stake, luck, options, like };
  return astray === undefined ? known : { ...known, astray };
}

const areNames = (value: unknown): value is readonly string[] =>
  isListOf(value, isWord) && value.length <= MOST_NAMES;

const arePoints = (value: unknown): value is number => isNumber(value) && Math.abs(value) <= MOST_POINTS;

/** Decisions as they stand in a file: with six decimals, which is more than a review shows. None where they are too many. */
export const roundedOff = (decisions: readonly JudgedDecision[]): readonly JudgedDecision[] | undefined =>
  decisions.length > MOST_DECISIONS
    ? undefined
    : decisions.map(({ loss, stake, luck, ...rest }) => ({
        ...rest,
        loss: rounded(loss),
        stake: rounded(stake),
        luck: rounded(luck),
      }));

/** A number with six decimals at the most. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
