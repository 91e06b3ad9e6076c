import { hash } from 'node:crypto';
import type { Sheet, Shelf } from './shelf.ts';
import { DAY_MS, dayNumberOf, monthOf } from './ulid.ts';

/** What is to be seen of all journals. */
export interface Seen {
  /** The marks of the months that are over before a day, by their names. */
  readonly marks: Marks;
  /** The journals of all other months, the oldest first, those of which something is in memory only among them. */
  readonly sheets: readonly Sheet[];
}

/** Undefined where something of it is in memory only, and so may change at any time. */
export type Mark = string | undefined;
export type Marks = ReadonlyMap<string, Mark>;

/**
 * Looks at all journals. Of a month that is over before the day, in days since 1970-01-01, nothing but its mark is
 * kept: what stays in memory for long slows a start down.
 */
export function seenOn(shelf: Shelf, before: number, inMemory: ReadonlySet<string>): Seen {
  const marks = new Map<string, Mark>();
  const sheets: Sheet[] = [];
  for (const month of shelf.months().toReversed()) {
    const those = shelf.sheets(month).filter(({ id }) => !inMemory.has(id));
    const last = those.at(-1);
    if (inMemory.size === 0 && last !== undefined && last.day < before) marks.set(month, markOf(those));
    else sheets.push(...those);
  }
  if (inMemory.size === 0) return { marks, sheets };
  const others = [...inMemory].map((id) => ({
    id,
    day: dayNumberOf(id),
    size: IN_MEMORY,
    at: NaN,
    rights: NaN,
  }));
  return { marks, sheets: [...sheets, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** In the place of a size: it may change at any time. */
const IN_MEMORY = -1;

/**
 * Differs when one of these journals has come, gone, grown, been changed or got other rights, and where the learner's
 * clock is another: what they come to is told by the learner's days.
 */
export function markOf(sheets: readonly Sheet[]): Mark {
  const numbers = new Float64Array(FIGURES * sheets.length);
  let names = '';
  let nth = 0;
  let offset = { day: NaN, minutes: NaN };
  for (const { id, day, size, at, rights } of sheets) {
    if (size === IN_MEMORY) return undefined;
    if (day !== offset.day) offset = { day, minutes: new Date(day * DAY_MS).getTimezoneOffset() };
    names += id;
    numbers.set([size, at, rights, offset.minutes], nth);
    nth += FIGURES;
  }
  return hash(
    'sha1',
    Buffer.concat([new Uint8Array(numbers.buffer), Buffer.from(names, 'latin1')]),
    'hex',
  ).slice(0, 20);
}

/** Of each journal. */
const FIGURES = 4;

/** The mark of each month, by its name. `sheets`: the oldest first. */
export function marksOf(sheets: readonly Sheet[]): Marks {
  // By days first: to look up the month of each journal would take longer than all else here.
  const days = [...grouped(sheets, ({ day }) => day).values()];
  const months = grouped(days, ([first]) => monthOf(first?.id ?? ''));
  return new Map([...months].map(([month, those]) => [month, markOf(those.flat())]));
}

/** Things by what they have in common, in the order in which they come. */
export function grouped<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
