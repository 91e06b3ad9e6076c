import stringWidth from 'string-width';
import type { Figures } from './figures.ts';
import { folded, type Paper } from '../paper.ts';

/** A variant with what it is called among those on a sheet: nothing where it stands alone. */
export interface Side {
  readonly name: '' | 'base' | 'twin';
  readonly figures: Figures;
}

/** One variant, or two side by side, on paper. */
export interface Sheet {
  readonly paper: Paper;
  readonly sides: readonly Side[];
  /** Whether there are bars; not for those who have the text read to them. */
  readonly isDrawn: boolean;
}

/** A line of a table: what it is about, and what it says of each side. */
export interface Row {
  readonly label: string;
  readonly cells: readonly string[];
  readonly style?: (text: string) => string;
}

/** How the lines of a table lie: the sides beside each other, or each on a line of its own below the label. */
export interface Frame {
  readonly isStacked: boolean;
  /** Columns of the labels where they stand beside the cells. */
  readonly labels: number;
  /** Columns for the cell of a side. */
  readonly room: number;
}

const INDENT = 2;
const GAP = 2;
/** Longer labels get a line of their own before the labels become narrower than this. */
const LEAST_LABEL = 16;
/** A table that is wider is hard to read across. */
const WIDEST = 100;

/** The frame for a table with these labels whose cells take so many columns at the least. */
export function frameOf(labels: readonly string[], least: number, { paper, sides }: Sheet): Frame {
  const width = Math.min(paper.width, WIDEST) - INDENT;
  const widest = Math.max(...labels.map((label) => stringWidth(label)));
  const room = Math.floor((width - widest) / sides.length) - GAP;
  if (room >= least) return { isStacked: false, labels: widest, room };
  const left = width - sides.length * (GAP + least);
  if (left >= LEAST_LABEL) return { isStacked: false, labels: left, room: least };
  return { isStacked: true, labels: 0, room: width - INDENT - nameWidth(sides) };
}

/** The line that names the columns of a table; `head` names those of one side. */
export function headOf(
  head: (name: string) => string,
  { isStacked }: Frame,
  { sides, paper }: Sheet,
): Omit<Row, 'label'> {
  // Where each side has a line of its own, its name stands there.
  const cells = sides.map(({ name }) => head(isStacked ? '' : name));
  return { cells: isStacked ? cells.slice(0, 1) : cells, style: paper.dim };
}

/** The lines of a row. */
export function rowLines(row: Row, frame: Frame, sheet: Sheet): readonly string[] {
  return frame.isStacked ? stackedLines(row, sheet) : besideLines(row, frame, sheet);
}

function besideLines(
  { label, cells, style = asItIs }: Row,
  { labels, room }: Frame,
  { paper }: Sheet,
): readonly string[] {
  const isLong = stringWidth(label) > labels;
  const first = padded(isLong ? '' : label, labels);
  // What stands in the last cell sets no spaces at the end of a line.
  const all = cells.map((cell, nth) => (nth === cells.length - 1 ? cell : padded(cell, room)));
  const line = [first, ...all.map((cell) => style(cell))].join(' '.repeat(GAP)).trimEnd();
  return [...(isLong ? folded(label, paper, INDENT) : []), `${' '.repeat(INDENT)}${line}`.trimEnd()];
}

function stackedLines({ label, cells, style = asItIs }: Row, { paper, sides }: Sheet): readonly string[] {
  const names = nameWidth(sides);
  const isHead = cells.length < sides.length || sides.length === 1;
  const lines = cells.flatMap((cell, nth) => {
    if (cell.trim() === '') return [];
    const name = isHead ? '' : (sides[nth]?.name ?? '');
    const line = `${' '.repeat(2 * INDENT)}${padded(name, names)}${style(cell)}`.trimEnd();
    // Paper that is narrower than any table still shows all of it.
    const isWide = stringWidth(line) > paper.width;
    return isWide ? folded(`${name} ${cell}`.replaceAll(/ +/g, ' ').trim(), paper, 2 * INDENT) : [line];
  });
  return [...(label === '' ? [] : folded(label, paper, INDENT)), ...lines];
}

const nameWidth = (sides: readonly Side[]): number =>
  sides.length === 1 ? 0 : GAP + Math.max(...sides.map(({ name }) => name.length));

const padded = (text: string, width: number): string =>
  `${text}${' '.repeat(Math.max(0, width - stringWidth(text)))}`;

const asItIs = (text: string): string => text;

/** A section: its title, what the reader has to know to read it, and what it tells. */
export function section(
  title: string,
  { note, lines }: { readonly note: string; readonly lines: readonly string[] },
  { paper }: Sheet,
): readonly string[] {
  return [
    ...folded(title, paper).map((line) => paper.bold(line)),
    ...folded(note, paper, INDENT).map((line) => paper.dim(line)),
    '',
    ...lines,
  ];
}
