export {
  advance,
  type Card,
  type Face,
  type Judge,
  judgedPage,
  type Left,
  type Play,
  type Saved,
} from './face.ts';
export { plain, type Span, spans } from './markup.ts';
export { type Gauges, page, type Page } from './page.ts';
export { type Part } from './part.ts';
export {
  begin,
  ended,
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
  reviewed,
  type Reviewed,
  reviewOf,
} from './reviewed.ts';
export { kept, type Kept, type KeptEnd, type SessionEvent, update, withReview } from './update.ts';
export {
  frontWords,
  identityWords,
  judgementWords,
  principleWords,
  sumWords,
  trapWords,
} from './review-words.ts';
export { type Judged, MARK_WORDS, signed, verdictWords } from './verdict.ts';
export {
  changed,
  EXACT_FOR,
  LEVEL_NAMES,
  METER_NAMES,
  NO_REVIEW,
  playedWords,
  points,
  pullTarget,
  PRODUCT_NAMES,
} from './words.ts';
