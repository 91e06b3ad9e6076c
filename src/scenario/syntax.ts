import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { type Brackets, bracketsIn, closingOf, glimpse, type Open, openWords } from './brackets.ts';
import { flaw, type Flaw } from './flaw.ts';
import { curlyEnd } from './odd-signs.ts';
import { type Code, loneMinus, WORDS } from './syntax-words.ts';

/** An error of the parser, with the text that it is found in. */
interface Fault {
  readonly source: string;
  readonly code: Code;
  readonly offset: number;
  /** What the parser stopped at. */
  readonly it: string;
}

/** What is said, and where: at the error itself where nothing else is said. */
interface Said {
  readonly message: string;
  readonly offset?: number;
  /** What comes later makes no sense before this is mended. */
  readonly isLast?: true;
}

/**
 * The syntax errors of a file: one a line, since the rest of a line seldom makes sense after the first; and none
 * after a bracket that fits none. A raw control character in a text is left to the rule on unsafe text, which names it.
 */
export function syntaxFlaws(source: string, errors: readonly ParseError[]): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const brackets = bracketsIn(source);
  let before: Fault | undefined;
  for (const { error, offset, length } of errors) {
    const fault = {
      source,
      code: printParseErrorCode(error),
      offset,
      it: source.slice(offset, offset + length),
    };
    if (fault.code === 'InvalidCharacter') continue;
    if (before === undefined || startsAnew(before, fault)) {
      const { message, offset: at = offset, isLast } = said(fault, brackets);
      flaws.push(flaw('json', { path: '', offset: at }, message));
      if (isLast === true) break;
    }
    before = fault;
  }
  return flaws;
}

/** Whether an error is more than the trace of the one before it. */
function startsAnew(before: Fault, { source, code, offset }: Fault): boolean {
  const isJoint = code === 'CommaExpected' || code === 'ColonExpected';
  if (isJoint && before.code === 'UnexpectedEndOfString') return false;
  // A name that is missing is told once more where the next property could begin.
  if (before.code === 'PropertyNameExpected' && code === 'ValueExpected') return false;
  const between = source.slice(before.offset + before.it.length, offset);
  if (before.code === 'InvalidSymbol' && code !== 'InvalidSymbol' && between.trim() === '') return false;
  return source.slice(before.offset, offset).includes('\n');
}

function said(fault: Fault, brackets: Brackets): Said {
  const { code, it, source, offset } = fault;
  const bracket = AT_BRACKETS.has(code) ? atBracket(fault, brackets) : undefined;
  if (bracket !== undefined) return { ...bracket, isLast: true };
  const before = inkBefore(source, offset);
  if (/[\]}]/.test(source[offset] ?? '') && source[before] === ',')
    return { message: 'This comma, before a closing bracket, is one too many. Delete it.', offset: before };
  if (code === 'InvalidSymbol' && it === '-')
    return { message: loneMinus(source.slice(offset, offset + GLANCE)) };
  if (code === 'UnexpectedEndOfString') return { message: curlyEnd(it) ?? WORDS[code](it) };
  if (code === 'CommaExpected' && /\d/.test(it) && source[offset - 1] === '0')
    return { message: 'A number is written without zeros before it. Delete them.' };
  return { message: afterText(fault, brackets) ?? WORDS[code](it) };
}

/** As much is looked at to tell what a sign was meant for. */
const GLANCE = 80;

const AT_BRACKETS: ReadonlySet<Code> = new Set([
  'CommaExpected',
  'ColonExpected',
  'ValueExpected',
  'PropertyNameExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
]);

/** What is wrong with the brackets before an error; undefined where nothing is, as far as can be told. */
function atBracket({ source, code, offset, it }: Fault, brackets: Brackets): Said | undefined {
  const open = brackets.openBefore(offset);
  if (open === undefined) return undefined;
  if (source.slice(offset).trim() === '') return atEnd(source, brackets.forgotten() ?? open);
  const close = closingOf(open);
  const unclosed = `${openWords(open)} isn't closed`;
  if (/[\]}]/.test(it) && it !== close) {
    return {
      message: `${close} is expected here, since ${openWords(open)} (${glimpse(source, open)}) isn't closed; ${it} is found. Put ${close} before it or in its place, or delete it.`,
    };
  }
  const missing = { message: `${capital(unclosed)}: ${close} is missing before this.` };
  if (open.bracket === '[' && code === 'CommaExpected') {
    if (it === ':') return { ...missing, offset: brackets.signBefore(offset) };
    return isName(source, offset) ? missing : undefined;
  }
  return open.bracket === '{' && /[[{]/.test(it) && code !== 'ColonExpected' && code !== 'ValueExpected'
    ? missing
    : undefined;
}

function atEnd(source: string, open: Open): Said {
  return {
    message: `The file ends here, but ${openWords(open)} (${glimpse(source, open)}) isn't closed: ${closingOf(open)} is missing.`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a text begins here that is the name of a property. */
function isName(source: string, offset: number): boolean {
  const name = /"(?:[^"\\\n\r]|\\.)*"\s*:/y;
  name.lastIndex = offset;
  return name.test(source);
}

/** What is said of a word right after the mark that ended a text, which was meant to go on or to end before. */
function afterText({ source, code, offset, it }: Fault, brackets: Brackets): string | undefined {
  const isBroken = code === 'InvalidSymbol' || code === 'CommaExpected' || code === 'ColonExpected';
  if (!isBroken || source[offset - 1] !== '"' || /^[\s"[\]{},:;=]/.test(it)) return undefined;
  const curly = curlyEnd(source.slice(brackets.signBefore(offset), offset - 1));
  if (curly !== undefined) return curly;
  return `The text before this ended at column ${columnOf(source, offset - 1)}; a quotation mark inside a text is written \\". If it should have ended earlier, a " is missing there.`;
}

/** From 1; counted in its line alone, since a file may have an error in each of its lines. */
function columnOf(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\n\r]/.test(source[start - 1] ?? '')) start -= 1;
  return offset - start + 1;
}

/** Where the last sign before a place is that is no space; −1 where there is none. */
function inkBefore(source: string, offset: number): number {
  let at = offset - 1;
  while (/\s/.test(source[at] ?? '')) at -= 1;
  return at;
}
