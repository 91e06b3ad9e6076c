import type { Bars, Block, Table } from '../../../scenario/index.ts';
import type { Look } from '../theme.ts';
import { bar } from './bar.ts';
import { chart } from './chart.ts';
import { indented, type Lines, padded, painted, stringWidth, wrapped } from './text.ts';

/** The blocks of a story as lines, an empty one between them. */
export function blockLines(blocks: readonly Block[], width: number, look: Look): Lines {
  return blocks.flatMap((block, index) => (index === 0 ? [] : ['']).concat(drawn(block, width, look)));
}

function drawn(block: Block, width: number, look: Look): Lines {
  const { theme } = look;
  const measure = Math.min(width, look.textWidth);
  switch (block.kind) {
    case 'paragraph':
      return wrapped(painted(block.text, theme), measure);
    case 'speech':
      return [
        ...wrapped(`${theme.speaker(block.who.name)}${theme.quiet(`, ${block.who.role}`)}`, measure),
        ...indented(wrapped(`“${painted(block.says, theme)}”`, measure - 2), 2),
      ];
    case 'table':
      return exhibit(block.caption, tableLines(block, width - 2, look), { width, look });
    case 'bars':
      return exhibit(block.caption, barLines(block, Math.min(width, 72) - 2, look), { width, look });
    case 'line':
      return exhibit(block.caption, chart(block.points, Math.min(width, 72) - 2, look), { width, look });
  }
}

/** A drawing under its caption, set in a little. */
function exhibit(
  caption: string | undefined,
  lines: Lines,
  { width, look }: { width: number; look: Look },
): Lines {
  const head =
    caption === undefined ? [] : wrapped(look.theme.strong(painted(caption, look.theme)), width - 2);
  return indented([...head, ...lines], 2);
}

function barLines({ values, unit }: Bars, width: number, { theme, glyphs }: Look): Lines {
  const figures = values.map(
    ({ value }) => `${value}${unit === undefined ? '' : unit === '%' ? ' %' : ` ${unit}`}`,
  );
  const figureWidth = Math.max(...figures.map((figure) => stringWidth(figure)));
  const labelWidth = Math.min(
    Math.max(...values.map(({ label }) => stringWidth(label))),
    Math.floor(width / 2),
  );
  const room = width - labelWidth - figureWidth - 4;
  const most = Math.max(...values.map(({ value }) => Math.abs(value)));
  return values.flatMap(({ label, value }, index) => {
    const [first = '', ...rest] = wrapped(label, labelWidth);
    const drawing =
      room < 4 ? '' : padded(theme.bar(bar(most === 0 ? 0 : Math.abs(value) / most, room, glyphs)), room);
    const figure = padded(figures[index] ?? '', figureWidth, 'left');
    return [`${padded(first, labelWidth)}  ${drawing}  ${figure}`, ...rest];
  });
}

const NUMBER = /^[−-]?[\d.,\s]*\d[\d.,\s]*\s?(?:%|[kKMm])?$/;

function tableLines({ columns, rows }: Table, width: number, look: Look): Lines {
  const { theme, glyphs } = look;
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ''))));
  const total = widths.reduce((sum, own) => sum + own + 2, -2);
  if (total > width) return stackedRows({ columns, rows }, width, look);
  const isNumber = columns.map((_, column) =>
    rows.every((row) => (row[column] ?? '') === '' || NUMBER.test(row[column] ?? '')),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, isNumber[column] === true ? 'left' : 'right'))
      .join('  ')
      .trimEnd();
  return [theme.quiet(line(columns)), theme.quiet(glyphs.rule.repeat(total)), ...rows.map(line)];
}

/** A table that is too wide, as a paragraph a row. */
function stackedRows(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  width: number,
  { theme }: Look,
): Lines {
  return rows.flatMap(([head = '', ...cells]) => [
    ...wrapped(theme.strong(head), width),
    ...cells.flatMap((cell, index) =>
      cell === ''
        ? []
        : indented(wrapped(`${theme.quiet(`${columns[index + 1] ?? ''}:`)} ${cell}`, width - 2), 2),
    ),
  ]);
}
