import type { Habit, PrincipleProgress } from '../coach/index.ts';

/** “honoured in 12 of 31” */
export const honouredWords = ({ honoured, decisions }: PrincipleProgress): string =>
  `honoured in ${honoured} of ${decisions}`;

/** “28 of 60, by chance 20” */
export const agreedWords = ({ agreed, decisions, byChance }: Habit): string =>
  `${agreed} of ${decisions}, by chance ${Math.round(byChance)}`;

/** Whether it is a habit. */
export const habitWords = ({ isHabit }: Habit): string => (isHabit ? 'a habit' : 'no habit');

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
