import type { Argument, Session } from './session.ts';

/** The most characters of an argument: a line or two. */
export const LONGEST_ARGUMENT = 500;

const GAPS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gv;
/** Halves of characters and all that hides or reorders text; not what chooses the look of a symbol. */
const UNSEEN =
  /(?!\u{FE0E}|\u{FE0F})[\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gv;

/** A text on one line with nothing in it that steers a terminal: people paste. The record does the same to what it reads. */
export const argumentText = (text: string): string =>
  text.replaceAll(UNSEEN, '').replaceAll(GAPS, ' ').trim();

/** The arguments with one more; the same where it can't be made now, makes no sense, or was made before. */
export function withArgument(session: Session, { decision, text }: Argument): readonly Argument[] {
  const { phase, turns, arguments: before } = session;
  const said = argumentText(text);
  const isThere =
    decision === undefined || (Number.isInteger(decision) && decision >= 0 && decision < turns.length);
  const isNew = !before.some((each) => each.decision === decision && each.text === said);
  const fits = phase === 'scored' && isThere && said !== '' && said.length <= LONGEST_ARGUMENT;
  return fits && isNew ? [...before, { decision, text: said }] : before;
}
