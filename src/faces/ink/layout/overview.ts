import type { Progress } from '../../../coach/index.ts';
import {
  judgedWords,
  luckWords,
  points,
  recentWords,
  streakWords,
  unreviewedWords,
} from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { CALENDAR_ROWS, calendarLines } from './calendar.ts';
import { principleBars } from './principle-bars.ts';
import { type Lines, padded, stringWidth, wrapped } from './text.ts';
import { trendLines } from './trend.ts';

interface Setting {
  readonly width: number;
  /** The rows that there are; the text may be longer. */
  readonly height: number;
  readonly look: Look;
}

/** From this width on the principles stand beside the course. */
const LEAST_WIDE = 96;
const MARGIN = { width: 44, gap: 4 };
/** The rows of the line: at least so many, and of what is left at most so many. */
const LEAST_ROWS = 5;
const MOST_ROWS = 11;
/** The caption, the times below the line and what was lost in each, and an empty row after them. */
const ROUND_THE_LINE = 4;
const CAPTION = 'Judgement over time, %; below it, points lost a decision';
/** Where there is no room for that. */
const SHORT_CAPTION = 'Judgement, %; below it, points lost';

/** Where the learner is: judgement, its course, and apart from it luck and practice. */
export function overviewLines(progress: Progress, setting: Setting): Lines {
  const { width, height, look } = setting;
  if (width < LEAST_WIDE) return courseLines(progress, setting);
  const left = courseLines(progress, { ...setting, width: width - MARGIN.width - MARGIN.gap });
  const right = marginLines(progress, { width: MARGIN.width, height: Math.max(left.length, height), look });
  return beside(left, right, width - MARGIN.width);
}

/** As many of the principles as there is room for, and how many more there are. */
function marginLines({ principles }: Progress, { width, height, look }: Setting): Lines {
  const { theme } = look;
  if (principles.length === 0) return [];
  const head = [theme.strong('Principles, the weakest first'), ''];
  for (let count = principles.length; count > 0; count -= 1) {
    const rest = principles.length - count;
    const more = rest === 0 ? [] : ['', theme.quiet(`and ${rest} more on page 2`)];
    const lines = [...head, ...principleBars(principles.slice(0, count), { width, look }), ...more];
    if (lines.length <= height) return lines;
  }
  return [];
}

function beside(left: Lines, right: Lines, column: number): Lines {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${padded(left[row] ?? '', column)}${right[row] ?? ''}`.trimEnd(),
  );
}

function courseLines(progress: Progress, { width, height, look }: Setting): Lines {
  const above = [...figureLines(progress, { width, look }), ''];
  const below = practiceWords(progress, { width, look });
  const spare = height - above.length - below.length - ROUND_THE_LINE;
  const hasCalendar = spare >= LEAST_ROWS + CALENDAR_ROWS + 2;
  const calendar = hasCalendar ? ['', ...calendarLines(progress.calendar, { width, look })] : [];
  const rows = odd(Math.min(MOST_ROWS, Math.max(LEAST_ROWS, spare - calendar.length)));
  return [...above, ...lineOf(progress, { width, rows }, look), ...below, ...calendar];
}

/** So that there is a middle. */
const odd = (rows: number): number => (rows % 2 === 0 ? rows - 1 : rows);

/** The figures, then what they say of the learner's course. */
function figureLines(progress: Progress, { width, look }: Omit<Setting, 'height'>): Lines {
  const { theme, textWidth } = look;
  const column = Math.min(width, textWidth);
  const [judgement = '', ...more] = judgedWords(progress);
  return [
    ...wrapped([theme.strong(judgement), ...more].join(' · '), column),
    ...wrapped(progress.course, column),
  ];
}

function lineOf({ periods }: Progress, room: { width: number; rows: number }, look: Look): Lines {
  const course = periods.map(({ brief, judgement, lostPerDecision }) => ({
    name: brief,
    value: judgement,
    below: lostPerDecision === null ? '' : points(lostPerDecision),
  }));
  const line = trendLines(course, room, look);
  if (line.length === 0) return [];
  const caption = stringWidth(CAPTION) <= room.width ? CAPTION : SHORT_CAPTION;
  return [...wrapped(look.theme.quiet(caption), room.width), ...line, ''];
}

function practiceWords(progress: Progress, { width, look }: Omit<Setting, 'height'>): Lines {
  const column = Math.min(width, look.textWidth);
  const { calendar } = progress;
  const unreviewed = unreviewedWords(progress);
  return [
    ...wrapped(luckWords(progress), column),
    ...wrapped(`${streakWords(calendar)} ${recentWords(calendar)}`, column),
    ...(unreviewed === '' ? [] : wrapped(look.theme.quiet(unreviewed), column)),
  ];
}
