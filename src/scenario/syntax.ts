import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { flaw, type Flaw } from './flaw.ts';
import { quote } from './safe-text.ts';

type Code = ReturnType<typeof printParseErrorCode>;

/** What the parser stumbled over, in words for people who do not program; `it` is the text it stopped at. */
const WORDS: Record<Code, (it: string) => string> = {
  InvalidSymbol: (it) => `${it} can't stand here. Names and texts are put in double quotes.`,
  InvalidNumberFormat: (it) => `${it} is not a number.`,
  PropertyNameExpected: () => 'The name of a property, in double quotes, is missing here.',
  ValueExpected: () => 'A value is missing here.',
  ColonExpected: () => 'A colon is missing before this.',
  CommaExpected: () => 'A comma is missing before this.',
  CloseBraceExpected: () => 'A closing } is missing at the end.',
  CloseBracketExpected: () => 'A closing ] is missing at the end.',
  EndOfFileExpected: () => 'The file should end before this; is there a bracket too many?',
  InvalidCommentToken: () => 'Comments are not allowed in this file.',
  UnexpectedEndOfComment: () => 'Comments are not allowed in this file.',
  UnexpectedEndOfString: () =>
    'This text has no closing quotation mark in its line. A line break in a text is written \\n.',
  UnexpectedEndOfNumber: (it) => `${it} is not a number: digits are missing at its end.`,
  InvalidUnicode: () => 'After \\u come four of the characters 0–9 and a–f.',
  InvalidEscapeCharacter: () => 'A backslash in a text is written \\\\.',
  InvalidCharacter: () => 'This text contains a control character.',
  '<unknown ParseErrorCode>': () => 'The file is not JSON here.',
};

/**
 * The syntax errors of a file: one a line, since the rest of a line seldom makes sense after the first.
 * A raw control character in a text is left to the rule on unsafe text, which names it.
 */
export function syntaxFlaws(source: string, errors: readonly ParseError[]): readonly Flaw[] {
  const flaws: Flaw[] = [];
  let before: ParseError | undefined;
  for (const error of errors) {
    const code = printParseErrorCode(error.error);
    if (code === 'InvalidCharacter') continue;
    if (before === undefined || startsAnew(source, before, code, error)) {
      flaws.push(flaw('json', { path: '', offset: error.offset }, wordsFor(source, code, error)));
    }
    before = error;
  }
  return flaws;
}

function startsAnew(source: string, before: ParseError, code: Code, error: ParseError): boolean {
  if (code === 'CommaExpected' && printParseErrorCode(before.error) === 'UnexpectedEndOfString') return false;
  return source.slice(before.offset, error.offset).includes('\n');
}

function wordsFor(source: string, code: Code, { offset, length }: ParseError): string {
  const isClosing = /[\]}]/.test(source[offset] ?? '');
  if (isClosing && inkBefore(source, offset) === ',') {
    return 'The comma before this closing bracket is one too many.';
  }
  return WORDS[code](quote(source.slice(offset, offset + length)));
}

function inkBefore(source: string, offset: number): string | undefined {
  let at = offset - 1;
  while (/\s/.test(source[at] ?? '')) at -= 1;
  return source[at];
}
