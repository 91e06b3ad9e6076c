/** The rows of a digest in the file. */
import { isCount, isLabel, isNumber, isText, isWord } from './json.ts';
import { rounded } from './judged.ts';
import { dayOfNumber, LAST_DAY, numberOfDay } from './local-day.ts';
import type { OpenRun } from './open-run.ts';
import type { HabitTally, PracticeDay, PrincipleTally, Sums } from './practice.ts';
import { isRow, orNull } from './row.ts';
import type { VariantTally } from './tally.ts';
import { isId } from './ulid.ts';

const isTruth = (value: unknown): value is boolean => typeof value === 'boolean';
const isName = (value: unknown): value is string => isText(value) && isId(value);
const isDay = (value: unknown): value is number => isCount(value) && value <= LAST_DAY;

type SumsRow = readonly [number, number, number, number];
const sumsRow = ({ decisions, lost, lostSquares, stake }: Sums): SumsRow => [
  decisions,
  rounded(lost),
  rounded(lostSquares),
  rounded(stake),
];
const sumsIn = ([decisions, lost, lostSquares, stake]: SumsRow): Sums => ({
  decisions,
  lost,
  lostSquares,
  stake,
});
const isSumsRow = isRow<SumsRow>(isCount, isNumber, isNumber, isNumber);

/** Days are many: four decimals are enough. */
const short = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

type DayRow = readonly [number, number, number, number, number, number, number];
export const isDayRow = isRow<DayRow>(isDay, isCount, isNumber, isCount, isNumber, isNumber, isNumber);
export const dayRow = (each: PracticeDay): DayRow => [
  numberOfDay(each.day),
  each.runs,
  short(each.luck),
  each.decisions,
  short(each.lost),
  short(each.lostSquares),
  short(each.stake),
];
export const dayIn = ([day, runs, luck, ...sums]: DayRow): PracticeDay => ({
  day: dayOfNumber(day),
  runs,
  luck,
  ...sumsIn(sums),
});

type PrincipleRow = readonly [string, number, number, SumsRow];
export const isPrincipleRow = isRow<PrincipleRow>(isWord, isCount, isCount, isSumsRow);
export const principleRow = (each: PrincipleTally): PrincipleRow => [
  each.principle,
  each.honoured,
  each.broken,
  sumsRow(each),
];
export const principleIn = ([principle, honoured, broken, sums]: PrincipleRow): PrincipleTally => ({
  principle,
  honoured,
  broken,
  ...sumsIn(sums),
});

type HabitRow = readonly [string, number, number, number, number];
export const isHabitRow = isRow<HabitRow>(isWord, isCount, isCount, isNumber, isNumber);
export const habitRow = (each: HabitTally): HabitRow => [
  each.policy,
  each.decisions,
  each.agreed,
  rounded(each.byChance),
  rounded(each.chanceVariance),
];
export const habitIn = ([policy, decisions, agreed, byChance, chanceVariance]: HabitRow): HabitTally => ({
  policy,
  decisions,
  agreed,
  byChance,
  chanceVariance,
});

export const isTakenRow = isRow<readonly [string, number]>(isName, isCount);

type AttemptRow = readonly [number, number, number | null];
const isAttemptRow = isRow<AttemptRow>(isCount, isNumber, orNull(isNumber));

type TallyRow = readonly [
  string | null,
  string,
  string,
  number,
  number | null,
  number,
  AttemptRow,
  number,
  SumsRow,
];
export const isTallyRow = isRow<TallyRow>(
  orNull(isLabel),
  isWord,
  isWord,
  isCount,
  orNull(isNumber),
  isNumber,
  isAttemptRow,
  isCount,
  isSumsRow,
);
export const tallyRow = ({ pack, last, first, ...rest }: VariantTally): TallyRow => [
  pack ?? null,
  rest.scenario,
  rest.variant,
  rest.attempts,
  rest.best,
  rest.bestScore,
  [last.at, last.score, last.accuracy],
  first.at,
  sumsRow(first),
];
export function tallyIn([
  pack,
  scenario,
  variant,
  attempts,
  best,
  bestScore,
  last,
  at,
  sums,
]: TallyRow): VariantTally {
  const whose = pack === null ? {} : { pack };
  const [lastAt, score, accuracy] = last;
  const first = { at, ...sumsIn(sums) };
  return {
    ...whose,
    scenario,
    variant,
    attempts,
    best,
    bestScore,
    last: { at: lastAt, score, accuracy },
    first,
  };
}

type OpenRow = readonly [
  string,
  string | null,
  string,
  string,
  string,
  string | null,
  boolean,
  boolean,
  number,
  number,
  number,
  number,
];
export const isOpenRow = isRow<OpenRow>(
  isName,
  orNull(isLabel),
  isWord,
  isLabel,
  isWord,
  orNull(isLabel),
  isTruth,
  isTruth,
  isCount,
  isNumber,
  isCount,
  isCount,
);
export const openRow = (run: OpenRun): OpenRow => [
  run.id,
  run.pack ?? null,
  run.scenario,
  run.digest,
  run.variant,
  run.title ?? null,
  run.study,
  run.mode === 'exam',
  run.lastAt,
  run.startedAt,
  run.decisions,
  run.events,
];
export const openIn = ([id, pack, scenario, digest, variant, title, ...rest]: OpenRow): OpenRun => {
  const [study, isExam, lastAt, startedAt, decisions, events] = rest;
  return {
    id,
    ...(pack !== null && { pack }),
    scenario,
    digest,
    variant,
    ...(title !== null && { title }),
    study,
    mode: isExam ? 'exam' : 'practice',
    lastAt,
    startedAt,
    decisions,
    events,
  };
};
