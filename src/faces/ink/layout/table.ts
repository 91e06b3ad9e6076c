import type { Table } from '../../../scenario/index.ts';
import type { Look } from '../theme.ts';
import { indented, type Lines, padded, stringWidth, wrapped } from './text.ts';

const GAP = '  ';

/** Numbers stand right in their column. */
const NUMBER = /^[−-]?[\d.,\s]*\d[\d.,\s]*\s?(?:%|[kKMm])?$/;

/** A table in columns; where it is too wide for that a paragraph a row. */
export function tableLines({ columns, rows }: Table, width: number, look: Look): Lines {
  const { theme, glyphs } = look;
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ''))));
  const total = widths.reduce((sum, own) => sum + GAP.length + own, -GAP.length);
  if (total > width) return stackedRows({ columns, rows }, width, look);
  const sides = columns.map((_, column) =>
    rows.every((row) => (row[column] ?? '') === '' || NUMBER.test(row[column] ?? '')) ? 'left' : 'right',
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, sides[column]))
      .join(GAP)
      .trimEnd();
  return [theme.quiet(line(columns)), theme.quiet(glyphs.rule.repeat(total)), ...rows.map(line)];
}

function stackedRows(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  width: number,
  { theme }: Look,
): Lines {
  const named = (cell: string, column: number) =>
    cell === '' ? [] : wrapped(`${theme.quiet(`${columns[column + 1] ?? ''}:`)} ${cell}`, width - 2);
  return rows.flatMap(([head = '', ...cells]) => [
    ...wrapped(theme.strong(head), width),
    ...indented(cells.flatMap(named), 2),
  ]);
}
