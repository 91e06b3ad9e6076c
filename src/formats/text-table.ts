import stringWidth from 'string-width';
import type { Column } from './document.ts';
import { plain } from '../scenario/index.ts';
import { hanging, wrapped } from './wrapped.ts';

const GAP = '  ';
/** A column of words may be made so narrow, and no narrower. */
const LEAST = 12;

/** A table whose cells are words, which may have markup. */
interface Worded {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** A table with its columns below each other; where that has no room, a line for each row. */
export function tableLines({ caption, columns, rows }: Worded, width: number): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(plain));
  const widths = fitted(
    columns.map((_, column) => Math.max(1, ...cells.map((row) => stringWidth(row[column] ?? '')))),
    width - GAP.length * (columns.length - 1),
  );
  const head = caption === '' ? [] : wrapped(`${plain(caption)}:`, width);
  if (widths === undefined) return [...head, ...rowByRow(cells, width)];
  const lines = cells.map((row) =>
    rowLines(row, widths, (column, cell, room) =>
      columns[column]?.isNumber === true ? left(cell, room) : right(cell, room),
    ),
  );
  const [titles = [], ...others] = lines;
  const rule = widths.map((each) => '-'.repeat(each)).join(GAP);
  const hasTitles = columns.some(({ title }) => title !== '');
  return [...head, ...(hasTitles ? [...titles, rule] : []), ...others.flat()];
}

/** Widths that fit together, the widest made narrower; undefined where they can't. */
function fitted(natural: readonly number[], room: number): readonly number[] | undefined {
  const widths = [...natural];
  for (let total = widths.reduce((sum, each) => sum + each, 0); total > room; total -= 1) {
    const widest = Math.max(...widths);
    if (widest <= LEAST) return undefined;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function rowLines(
  row: readonly string[],
  widths: readonly number[],
  pad: (column: number, cell: string, room: number) => string,
): readonly string[] {
  const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? 1));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => pad(column, lines[line] ?? '', widths[column] ?? 1))
      .join(GAP)
      .trimEnd(),
  );
}

function rowByRow([titles = [], ...rows]: readonly (readonly string[])[], width: number): readonly string[] {
  return rows.flatMap((row) => {
    const told = row.map((cell, column) => `${titles[column] ?? ''}: ${cell}`).join('; ');
    return hanging('- ', told, width);
  });
}

const left = (cell: string, room: number): string =>
  `${' '.repeat(Math.max(0, room - stringWidth(cell)))}${cell}`;
const right = (cell: string, room: number): string =>
  `${cell}${' '.repeat(Math.max(0, room - stringWidth(cell)))}`;
