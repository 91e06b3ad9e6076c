/** What the summary keeps of a month, so that its journals need not be read again while they stay as they are. */
import type { JournalFile } from './journal-file.ts';
import { isCount, isLabel, isListOf, isNumber, isObject, isText, isWord } from './json.ts';
import { isOpen, latestFirst, tipsOf } from './runs.ts';
import { isId } from './ulid.ts';

/** How a scenario went so far. Study runs and unfinished ones are left out. */
export interface Tally {
  /** The pack that was added and has the scenario; none for the built-in one. */
  readonly pack?: string;
  readonly scenario: string;
  readonly attempts: number;
  /** The best accuracy, percent; null where no attempt had one. */
  readonly best: number | null;
  readonly bestScore: number;
  readonly last: Attempt;
}

export interface Attempt {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly score: number;
  readonly accuracy: number | null;
}

export interface MonthDigest {
  readonly month: string;
  /** Of the listing that it was made from. */
  readonly mark: string;
  readonly tallies: readonly Tally[];
  /** Unfinished runs, the one with the latest event first; only so many that the first of them can be relied on. */
  readonly open: readonly Open[];
  /** Journals of other months that were taken up in this one. */
  readonly taken: readonly Taken[];
}

/** The journal `id` is unfinished after so many events. */
export interface Open {
  readonly id: string;
  readonly events: number;
}

/** The first `after` events of `from` go on elsewhere. */
export interface Taken {
  readonly from: string;
  readonly after: number;
}

const MOST_OPEN = 20;

/** `journals`: all of the month. */
export function digestOf(
  { month, mark }: { month: string; mark: string },
  journals: readonly JournalFile[],
): MonthDigest {
  const tips = tipsOf(journals);
  const here = new Set(journals.map(({ id }) => id));
  return {
    month,
    mark,
    tallies: [...merged(tips.flatMap(tallyOf)).values()],
    open: tips
      .filter(isOpen)
      .toSorted(latestFirst)
      .slice(0, MOST_OPEN)
      .map(({ id, events }) => ({ id, events })),
    taken: journals.flatMap(({ from, after, events }) =>
      from !== undefined && events > after && !here.has(from) ? [{ from, after }] : [],
    ),
  };
}

function tallyOf({ start, ended, lastAt, newer }: JournalFile): readonly Tally[] {
  if (ended === undefined || start.study || newer) return [];
  const { score, accuracy = null } = ended;
  const last = { at: lastAt, score, accuracy };
  const { pack, run } = start;
  const whose = { ...(pack !== undefined && { pack }), scenario: run.scenario };
  return [{ ...whose, attempts: 1, best: accuracy, bestScore: score, last }];
}

/** What a scenario is called: by its pack and its id; that of the built-in pack by its id alone. */
export const nameOf = ({ pack, scenario }: { pack?: string | undefined; scenario: string }): string =>
  pack === undefined ? scenario : `${pack}/${scenario}`;

/** One tally for each scenario, by its name. */
export function merged(tallies: readonly Tally[]): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const name = nameOf(tally);
    const sum = sums.get(name);
    sums.set(name, sum === undefined ? tally : plus(sum, tally));
  }
  return sums;
}

function plus(a: Tally, b: Tally): Tally {
  return {
    ...a,
    attempts: a.attempts + b.attempts,
    best: a.best === null || b.best === null ? (a.best ?? b.best) : Math.max(a.best, b.best),
    bestScore: Math.max(a.bestScore, b.bestScore),
    last: b.last.at >= a.last.at ? b.last : a.last,
  };
}

export function isDigest(value: unknown): value is MonthDigest {
  if (!isObject(value) || !isText(value['month']) || !isText(value['mark'])) return false;
  return (
    isListOf(value['tallies'], isTally) &&
    isListOf(value['open'], isOpenRun) &&
    isListOf(value['taken'], isTaken)
  );
}

function isTally(value: unknown): value is Tally {
  if (!isObject(value) || !isObject(value['last'])) return false;
  const { pack, scenario, attempts, best, bestScore, last } = value;
  if (pack !== undefined && !isLabel(pack)) return false;
  if (!isWord(scenario) || !isCount(attempts) || !isNumberOrNull(best) || !isNumber(bestScore)) return false;
  return isCount(last['at']) && isNumber(last['score']) && isNumberOrNull(last['accuracy']);
}

const isNumberOrNull = (value: unknown): boolean => value === null || isNumber(value);

const isOpenRun = (value: unknown): value is Open =>
  isObject(value) && isText(value['id']) && isId(value['id']) && isCount(value['events']);

const isTaken = (value: unknown): value is Taken =>
  isObject(value) && isText(value['from']) && isId(value['from']) && isCount(value['after']);
