import type { Habit } from '../../../coach/index.ts';
import { agreedWords, HABITS_MEANING, habitsWords, habitWords } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { bar } from './bar.ts';
import { hanging, type Lines, padded, stringWidth, wrapped } from './text.ts';

interface Setting {
  readonly width: number;
  readonly look: Look;
}

const GAP = '  ';
const LEAST_BAR = 8;
const WIDEST_BAR = 32;
const LEAD = 2;

/** How often simple rules were followed where they cost something, the clearest first, beside what chance would do. */
export function habitLines(habits: readonly Habit[], setting: Setting): Lines {
  const { theme, textWidth } = setting.look;
  const column = Math.min(setting.width, textWidth);
  const { tick } = setting.look.glyphs;
  const legend =
    barRoom(habits, setting.width) < LEAST_BAR ? '' : ` In a bar, ${tick} is where chance would be.`;
  return [
    ...wrapped(theme.strong(habitsWords(habits)), column),
    '',
    ...habitBars(habits, setting),
    '',
    ...wrapped(theme.quiet(`${HABITS_MEANING}${legend}`), column),
  ];
}

function habitBars(habits: readonly Habit[], { width, look }: Setting): Lines {
  const names = Math.max(0, ...habits.map(({ brief }) => stringWidth(brief)));
  const counts = Math.max(0, ...habits.map((habit) => stringWidth(agreedWords(habit))));
  const room = barRoom(habits, width);
  if (room + GAP.length < 0) return habits.flatMap((habit) => stackedHabit(habit, { width, look }));
  return habits.map((habit) => {
    const cells = [
      `${markOf(habit, look)}${padded(habit.brief, names)}`,
      ...(room < LEAST_BAR ? [] : [habitBar(habit, room, look)]),
      padded(agreedWords(habit), counts),
      painted(habit, look),
    ];
    return cells.join(GAP);
  });
}

/** The columns that a bar can have beside the words; less than nothing where these are too wide alone. */
function barRoom(habits: readonly Habit[], width: number): number {
  const names = Math.max(0, ...habits.map(({ brief }) => stringWidth(brief)));
  const counts = Math.max(0, ...habits.map((habit) => stringWidth(agreedWords(habit))));
  const verdicts = Math.max(0, ...habits.map((habit) => habitWords(habit).length));
  return Math.min(WIDEST_BAR, width - LEAD - names - counts - verdicts - 3 * GAP.length);
}

function stackedHabit(habit: Habit, { width, look }: Setting): Lines {
  const words = `${agreedWords(habit)}: ${painted(habit, look)}`;
  return [...hanging(markOf(habit, look), habit.brief, width), ...hanging(' '.repeat(LEAD), words, width)];
}

const markOf = ({ isHabit }: Habit, { theme, glyphs }: Look): string =>
  isHabit ? padded(theme.warning(glyphs.bullet), LEAD) : ' '.repeat(LEAD);

const painted = (habit: Habit, { theme }: Look): string =>
  habit.isHabit ? theme.warning(habitWords(habit)) : theme.quiet(habitWords(habit));

/** In how much of the decisions a rule was followed, and across the bar how much blind picks would have. */
function habitBar({ agreed, byChance, decisions }: Habit, width: number, { theme, glyphs }: Look): string {
  const share = (number: number) => (decisions === 0 ? 0 : number / decisions);
  const full = bar(share(agreed), width, glyphs);
  const ground = full + glyphs.empty.repeat(width - full.length);
  const at = Math.min(width - 1, Math.floor(share(byChance) * width));
  return `${theme.bar(ground.slice(0, at))}${theme.strong(glyphs.tick)}${theme.bar(ground.slice(at + 1))}`;
}
