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
export { plain, type Span, spans } from '../scenario/index.ts';
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
export { frontWords, identityWords, judgementWords, principleWords, trapWords } from './review-words.ts';
export { type Judged, verdictWords } from './verdict.ts';
export { changed, LEVEL_NAMES, NO_REVIEW, playedWords, pullTarget, PRODUCT_NAMES } from './words.ts';
export { EXACT_FOR, MARK_WORDS, points, signed, sumWords } from '../coach/index.ts';
export { METER_NAMES } from '../scenario/index.ts';
