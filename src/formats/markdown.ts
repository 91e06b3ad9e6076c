import { bar } from './bar-lines.ts';
import type { Bars, Choices, Column, Document, Lessons, List, Piece } from './document.ts';
import { graphLines } from './graph-lines.ts';
import { bareLines, indented, lines, onOneLine, setApart } from './markdown-words.ts';
import { cellWords, choiceWords, leadWords, markWords, sumLine } from './words.ts';

/** Columns of a drawing. */
const WIDTH = 76;
const BAR = 20;

/** A document as GitHub's Markdown. */
export function markdown({ title, pieces }: Document): string {
  return `${[`# ${onOneLine(title)}`, ...pieces.map(block)].join('\n\n')}\n`;
}

function block(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${onOneLine(piece.text)}`;
    case 'paragraph':
      return labelled(piece.label, lines(piece.text));
    case 'quote':
      return `${labelled(piece.label, '')}\n\n${setApart(bareLines(piece.text))}`;
    case 'list':
      return list(piece);
    case 'lessons':
      return lessons(piece);
    case 'verdict':
      return labelled(markWords(piece.mark), lines(piece.text));
    case 'sum':
      return labelled(leadWords(piece), lines(sumLine(piece)));
    case 'table':
      return table({ ...piece, rows: piece.rows.map((row) => row.map(cellWords)) });
    case 'bars':
      return bars(piece);
    case 'line':
      return labelled(piece.caption, piece.points.join(', '));
    case 'graph':
      // Set in, and not fenced: no word can end it.
      return `    ${indented(graphLines(piece, WIDTH).join('\n'), 4)}`;
    case 'choices':
      return choices(piece);
    case 'exhibit':
      return `${labelled(piece.label, '')}\n\n${setApart(piece.pieces.map(block).join('\n\n'))}`;
  }
}

const labelled = (label: string | undefined, written: string): string =>
  label === undefined ? written : `**${onOneLine(label)}:** ${written}`.trimEnd();

function list({ label, items, isChecklist }: List): string {
  const sign = isChecklist ? '- [ ] ' : '- ';
  const written = items.map((item) => `${sign}${indented(lines(item), 2)}`).join('\n');
  return label === undefined ? written : `${labelled(label, '')}\n\n${written}`;
}

function lessons({ lessons: all }: Lessons): string {
  return all
    .map(({ title, detail, tip }) => {
      const said = `**${onOneLine(title)}** ${onOneLine(detail)}`;
      return `- ${said}\\\n  *Try:* ${onOneLine(tip)}`;
    })
    .join('\n');
}

function table(written: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}): string {
  const { caption, columns, rows } = written;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const grid = [
    row(columns.map(({ title }) => onOneLine(title))),
    row(columns.map(({ isNumber }) => (isNumber ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map(onOneLine))),
  ].join('\n');
  return caption === '' ? grid : `${onOneLine(caption)}:\n\n${grid}`;
}

function bars({ caption, unit, whole, values }: Bars): string {
  const most = whole ?? Math.max(...values.map(({ value }) => value));
  const hasNotes = values.some(({ note }) => note !== '');
  const column = (title: string, isNumber: boolean): Column => ({ title, isNumber });
  return table({
    caption,
    columns: [
      column('', false),
      column(unit, true),
      ...(hasNotes ? [column('', true)] : []),
      column('', false),
    ],
    rows: values.map(({ label, value, note }) => [
      label,
      String(value),
      ...(hasNotes ? [note] : []),
      most > 0 ? bar(value / most, BAR) : '',
    ]),
  });
}

function choices({ caption, choices: options }: Choices): string {
  const items = options.map((choice) => {
    const { worth, less, text, coach } = choice;
    const marks = choiceWords(choice);
    const figures = `**${worth}**${less && ` (${less})`}`;
    const marked = marks === '' ? '' : ` · *${marks}*`;
    const head = `${figures} · ${onOneLine(text)}${marked}`;
    return `- ${indented([head, ...coach.map(block)].join('\n\n'), 2)}`;
  });
  return [`${onOneLine(caption)}:`, ...items].join('\n\n');
}
