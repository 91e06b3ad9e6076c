export { advance, type Card, type Face, type Left, type Play, type Saved } from './face.ts';
export { plain, type Span, spans } from './markup.ts';
export { type Gauges, page, type Page } from './page.ts';
export { type Part } from './part.ts';
export {
  begin,
  ended,
  type Manner,
  type Mode,
  type Phase,
  resume,
  type Session,
  stateOf,
} from './session.ts';
export { kept, type Kept, type SessionEvent, update } from './update.ts';
export {
  changed,
  LEVEL_NAMES,
  METER_NAMES,
  playedWords,
  points,
  pullTarget,
  PRODUCT_NAMES,
} from './words.ts';
