import type { Calendar, Habit, PrincipleProgress, Progress } from '../../../coach/index.ts';
import {
  agreedWords,
  HABITS_MEANING,
  habitsWords,
  habitWords,
  honouredWords,
  judgedWords,
  luckWords,
  NO_HABIT_YET,
  NOTHING_YET,
  points,
  practisedWords,
  PRINCIPLES_MEANING,
  type ProgressPlace,
  RATING_WORDS,
  recentWords,
  STREAK_MEANING,
  streakWords,
  TO_BEGIN,
  TO_COME,
  TOO_FEW_MEANING,
  tookWords,
  unreviewedWords,
} from '../../../session/index.ts';
import { spoken } from '../spoken.ts';
import { capital, counted, percent, sentence } from './words.ts';

/** What can be told of the progress; the runs are listed apart. */
export type Told = Exclude<ProgressPlace['page'], 'history'>;

/** What each part of the progress says, in sentences. */
export const TOLD: Readonly<Record<Told, (progress: Progress) => readonly string[]>> = {
  overview,
  principles: ({ principles }) => principleLines(principles),
  habits: ({ habits }) => habitLines(habits),
  calendar: ({ calendar }) => calendarLines(calendar),
};

/** The parts in the order in which they are told. */
export const PARTS: readonly Told[] = ['overview', 'principles', 'habits', 'calendar'];

/** What is told before anything is asked for: the overview, and what else there is. */
export function firstLines(progress: Progress): readonly string[] {
  if (progress.runs === 0) return wholeLines(progress);
  const [others, last] = [PARTS.slice(1, -1), PARTS.at(-1)];
  return [...overview(progress), '', `To hear more, type ${others.join(', ')} or ${last}.`];
}

/** All that there is to tell. */
export function wholeLines(progress: Progress): readonly string[] {
  if (progress.runs === 0) return ['Your progress.', NOTHING_YET, ...TO_COME, TO_BEGIN];
  return PARTS.flatMap((part, index) => [...(index === 0 ? [] : ['']), ...TOLD[part](progress)]);
}

function overview(progress: Progress): readonly string[] {
  return [
    `Your progress: ${practisedWords(progress)}.`,
    `${judgedWords(progress).join(', ')}.`,
    unreviewedWords(progress),
    sentence(progress.course),
    luckWords(progress),
    ...periodLines(progress),
    ...freshLines(progress),
  ].flatMap((line, index) => (line === '' && index < 3 ? [] : [spoken(line)]));
}

function periodLines({ periods }: Progress): readonly string[] {
  if (periods.length === 0) return [];
  const lines = periods.map(({ name, runs, judgement, lostPerDecision }) => {
    if (runs === 0) return `${name}: no run.`;
    const judged = judgement === null ? 'nothing was at stake' : `judgement ${percent(judgement)}`;
    const lost = lostPerDecision === null ? '' : `, ${points(lostPerDecision)} points lost a decision`;
    return `${name}: ${counted(runs, 'run')}, ${judged}${lost}.`;
  });
  return ['', 'Over time, the oldest first:', ...lines];
}

/** More first plays than these are no help; the course has said what they come to. */
const FRESH = 20;

function freshLines({ fresh }: Progress): readonly string[] {
  const judged = fresh.flatMap(({ judgement }) => (judgement === null ? [] : [Math.round(judgement)]));
  if (judged.length < 2) return [];
  const latest = judged.length > FRESH ? `the latest ${FRESH} of ${judged.length}, ` : '';
  const list = judged.slice(-FRESH).join(', ');
  return ['', `Stories played for the first time, ${latest}the oldest first: judgement ${list} percent.`];
}

function principleLines(principles: readonly PrincipleProgress[]): readonly string[] {
  if (principles.length === 0) return ['Principles: no decision has tested one yet.'];
  const known = principles.filter(({ rating }) => rating !== 'too-few');
  const unknown = principles.filter(({ rating }) => rating === 'too-few');
  return [
    'Principles, the weakest first.',
    PRINCIPLES_MEANING,
    ...known.map(principleLine),
    ...(unknown.length === 0 ? [] : [`${TOO_FEW_MEANING}:`, ...unknown.map(principleLine)]),
  ];
}

function principleLine(principle: PrincipleProgress): string {
  const { name, rating, decisions, share, lostPerDecision } = principle;
  const rated = rating === 'too-few' ? '' : `, ${RATING_WORDS[rating]}`;
  const bounds = `between ${Math.round(share.low)} and ${percent(share.high)}`;
  const many = decisions === 1 ? 'decision' : 'decisions';
  return `${name}${rated}: ${honouredWords(principle)} ${many}, ${bounds}; ${points(lostPerDecision)} points lost a decision.`;
}

function habitLines(habits: readonly Habit[]): readonly string[] {
  if (habits.length === 0) return [`Habits: ${NO_HABIT_YET}`];
  const clear = habits.filter(({ isHabit }) => isHabit);
  return [
    'Habits.',
    HABITS_MEANING,
    ...(clear.length === 0 ? [habitsWords(habits)] : ['Your habits, the clearest first:']),
    ...clear.map(tookWords),
    ...listed('No habits:', habits, 'no habit'),
    ...listed(`${TOO_FEW_MEANING}:`, habits, 'too few'),
  ];
}

/** Those of one kind, if there are any. */
function listed(lead: string, habits: readonly Habit[], kind: ReturnType<typeof habitWords>) {
  const those = habits.filter((habit) => habitWords(habit) === kind);
  return those.length === 0 ? [] : [lead, ...those.map(habitLine)];
}

const habitLine = (habit: Habit): string => `${capital(habit.brief)}: ${agreedWords(habit)}.`;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function calendarLines(calendar: Calendar): readonly string[] {
  const weeks = calendar.weeks.filter(({ runs }) => runs.some((count) => count !== null && count > 0));
  return [
    `Practice. ${recentWords(calendar)} ${streakWords(calendar)}`,
    STREAK_MEANING,
    ...(weeks.length === 0 ? [] : ['The runs of each day, the latest week last:']),
    ...weeks.map(({ from, runs }) => `Week of ${dateWords(from)}: ${dayWords(runs)}.`),
  ];
}

/** “28 September”, of `2026-09-28`. The weeks are of half a year: no year is needed. */
const dateWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

const dayWords = (runs: readonly (number | null)[]): string =>
  runs
    .flatMap((count, day) => (count === null || count === 0 ? [] : [`${WEEKDAYS[day]} ${count}`]))
    .join(', ');
