import { briefDay, briefMonth, mondayOf, monthName, monthOf, weekOf } from './days.ts';
import type { Placed, Placing } from './placed.ts';
import { total, worthOf } from './sums.ts';
import type { Period, PracticeDay } from './types.ts';

/** As many show a course, and have room in eighty columns. */
const MOST = 12;

/**
 * Practice in weeks while it spans at most twelve of them, else in months: from the first to the last that have any,
 * those between without practice too. Months older than the eleven latest are one, the first; so are days that a wrong
 * clock has written, so that the periods together are always all of the practice.
 */
export function periodsOf({ placed, unplaced }: Pick<Placing, 'placed' | 'unplaced'>): readonly Period[] {
  const unknown = unplaced.length === 0 ? [] : [period(UNKNOWN, unplaced)];
  return [...unknown, ...known(placed)];
}

interface Named {
  readonly name: string;
  readonly brief: string;
}

const UNKNOWN: Named = { name: 'Date not known', brief: '?' };

function known(placed: readonly Placed[]): readonly Period[] {
  const [first, last] = [placed.at(0), placed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks = stretches(placed, weekOf);
  const spanned = weekOf(last.number) - weekOf(first.number) + 1;
  if (spanned <= MOST) return counting(weekOf(first.number), spanned).map((each) => inWeek(weeks, each));
  const months = stretches(placed, monthOf);
  const [from, to] = [monthOf(first.number), monthOf(last.number)];
  if (to - from < MOST) return counting(from, to - from + 1).map((each) => inMonth(months, each));
  const shown = to - MOST + 2;
  const older = placed.filter(({ number }) => monthOf(number) < shown);
  return [
    period({ name: `Before ${monthName(shown)}`, brief: 'before' }, older),
    ...counting(shown, MOST - 1).map((each) => inMonth(months, each)),
  ];
}

type Stretches = ReadonlyMap<number, readonly Placed[]>;

const stretches = (placed: readonly Placed[], of: (day: number) => number): Stretches =>
  Map.groupBy(placed, ({ number }) => of(number));

const counting = (from: number, length: number): readonly number[] =>
  Array.from({ length }, (_, nth) => from + nth);

function inWeek(weeks: Stretches, week: number): Period {
  const brief = briefDay(mondayOf(week));
  return period({ name: `Week of ${brief}`, brief }, weeks.get(week) ?? []);
}

const inMonth = (months: Stretches, month: number): Period =>
  period({ name: monthName(month), brief: briefMonth(month) }, months.get(month) ?? []);

function period(named: Named, days: readonly PracticeDay[]): Period {
  const sums = total(days);
  const runs = days.reduce((sum, each) => sum + each.runs, 0);
  return { ...named, runs, decisions: sums.decisions, ...worthOf(sums) };
}
