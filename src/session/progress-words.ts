import { type Habit, HABIT_DECISIONS, type PrincipleProgress } from '../coach/index.ts';

/** “honoured in 12 of 31” */
export const honouredWords = ({ honoured, decisions }: PrincipleProgress): string =>
  `honoured in ${honoured} of ${decisions}`;

/** How often a rule was followed where it would have cost something: “12 of 20, by chance 6” */
export const agreedWords = ({ agreed, decisions, byChance }: Habit): string =>
  `${agreed} of ${decisions}, by chance ${Math.round(byChance)}`;

/** Said where no rule was met that would have cost anything. */
export const NO_HABIT_YET =
  'You have met no decision yet at which a simple rule would have cost you, and so no habit can be seen.';

/** Whether it is a habit. */
export function habitWords({ isHabit, decisions }: Habit): 'a habit' | 'no habit' | 'too few' {
  if (isHabit) return 'a habit';
  return decisions < HABIT_DECISIONS ? 'too few' : 'no habit';
}

/** Said where nothing was played yet, before what will be there. */
export const NOTHING_YET =
  'Nothing is here yet, and that is fine. It fills by itself when you play: a short case of ten minutes is enough for a beginning.';

/** What will be there, a sentence each. */
export const TO_COME: readonly string[] = [
  'After your first run: your judgement, and how many points your decisions lost.',
  'After a few: whether you judge better than you began, and which principles are weakest.',
  'After a month: your habits, and how practice has become one.',
];

/** How to begin, where nothing was played yet. */
export const TO_BEGIN = 'To begin, go back home: what it offers first is the case to play.';
