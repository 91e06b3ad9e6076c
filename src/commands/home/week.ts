import type { PracticeDay } from '../../coach/index.ts';

const DAY_MS = 86_400_000;

/** The runs on each of the last days up to `last`, `YYYY-MM-DD`, the latest last. */
export function lastDays(days: readonly PracticeDay[], last: string, count: number): readonly number[] {
  const runs = new Map(days.map((each) => [each.day, each.runs]));
  const end = Date.parse(last);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(end - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return runs.get(day) ?? 0;
  });
}
