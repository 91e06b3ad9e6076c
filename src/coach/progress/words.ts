/** How progress is told where it is written down: the same words in every face and format. */
import { points, signed } from '../say.ts';
import { HABIT_DECISIONS } from './habits.ts';
import { RATED_DECISIONS } from './principles.ts';
import type { Calendar, Habit, PrincipleProgress, Progress, Rating } from './types.ts';

/** How a principle is rated. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  'too-few': 'too few decisions',
  weak: 'weak',
  mixed: 'mixed',
  strong: 'strong',
};

const counted = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** What all the progress rests on: “31 runs · 142 decisions · 12 days”. */
export function practisedWords({
  runs,
  decisions,
  days,
}: Pick<Progress, 'runs' | 'decisions' | 'days'>): string {
  if (runs === 0) return 'no run yet';
  return [counted(runs, 'run'), counted(decisions, 'decision'), counted(days, 'day')].join(' · ');
}

/** “Judgement 71 %” and “2.3 points lost a decision”, as far as they are known. */
export function judgedWords({
  judgement,
  lostPerDecision,
}: Pick<Progress, 'judgement' | 'lostPerDecision'>): readonly string[] {
  if (judgement === null || lostPerDecision === null) return ['Judgement: nothing was at stake yet'];
  return [`Judgement ${Math.round(judgement)} %`, `${points(lostPerDecision)} points lost a decision`];
}

/** What chance did, apart from judgement. */
export function luckWords({
  luck,
  runs,
  unreviewed,
}: Pick<Progress, 'luck' | 'runs' | 'unreviewed'>): string {
  const known = Math.max(0, runs - unreviewed);
  const each = known > 1 ? `, ${signed(luck.perRun)} a run` : '';
  return `Luck, apart from all this: ${signed(luck.total)} points in ${counted(known, 'run')}${each}.`;
}

/** That some runs could not be judged; nothing where there are none. */
export function unreviewedWords({ unreviewed }: Pick<Progress, 'unreviewed'>): string {
  if (unreviewed === 0) return '';
  const [has, counts] = unreviewed === 1 ? ['has', 'it counts'] : ['have', 'they count'];
  return `${counted(unreviewed, 'run')} ${has} no exact review: ${counts} as practice, not as judgement.`;
}

/** How long practice has been kept up. */
export function streakWords({ streak, best }: Pick<Calendar, 'streak' | 'best'>): string {
  if (streak === 0) {
    const before = best === 0 ? '' : ` The longest was ${counted(best, 'week')}.`;
    return `No streak at the moment: practice on two days of a week begins one.${before}`;
  }
  const longest = best > streak ? ` The longest was ${best}.` : '';
  const row = streak === 1 ? '' : ' in a row';
  return `Streak: ${counted(streak, 'week')}${row} with practice.${longest}`;
}

/** How much practice there was of late. */
export const recentWords = ({ recentDays }: Pick<Calendar, 'recentDays'>): string =>
  `Practice on ${counted(recentDays, 'day')} of the last four weeks.`;

/** What counts for a streak. */
export const STREAK_MEANING =
  'A week counts with practice on two days of it, this week with one already. Of four weeks one may be missed without an end to the streak.';

/** What the share and the bounds of a principle say. */
export const PRINCIPLES_MEANING =
  'In how many of your decisions you honoured a principle, which is to lose under 1 point. The true share lies within the bounds, nineteen times in twenty.';

/** Said before principles that can't be rated yet. */
export const TOO_FEW_MEANING = 'Too few decisions to say';

/** When a principle is rated. */
export const RATED_FROM = `A principle is rated from ${RATED_DECISIONS} decisions on; where they are mixed it takes more.`;

/** “6 to 55 %” */
export const boundsWords = ({ share: { low, high } }: Pick<PrincipleProgress, 'share'>): string =>
  `${Math.round(low)} to ${Math.round(high)} %`;

/** What the habits show. */
export const HABITS_MEANING =
  'A simple rule is often right, and then it costs nothing to follow it. Counted here are the decisions at which its option would have cost you 1 point or more: how often you took it there, and how often blind picks would have. Where that is more than chance explains it is a habit: ask yourself before you follow the rule.';

/** Which simple rules are habits of the learner. */
export function habitsWords(habits: readonly Habit[]): string {
  if (habits.every(({ decisions }) => decisions < HABIT_DECISIONS))
    return `Too few decisions to tell a habit: it takes ${HABIT_DECISIONS} at which a simple rule would have cost you.`;
  const [clearest, ...others] = habits.filter(({ isHabit }) => isHabit);
  if (clearest === undefined) return NO_HABIT;
  if (others.length === 0) return `You have a habit. ${tookWords(clearest)}`;
  const named = others.map(({ brief }) => brief).join('; ');
  return `You have ${others.length + 1} habits. The clearest: ${beginningSmall(tookWords(clearest))} Also: ${named}.`;
}

/** Said where no rule is followed more often than chance explains. */
const NO_HABIT =
  'No habit shows, and that is good: where a simple rule would have cost you, you did not take its option more often than chance explains.';

/** How often a rule was followed where that cost something: “Where … would have cost you, you took it 12 of 20 times; …”. */
export function tookWords({ name, agreed, decisions, byChance }: Habit): string {
  const blind = counted(Math.round(byChance), 'time');
  return `Where ${name} would have cost you, you took it ${agreed} of ${counted(decisions, 'time')}; blind picks would have ${blind}.`;
}

const beginningSmall = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
