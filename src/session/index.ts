export { advance, type Card, type Face, type Left, type Play, type Saved } from './face.ts';
export { plain, type Span, spans } from './markup.ts';
export { type Gauges, page, type Page, type Part } from './page.ts';
export {
  begin,
  canTakeBack,
  choices,
  current,
  ended,
  kept,
  type Kept,
  type Manner,
  type Mode,
  type Phase,
  resume,
  type Session,
  type SessionEvent,
  update,
} from './session.ts';
export { changed, METER_NAMES, points, signed, turnName, weakestLink } from './words.ts';
