import { weekOf } from './days.ts';
import type { Calendar } from './types.ts';

/** A week counts with practice on so many days. */
const DAYS = 2;
/** One week in so many may be missed. */
const FORGIVEN = 4;

/**
 * Weeks in a row with practice on two days at least. Of any four weeks in a row one may be missed; it does not count.
 * This week counts as soon as it has begun, and while it has not it is neither kept nor missed. `days` are numbers of
 * days, none of them after today. Only weeks with practice are looked at, so that a wrong clock costs no time.
 */
export function streaksOf(days: readonly number[], today: number): Pick<Calendar, 'streak' | 'best'> {
  const thisWeek = weekOf(today);
  const byWeek = Map.groupBy(new Set(days), weekOf);
  const kept = [...byWeek]
    .filter(([week, practised]) => week === thisWeek || practised.length >= DAYS)
    .map(([week]) => week)
    .toSorted((a, b) => a - b);
  const stretches = kept.reduce<readonly Stretch[]>((all, week) => [...all, after(all.at(-1), week)], []);
  const last = stretches.at(-1);
  const isBegun = last?.week === thisWeek;
  return {
    streak: last === undefined ? 0 : isBegun ? last.weeks : after(last, thisWeek).weeks - 1,
    best: Math.max(0, ...stretches.map(({ weeks }) => weeks)),
  };
}

/** The longest stretch of kept weeks that ends with one. */
interface Stretch {
  readonly week: number;
  readonly weeks: number;
  /** How many of its weeks come after the last that was missed. */
  readonly sinceMissed: number;
  /** The last that was missed. */
  readonly missed: number;
}

function after(before: Stretch | undefined, week: number): Stretch {
  const gap = before === undefined ? FORGIVEN : week - before.week - 1;
  if (before === undefined || gap > 1)
    return { week, weeks: 1, sinceMissed: 1, missed: Number.NEGATIVE_INFINITY };
  if (gap === 0) return { ...before, week, weeks: before.weeks + 1, sinceMissed: before.sinceMissed + 1 };
  const missed = week - 1;
  const isForgiven = missed - before.missed >= FORGIVEN;
  return { week, weeks: (isForgiven ? before.weeks : before.sinceMissed) + 1, sinceMissed: 1, missed };
}
