import { createScanner } from 'jsonc-parser';
import type { Place } from './places.ts';
import { quote } from './safe-text.ts';

/** What can be open in a text of JSON: what it is called, and what closes it. */
const PAIRS = {
  '[': { called: 'list', closes: ']' },
  '{': { called: 'object', closes: '}' },
} as const;

/** A bracket that is not closed yet. */
export interface Open extends Place {
  readonly offset: number;
  readonly bracket: keyof typeof PAIRS;
  /** How far its line is set in. */
  readonly indent: number;
}

/** The brackets of a text; asked at places in the order of the text, so that it is passed through once. */
export interface Brackets {
  /** The innermost bracket that is open before a place. */
  readonly openBefore: (offset: number) => Open | undefined;
  /** Where the last word or sign before a place begins. */
  readonly signBefore: (offset: number) => number;
  /** What its author most likely forgot to close, of what is open at the end. */
  readonly forgotten: () => Open | undefined;
}

/** The brackets of a text. What closes another kind than the innermost closes nothing. */
export function bracketsIn(source: string): Brackets {
  const scanner = createScanner(source, true);
  const open: Open[] = [];
  let suspect: Open | undefined;
  let line = { number: -1, indent: 0 };
  let last = 0;
  scanner.scan();
  const pass = (): void => {
    last = scanner.getTokenOffset();
    const number = scanner.getTokenStartLine();
    const column = scanner.getTokenStartCharacter();
    const isFirst = number !== line.number;
    if (isFirst) line = { number, indent: column };
    const sign = source[last];
    const inner = open.at(-1);
    if (sign === '{' || sign === '[')
      open.push({ offset: last, bracket: sign, line: number + 1, column: column + 1, indent: line.indent });
    if (inner === undefined || sign !== closingOf(inner)) return;
    open.pop();
    // It begins a line that is set in less than the line of the bracket: it was meant for another.
    if (isFirst && column < inner.indent) suspect ??= inner;
  };
  const walkTo = (offset: number): void => {
    for (; scanner.getTokenOffset() < Math.min(offset, source.length); scanner.scan()) pass();
  };
  return {
    openBefore: (offset) => (walkTo(offset), open.at(-1)),
    signBefore: (offset) => (walkTo(offset), last),
    forgotten: () => (walkTo(source.length), open.length === 0 ? undefined : (suspect ?? open.at(-1))),
  };
}

/** What closes a bracket. */
export const closingOf = ({ bracket }: Open): string => PAIRS[bracket].closes;

/** “the list opened at 10:11”. */
export const openWords = ({ bracket, line, column }: Open): string =>
  `the ${PAIRS[bracket].called} opened at ${line}:${column}`;

/** As much is looked at to show where a bracket stands. */
const GLANCE = 120;

/** The line in which a bracket is opened and what follows it, so that it is found without counting. */
export function glimpse(source: string, { offset, column }: Open): string {
  const start = offset - Math.min(column - 1, GLANCE);
  return quote(
    source
      .slice(start, offset + GLANCE)
      .trim()
      .replaceAll(/\s+/g, ' '),
  );
}
