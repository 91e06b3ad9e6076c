import type { Bars, Block, Speech, Table } from '../../../scenario/index.ts';
import type { Look } from '../theme.ts';
import { bar } from './bar.ts';
import { chart } from './chart.ts';
import { type Drawing, measure } from './drawing.ts';
import { indented, type Lines, padded, painted, stringWidth, wrapped } from './text.ts';

/** The blocks of a story as lines, an empty one between them; where room is dear none between what is said. */
export function blockLines(blocks: readonly Block[], drawing: Drawing): Lines {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const close = drawing.dense && block.kind === 'speech' && before?.kind === 'speech';
    return [...(before === undefined || close ? [] : ['']), ...drawn(block, drawing)];
  });
}

function drawn(block: Block, drawing: Drawing): Lines {
  const { width, look } = drawing;
  switch (block.kind) {
    case 'paragraph':
      return wrapped(painted(block.text, look.theme), measure(drawing));
    case 'speech':
      return speechLines(block, drawing);
    case 'table':
      return exhibit(block.caption, tableLines(block, width - 2, look), drawing);
    case 'bars':
      return exhibit(block.caption, barLines(block, Math.min(width, 72) - 2, look), drawing);
    case 'line':
      return exhibit(block.caption, chart(block.points, Math.min(width, 72) - 2, look), drawing);
  }
}

/** Who speaks on a line of their own; where room is dear on the first line of what is said. */
function speechLines({ who, says }: Speech, drawing: Drawing): Lines {
  const { theme } = drawing.look;
  const room = measure(drawing) - 2;
  const name = `${theme.speaker(who.name)}${theme.quiet(`, ${who.role}`)}`;
  const words = `“${painted(says, theme)}”`;
  if (!drawing.dense) return [...wrapped(name, room + 2), ...indented(wrapped(words, room), 2)];
  const [first = '', ...rest] = wrapped(`${name} ${words}`, room);
  return [first, ...indented(rest, 2)];
}

/** A drawing under its caption, set in a little. */
function exhibit(caption: string | undefined, lines: Lines, { width, look: { theme } }: Drawing): Lines {
  const head = caption === undefined ? [] : wrapped(theme.strong(painted(caption, theme)), width - 2);
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
