const DAY_MS = 86_400_000;

/** The day of a moment where the learner is, `YYYY-MM-DD`: one that sorts as text, whatever the clock said. */
export function localDay(time: number): string {
  const date = new Date(time);
  const year = date.getFullYear();
  if (!(year >= 1970)) return '1970-01-01';
  if (year > 9999) return '9999-12-31';
  return `${year}-${twoFigures(date.getMonth() + 1)}-${twoFigures(date.getDate())}`;
}

const twoFigures = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** A day as the number of days since 1970-01-01. */
export const numberOfDay = (day: string): number => Date.parse(day) / DAY_MS;

/** The day of that number. */
export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** 9999-12-31. */
export const LAST_DAY = 2_932_896;
