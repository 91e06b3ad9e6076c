import { joined } from './digest.ts';
import { foldedDays } from './folded-days.ts';
import type { JsonObject } from './json.ts';
import { type Kept, keptForm } from './kept.ts';
import { dayOfNumber } from './local-day.ts';
import { type Mark, marksOf } from './sheets.ts';
import type { Sheet } from './shelf.ts';

/** Of the file, in bytes. */
const LARGEST = 64_000;

/** The last days are summed up one by one, since they change; this many of them. Where there is little room, fewer. */
const DAYS_APART = [8, 4, 2, 1];
/** Where that is not enough: days of practice that are told one by one. */
const FEWER_DAYS = [180, 60, 0];

/** What is kept, and what is written of it; undefined where even the least is too much. */
export interface Fitted {
  readonly kept: Kept;
  readonly form: JsonObject | undefined;
}

/** As much as fits into the file. `sheets`: those of the months that were not over before the days begin. */
export function fitted(whole: Kept, sheets: readonly Sheet[]): Fitted {
  const folded = DAYS_APART.map((apart) => () => foldedTo(apart, whole, sheets));
  const [least = folded[0]] = folded.slice(-1);
  const bare = () => withoutLinks(least?.() ?? whole);
  const fewer = FEWER_DAYS.map((days) => () => withDays(days, bare()));
  for (const make of [...folded, bare, ...fewer]) {
    const kept = make();
    const form = keptForm(kept);
    if (Buffer.byteLength(JSON.stringify(form)) < LARGEST) return { kept, form };
  }
  return { kept: foldedTo(DAYS_APART[0] ?? 1, whole, sheets), form: undefined };
}

/** With all but so many of the last days in one sum; the same where there are no more. */
function foldedTo(apart: number, whole: Kept, sheets: readonly Sheet[]): Kept {
  const { old, days } = whole;
  const [first, ...later] = days.slice(-apart);
  const past = days.slice(0, -apart);
  if (first === undefined || past.length === 0) return whole;
  const before = first.day;
  const marks = new Map<string, Mark>([...old.marks, ...marksOf(sheets.filter(({ day }) => day < before))]);
  // A day without a mark is to be read again, and so its month.
  for (const { day, mark } of past)
    if (mark === undefined) marks.set(dayOfNumber(day).slice(0, 7), undefined);
  const sum = joined([old.sum, ...past.map((each) => each.sum)]);
  return { old: { before, marks, sum }, days: [first, ...later] };
}

const withoutLinks = ({ old, days }: Kept): Kept => ({
  old: { ...old, sum: { ...old.sum, links: undefined } },
  days,
});

const withDays = (count: number, { old, days }: Kept): Kept => ({
  old: { ...old, sum: { ...old.sum, days: foldedDays(old.sum.days, count) } },
  days,
});
