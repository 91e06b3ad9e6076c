import { added, addedDays, type PracticeDay } from './practice.ts';

/** So many of the last days are told one by one; of those before, each month stands as its last day of practice. */
const ONE_BY_ONE = 366;

/**
 * Days of practice, the oldest first; those of long ago folded into one for each month. It goes by how many they are,
 * not by how long before the last: that one may have the date of a clock that was wrong.
 */
export function foldedDays(days: readonly PracticeDay[], oneByOne = ONE_BY_ONE): readonly PracticeDay[] {
  if (days.length <= oneByOne) return days;
  const at = days.length - oneByOne;
  const months = added(
    days.slice(0, at).map((each) => ({ month: each.day.slice(0, 7), days: [each] })),
    ({ month }) => month,
    (a, b) => ({ month: a.month, days: [...a.days, ...b.days] }),
  );
  const folded = months.flatMap((month) => {
    const day = month.days.at(-1)?.day ?? '';
    return addedDays(month.days.map((each) => ({ ...each, day })));
  });
  return [...folded, ...days.slice(at)];
}
