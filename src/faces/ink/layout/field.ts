import { type Field, graphemes } from '../field.ts';
import { type Lines, stringWidth } from './text.ts';

/** A text that is being written, broken into lines, and the place of its cursor among them, both from 0. */
export interface Written {
  readonly lines: Lines;
  readonly row: number;
  readonly column: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 code units before it. */
  readonly index: number;
}
type Row = readonly Cell[];

/**
 * Breaks the text behind spaces, which stay at the end of their line, so that the lines together are the text and the
 * cursor has its place after every character. A word that is longer than a line is broken.
 */
export function written({ text, at }: Field, width: number): Written {
  const rows = cellsOf(text).reduce<readonly Row[]>((done, cell) => withCell(done, cell, width), [[]]);
  const full = widthOf(rows.at(-1) ?? []) >= width ? [...rows, []] : rows;
  const row = Math.max(
    0,
    full.findLastIndex((cells) => (cells[0]?.index ?? text.length) <= at),
  );
  const column = widthOf((full[row] ?? []).filter(({ index }) => index < at));
  return { lines: full.map((cells) => cells.map((cell) => cell.text).join('')), row, column };
}

function cellsOf(text: string): readonly Cell[] {
  let index = 0;
  return graphemes(text).map((each) => {
    const cell = { text: each, width: stringWidth(each), index };
    index += each.length;
    return cell;
  });
}

const widthOf = (cells: Row): number => cells.reduce((sum, { width }) => sum + width, 0);

/** A space may stand in the last column, where the cursor must not; all else ends one before it. */
function withCell(rows: readonly Row[], cell: Cell, width: number): readonly Row[] {
  const [done, row] = [rows.slice(0, -1), rows.at(-1) ?? []];
  const most = cell.text === ' ' ? width : width - 1;
  if (row.length === 0 || widthOf(row) + cell.width <= most) return [...done, [...row, cell]];
  const space = cell.text === ' ' ? row.length - 1 : row.findLastIndex(({ text }) => text === ' ');
  if (space < 0) return [...rows, [cell]];
  return [...done, row.slice(0, space + 1), [...row.slice(space + 1), cell]];
}
