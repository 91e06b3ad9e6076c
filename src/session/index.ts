export {
  advance,
  type Face,
  type Judge,
  judgedPage,
  type Left,
  type News,
  type Paper,
  type Play,
  type Renewals,
  type Renewed,
  type Saved,
  untilRenewed,
} from './face.ts';
export {
  BEST_BANDS,
  type BestBand,
  BROWSE_START,
  browsed,
  type BrowsePlace,
  type Filter,
  type Length,
  LENGTHS,
  NO_FILTER,
} from './browse.ts';
export { type FilterChoice, type FilterRow, filterRows, type Widening, widenings } from './filter-rows.ts';
export { BEST_NAMES, filterWords, LENGTH_NAMES } from './filter-words.ts';
export { type PrincipleNames } from './search.ts';
export { type Card, type CaseDetails, type Library, type PastRun } from './card.ts';
export {
  type Appearance,
  type Browsed,
  type Glossary,
  goesOn,
  HOME_WAYS,
  type HomeView,
  type HomeWay,
  type HomeWish,
  type Looked,
  namesCase,
  type ProgressBook,
  type ProgressPlace,
  type Setting,
  type SettingsBoard,
  type Term,
  WAY_NAMES,
  WELCOME,
} from './learner.ts';
export { type CarriedOver, carriedOver } from './carried-over.ts';
export { plain, type Span, spans } from '../scenario/index.ts';
export { type Compared, type ComparedChoice, type ComparedRow } from '../coach/index.ts';
export { type Desk, EXPORT_FORMATS, type Exported, type ExportFormat, type OtherRun } from './desk.ts';
export { glance } from './glance.ts';
export { TERMS } from './glossary.ts';
export {
  agreedWords,
  habitWords,
  honouredWords,
  NO_HABIT_YET,
  NOTHING_YET,
  TO_BEGIN,
  TO_COME,
} from './progress-words.ts';
export {
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
} from '../coach/index.ts';
export { counterparts, factBetween, type FactChanged } from './fact.ts';
export { answerNames, type Answers, answersOf, type BlockName } from './answers.ts';
export { argumentText, LONGEST_ARGUMENT } from '../engine/index.ts';
export { type Answer, type Gauges, page, type Page, type Question } from './page.ts';
export { type Part } from './part.ts';
export {
  type Argument,
  begin,
  ended,
  playedAs,
  type Manner,
  type Mode,
  type Phase,
  reopened,
  replayFrom,
  resume,
  type Session,
  stateOf,
} from './session.ts';
export {
  decisionOf,
  type DecisionView,
  type Judgement,
  type OptionView,
  replayed,
  reviewed,
  type Reviewed,
  reviewOf,
} from './reviewed.ts';
export {
  type Figures,
  kept,
  type Kept,
  type KeptEnd,
  type SessionEvent,
  update,
  withReview,
} from './update.ts';
export { frontWords, identityWords, judgementWords, principleWords, trapWords } from './review-words.ts';
export { type Judged, verdictWords } from './verdict.ts';
export {
  changed,
  changedFact,
  LEVEL_NAMES,
  NO_REVIEW,
  NOW_STUDY,
  playedWords,
  pullTarget,
  PRODUCT_NAMES,
  runJudgement,
  runKinds,
  standingWords,
  twinsLeft,
  variantWords,
} from './words.ts';
export { EXACT_FOR, MARK_WORDS, points, signed, sumWords } from '../coach/index.ts';
export { METER_NAMES } from '../scenario/index.ts';
