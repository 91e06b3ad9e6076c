export { type ComparedChoice, type ComparedRow } from './compared-rows.ts';
export { type Compared, compared, type Difference, difference, type NamedReview } from './compared.ts';
export { evidenceOf, nameOf } from './evidence.ts';
export { type CoachContext, type Insight, type InsightKind } from './finding.ts';
export { insights, leading } from './insights.ts';
export { openingSentence } from './opening.ts';
export { type PrincipleRecord, principlesOf } from './principles.ts';
export { questionOf } from './question.ts';
export { EXACT_FOR, MARK_WORDS, points, signed, sumWords } from './say.ts';
export { GLYPHS, type Mark, markOf, shareLine, type Signs } from './share.ts';
export { trapIn } from './trap.ts';
export { judgedDecisions } from './progress/judged.ts';
export { HABIT_DECISIONS } from './progress/habits.ts';
export { nextStep } from './progress/next-step.ts';
export { type Playable, type Standing } from './progress/playable.ts';
export { type Looking, progressOf } from './progress/progress.ts';
export {
  boundsWords,
  HABITS_MEANING,
  habitsWords,
  judgedWords,
  luckWords,
  practisedWords,
  PRINCIPLES_MEANING,
  RATED_FROM,
  RATING_WORDS,
  recentWords,
  STREAK_MEANING,
  streakWords,
  TOO_FEW_MEANING,
  tookWords,
  unreviewedWords,
} from './progress/words.ts';
export { beginning, quoted } from './words.ts';
export type {
  Calendar,
  FreshPlay,
  Habit,
  HabitTally,
  JudgedDecision,
  NextStep,
  Period,
  Practice,
  PracticeDay,
  PrincipleProgress,
  PrincipleTally,
  Progress,
  Rating,
  Share,
  Sums,
} from './progress/types.ts';
