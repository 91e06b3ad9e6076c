import type { printParseErrorCode } from 'jsonc-parser';
import { oddSign } from './odd-signs.ts';
import { quote } from './safe-text.ts';

/** What the parser can stumble over. */
export type Code = ReturnType<typeof printParseErrorCode>;

/** What it stumbled over, in words for people who do not program; `it` is the text it stopped at. */
export const WORDS: Record<Code, (it: string) => string> = {
  InvalidSymbol: (it) => strange(it),
  InvalidNumberFormat: (it) => `${quote(it)} is not a number. A number begins with a digit or a minus sign.`,
  PropertyNameExpected: () => 'The name of a property, in double quotes, is missing here. Write it.',
  ValueExpected: () => 'A value is missing here. Write it, or delete what stands before it.',
  ColonExpected: () => 'A colon is missing before this. Write it.',
  CommaExpected: () => 'A comma is missing before this. Put it at the end of what comes before.',
  CloseBraceExpected: () => 'A closing } is missing at the end. Write it.',
  CloseBracketExpected: () => 'A closing ] is missing at the end. Write it.',
  EndOfFileExpected: () =>
    'The case has ended before this. Delete what follows, or the closing bracket before it that is one too many.',
  InvalidCommentToken: () => 'Comments are not allowed in this file. Delete this one.',
  UnexpectedEndOfComment: () => 'Comments are not allowed in this file. Delete this one.',
  UnexpectedEndOfString: () =>
    'This text has no closing quotation mark in its line. Write it; a line break in a text is written \\n.',
  UnexpectedEndOfNumber: (it) => `${quote(it)} is not a number: digits are missing at its end. Write them.`,
  InvalidUnicode: () => 'After \\u come four of the characters 0–9 and a–f. Write them, or delete the \\u.',
  InvalidEscapeCharacter: () => 'A backslash in a text is written \\\\. Write it twice, or delete it.',
  InvalidCharacter: () => 'This text contains a control character. Delete it.',
  '<unknown ParseErrorCode>': () => 'The file is not JSON here. Compare this line with one that is right.',
};

/** What is said of a minus sign without a number right behind it; `rest` begins with it. */
export function loneMinus(rest: string): string {
  if (/^-[ \t]+\d/.test(rest)) return 'A minus sign stands right before its number. Delete the space.';
  const [word = '-'] = /^-[^\s,:[\]{}"]*/.exec(rest) ?? [];
  if (word === '-') return 'The number behind this minus sign is missing. Write it, or delete the sign.';
  return `${quote(word)} is not a number. Behind a minus sign comes a digit, as in -5 or -0.5.`;
}

/** Something that is neither a text nor a number nor a sign of JSON. */
function strange(it: string): string {
  const odd = oddSign(it);
  if (odd !== undefined) return odd;
  const [, plus] = /^\+(\d+(?:\.\d+)?)$/.exec(it) ?? [];
  if (plus !== undefined) return `A number is written without +: write ${plus.slice(0, 20)}.`;
  if (/^[+.]?\d/.test(it))
    return `${quote(it)} can't stand here. A number begins with a digit or a minus sign.`;
  const small = it.toLowerCase();
  if (it !== small && (small === 'true' || small === 'false'))
    return `${quote(it)} can't stand here. Write ${small}, in small letters.`;
  return `${quote(it)} can't stand here. Names and texts are put in double quotes.`;
}
