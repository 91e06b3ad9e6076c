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

interface Sheet {
  readonly paper: Paper;
  readonly indent: number;
}

/**
 * The line in which a place is, with a caret under it. A bracket alone shows nobody where they are: the line beside it
 * that has a text stands before it, and for an opening bracket that line alone.
 */
export function frame(lines: readonly string[], place: Place, sheet: Sheet): readonly string[] {
  const text = lines[place.line - 1] ?? '';
  if (!isBare(text)) return pointed(text, place, sheet);
  const isClosing = /[\]}]/.test(text[place.column - 1] ?? '');
  return [...neighbour(lines, place, sheet), ...(isClosing ? pointed(text, place, sheet) : [])];
}

const isBare = (text: string): boolean => !/[^\s{}[\],]/.test(text);

/** So many lines around a bracket are looked at. */
const NEAR = 3;

/** What an opening bracket holds comes after it; anything else is the end of what comes before. */
function neighbour(lines: readonly string[], { line }: Place, { paper, indent }: Sheet): readonly string[] {
  // What is said of the whole file is not about its first property.
  const step = line > 1 && /^\s*[[{]/.test(lines[line - 1] ?? '') ? 1 : -1;
  for (let at = line + step; Math.abs(at - line) <= NEAR; at += step) {
    const text = lines[at - 1] ?? '';
    if (isBare(text)) continue;
    const number = String(at);
    const room = Math.min(paper.width, WIDEST) - indent - number.length - BAR.length;
    const words = head(seen(text.trim().slice(0, REACH)), room);
    return [`${' '.repeat(indent)}${paper.dim(`${number}${BAR}`)}${words}`];
  }
  return [];
}

function pointed(text: string, { line, column }: Place, { paper, indent }: Sheet): readonly string[] {
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
