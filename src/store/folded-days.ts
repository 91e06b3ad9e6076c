import { dayOfNumber, numberOfDay } from './local-day.ts';
import { added, addedDays, type PracticeDay } from './practice.ts';

/** So many days up to the last are told one by one; of those before, each month stands as its last day of practice. */
const ONE_BY_ONE = 366;

/** Days of practice, the oldest first; those of long ago folded into one for each month. */
export function foldedDays(days: readonly PracticeDay[], oneByOne = ONE_BY_ONE): readonly PracticeDay[] {
  const last = days.at(-1);
  if (last === undefined) return days;
  const from = dayOfNumber(Math.max(0, numberOfDay(last.day) - oneByOne));
  const old = days.filter(({ day }) => day < from);
  if (old.length === 0) return days;
  const months = added(
    old.map((each) => ({ month: each.day.slice(0, 7), days: [each] })),
    ({ month }) => month,
    (a, b) => ({ month: a.month, days: [...a.days, ...b.days] }),
  );
  const folded = months.flatMap((month) => {
    const day = month.days.at(-1)?.day ?? '';
    return addedDays(month.days.map((each) => ({ ...each, day })));
  });
  return [...folded, ...days.filter(({ day }) => day >= from)];
}
