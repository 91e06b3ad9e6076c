import { isCount, isText, type JsonObject } from './json.ts';

/** What a player says against a run. */
export interface Argument {
  /** The decision that it is about, from 0; undefined for the whole run. */
  readonly decision: number | undefined;
  readonly text: string;
}

/** In UTF-16 code units. */
export const LONGEST_ARGUMENT = 500;

const GAPS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gv;
/** Halves of characters and all that hides or reorders text; not what chooses the look of a symbol. */
const UNSEEN =
  /(?!\u{FE0E}|\u{FE0F})[\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gv;

/** A text on one line with nothing in it that steers a terminal: people paste, and a file may come from anyone. */
const cleaned = (text: string): string => text.replaceAll(UNSEEN, '').replaceAll(GAPS, ' ').trim();

/** An argument as it is kept and shown; undefined where it makes no sense or there is too little or too much of it. */
export function readArgument({ decision, text }: JsonObject): Argument | undefined {
  if (!isText(text) || (decision !== undefined && !isCount(decision))) return undefined;
  const said = cleaned(text);
  return said === '' || said.length > LONGEST_ARGUMENT ? undefined : { decision, text: said };
}

/** Each argument once: files of a run repeat what was said before, and so do lines that were written twice. */
export function eachOnce(all: readonly Argument[]): readonly Argument[] {
  return [...new Map(all.map((each) => [`${each.decision} ${each.text}`, each])).values()];
}
