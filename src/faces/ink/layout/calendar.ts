import type { Calendar } from '../../../coach/index.ts';
import { recentWords, STREAK_MEANING, streakWords } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { inRows } from './rows.ts';
import { type Lines, padded, stringWidth, wrapped } from './text.ts';

interface Setting {
  readonly width: number;
  readonly look: Look;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const LEAD = 5;
/** A day and the space behind it. */
const CELL = 2;
/** The most weeks that are shown. */
const MOST_WEEKS = 26;
/** The months above the days, and what the marks mean below them. */
export const CALENDAR_ROWS = 1 + DAYS.length + 2;

/** The days of practice, a column each week, as many as there is room for; how many runs a day had is told by its mark. */
export function calendarLines({ weeks }: Pick<Calendar, 'weeks'>, { width, look }: Setting): Lines {
  const { theme, glyphs } = look;
  const most = Math.max(1, Math.min(MOST_WEEKS, Math.floor((width - LEAD + 1) / CELL)));
  const shown = weeks.slice(-most);
  const rows = DAYS.map((name, day) => {
    const marks = shown.map(({ runs }) => markOf(runs[day] ?? null, look));
    return `${theme.quiet(padded(name, LEAD))}${marks.join(' ')}`.trimEnd();
  });
  const legend = ['runs a day:', ...glyphs.densities.map(legendOf)];
  return [
    theme.quiet(monthsOver(shown, width)),
    ...rows,
    '',
    ...inRows(legend.map(theme.quiet), width, '  '),
  ];
}

const COUNTS = ['none', '1', '2', '3', '4 or more'] as const;

/** What a mark means; a digit means itself. */
function legendOf(mark: string, count: number): string {
  const words = COUNTS[count] ?? '';
  return words.startsWith(mark) ? words : `${mark} ${words}`;
}

function markOf(runs: number | null, { theme, glyphs }: Look): string {
  if (runs === null) return ' ';
  const mark = glyphs.densities[Math.min(4, runs)] ?? '';
  return runs === 0 ? theme.quiet(mark) : theme.bar(mark);
}

/** Above the first week of a month its name, where it does not run into the next to it. */
function monthsOver(weeks: Calendar['weeks'], width: number): string {
  return weeks
    .reduce((line, { from }, index) => {
      const month = monthOf(from);
      const isFirst = monthOf(weeks[index - 1]?.from ?? '') !== month;
      // Of the month in which the calendar begins there may be no more than a week.
      if (index === 0 && weeks.length > 1 && monthOf(weeks[1]?.from ?? '') !== month) return line;
      const x = LEAD + index * CELL;
      return isFirst && stringWidth(line) < x && x + month.length <= width ? padded(line, x) + month : line;
    }, '')
    .trimEnd();
}

/** Of `YYYY-MM-DD`. */
const monthOf = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

/** The calendar, and how long practice has been kept up. */
export function practiceLines(calendar: Calendar, setting: Setting): Lines {
  const { theme, textWidth } = setting.look;
  const column = Math.min(setting.width, textWidth);
  return [
    ...wrapped(theme.strong(streakWords(calendar)), column),
    ...wrapped(recentWords(calendar), column),
    '',
    ...calendarLines(calendar, setting),
    '',
    ...wrapped(theme.quiet(STREAK_MEANING), column),
  ];
}
