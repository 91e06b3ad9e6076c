/** Days as numbers, so that weeks and months can be reckoned without a time zone: 0 is 1 January 1970. */

/** Milliseconds. */
const DAY = 86_400_000;
const WEEK = 7;

/** The number of a day that is written `YYYY-MM-DD`; undefined where it is none. */
export function dayNumber(day: string): number | undefined {
  const written = /^\d{4,6}-\d\d-\d\d$/.test(day) ? day.padStart(13, '+000000') : '';
  const at = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at / DAY;
}

/** The day of a moment in milliseconds since 1970, where it is midnight when it is midnight in London in winter. */
export const dayAt = (at: number): number => Math.floor(at / DAY);

/** `YYYY-MM-DD` */
export function dayText(number: number): string {
  const { year, month, day } = partsOf(number);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`;
}

/** Weeks in a row have numbers in a row; each begins on a Monday. The first day of all was a Thursday. */
export const weekOf = (day: number): number => Math.floor((day + 3) / WEEK);
/** The day on which a week begins. */
export const mondayOf = (week: number): number => week * WEEK - 3;

/** Months in a row have numbers in a row. */
export function monthOf(number: number): number {
  const { year, month } = partsOf(number);
  return year * MONTHS.length + month;
}

/** “2 Nov” */
export function briefDay(number: number): string {
  const { month, day } = partsOf(number);
  return `${day} ${briefMonth(month)}`;
}

/** “Nov” */
export const briefMonth = (month: number): string => nameOf(month).slice(0, 3);

/** “November 2026” */
export const monthName = (month: number): string => `${nameOf(month)} ${Math.floor(month / MONTHS.length)}`;

const nameOf = (month: number): string => MONTHS[month % MONTHS.length] ?? '';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The month from 0. */
function partsOf(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}
