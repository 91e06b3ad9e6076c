import { dayText, mondayOf, weekOf } from './days.ts';
import type { Placed } from './placed.ts';
import { streaksOf } from './streak.ts';
import type { Calendar } from './types.ts';

/** Half a year. */
const WEEKS = 26;
/** Four weeks with today. */
const RECENT = 28;
const WEEK = 7;

/** When there was practice. All days must be today or earlier. */
export function calendarOf(placed: readonly Placed[], today: number): Calendar {
  const runs = new Map<number, number>();
  for (const day of placed) runs.set(day.number, (runs.get(day.number) ?? 0) + day.runs);
  const thisWeek = weekOf(today);
  const weeks = Array.from({ length: WEEKS }, (_, nth) => mondayOf(thisWeek - WEEKS + 1 + nth));
  const recent = [...runs.keys()].filter((day) => day > today - RECENT);
  return {
    weeks: weeks.map((monday) => ({
      from: dayText(monday),
      runs: Array.from({ length: WEEK }, (_, nth) =>
        monday + nth > today ? null : (runs.get(monday + nth) ?? 0),
      ),
    })),
    ...streaksOf([...runs.keys()], today),
    recentDays: recent.length,
  };
}
