import stringWidth from 'string-width';
import type { Place } from '../../scenario/index.ts';
import { head, tail } from './cut.ts';
import type { Paper } from '../paper.ts';
import { shown } from '../text.ts';

/** The lines of a text, as places count them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** More of a line than this on either side of a place is never seen, so that the length of lines costs nothing. */
const REACH = 400;
const WIDEST = 80;

/** The line in which a place is, with a caret under it; nothing where there is nothing to see. */
export function frame(
  lines: readonly string[],
  { line, column }: Place,
  { paper, indent }: { readonly paper: Paper; readonly indent: number },
): readonly string[] {
  const text = lines[line - 1] ?? '';
  // A bracket alone shows nobody where they are.
  if (text.trim().length < 2) return [];
  const number = String(line);
  const room = Math.min(paper.width, WIDEST) - indent - number.length - BAR.length;
  const before = seen(text.slice(Math.max(0, column - 1 - REACH), column - 1)).trimStart();
  const after = seen(text.slice(column - 1, column - 1 + REACH));
  const right = Math.min(stringWidth(after), Math.max(Math.ceil(room / 2), room - stringWidth(before)));
  const left = tail(before, room - right);
  const margin = ' '.repeat(indent);
  return [
    `${margin}${paper.dim(`${number}${BAR}`)}${left}${head(after, Math.max(1, right))}`,
    `${margin}${paper.dim(`${' '.repeat(number.length)}${BAR}`)}${' '.repeat(stringWidth(left))}${paper.bold('^')}`,
  ];
}

/** Between a line's number and the line. */
const BAR = ' │ ';

/** A piece of a line as it can be printed; tabs are as wide as they like elsewhere. */
const seen = (text: string): string => shown(text.replaceAll('\t', ' '));
