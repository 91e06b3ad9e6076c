export {
  advance,
  type Card,
  type Face,
  type Judge,
  judgedPage,
  type Left,
  type News,
  type Play,
  type Renewals,
  type Renewed,
  type Saved,
  untilRenewed,
} from './face.ts';
export { type CarriedOver, carriedOver } from './carried-over.ts';
export { plain, type Span, spans } from '../scenario/index.ts';
export { type Compared, type ComparedChoice, type ComparedRow } from '../coach/index.ts';
export { type Desk, EXPORT_FORMATS, type Exported, type ExportFormat, type OtherRun } from './desk.ts';
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
export { kept, type Kept, type KeptEnd, type SessionEvent, update, withReview } from './update.ts';
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
  variantWords,
} from './words.ts';
export { EXACT_FOR, MARK_WORDS, points, signed, sumWords } from '../coach/index.ts';
export { METER_NAMES } from '../scenario/index.ts';
