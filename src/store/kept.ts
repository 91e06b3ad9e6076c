/** What the file of the summary says: all that is long past as one sum, and the last days one by one. */
import type { Digest } from './digest.ts';
import { joined, NOTHING } from './digest.ts';
import { formOf, readForm } from './digest-form.ts';
import type { Mark, Marks } from './sheets.ts';
import { isCount, isObject, isText, type JsonObject } from './json.ts';

/** Another number for another form: what is of any other is made anew. */
const VERSION = 3;

/** All that was played before a day. */
export interface OldSum {
  /** Days since 1970-01-01 in UTC. */
  readonly before: number;
  /** The mark of each month, as far as it is before that day, by its name. */
  readonly marks: Marks;
  readonly sum: Digest;
}

/** All that was played on a day. */
export interface DaySum {
  readonly day: number;
  readonly mark: Mark;
  readonly sum: Digest;
}

export interface Kept {
  readonly old: OldSum;
  /** The days after that on which something was played, the oldest first. */
  readonly days: readonly DaySum[];
}

export const NO_OLD: OldSum = { before: 0, marks: new Map(), sum: NOTHING };

/** All of it as one. */
export const wholeOf = ({ old, days }: Kept): Digest => joined([old.sum, ...days.map(({ sum }) => sum)]);

/** What a file says; nothing where it is of another form. What of it makes no sense is left out, and so made anew. */
export function readKept(stored: JsonObject): Kept {
  const { version, days } = stored;
  if (version !== VERSION) return { old: NO_OLD, days: [] };
  const list: readonly unknown[] = Array.isArray(days) ? days : [];
  return {
    old: readOld(stored['old']) ?? NO_OLD,
    days: list.map(readDay).filter((day) => day !== undefined),
  };
}

function readOld(value: unknown): OldSum | undefined {
  if (!isObject(value) || !isCount(value['before']) || !isObject(value['marks'])) return undefined;
  const sum = readForm(value['sum']);
  const marks = Object.entries(value['marks']).map(([month, mark]): readonly [string, string] => [
    month,
    isText(mark) ? mark : '',
  ]);
  // Where no month is marked it is of no journal.
  return sum && marks.length > 0 ? { before: value['before'], marks: new Map(marks), sum } : undefined;
}

function readDay(value: unknown): DaySum | undefined {
  if (!isObject(value) || !isCount(value['day']) || !isText(value['mark'])) return undefined;
  const sum = readForm(value['sum']);
  return sum && { day: value['day'], mark: value['mark'], sum };
}

/** What is written. */
export const keptForm = ({ old, days }: Kept): JsonObject => ({
  version: VERSION,
  old: { before: old.before, marks: Object.fromEntries(old.marks), sum: formOf(old.sum) },
  days: days.map(({ day, mark, sum }) => ({ day, mark, sum: formOf(sum) })),
});
