/** The most characters of what a player says against a run, in UTF-16 code units: a line or two. */
export const LONGEST_ARGUMENT = 500;

const GAPS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gv;
/** Halves of characters and all that hides or reorders text; not what chooses the look of a symbol. */
const UNSEEN =
  /(?!\u{FE0E}|\u{FE0F})[\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gv;

/** An argument on one line with nothing in it that steers a terminal: people paste, and a file may come from anyone. */
export const argumentText = (text: string): string =>
  text.replaceAll(UNSEEN, '').replaceAll(GAPS, ' ').trim();
