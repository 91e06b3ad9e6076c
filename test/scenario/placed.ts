import type { Problem } from '../../src/scenario/index.ts';

/** What must not reach a terminal: controls but the end of a line, what hides, what turns text round, and halves of pairs. */
export const UNSHOWN =
  /[[\p{Cc}--\n]\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/v;

/** A line of a stack trace. */
export const TRACE = /^ +at .*:\d+:\d+\)?$/m;

/** Whether the place of a problem is outside its file. The place behind the last character is inside: something is missing there. */
export function misplaced(text: string, { line, column }: Problem): boolean {
  const length = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1]?.length;
  return length === undefined || column < 1 || column > length + 1;
}
