import type { Choices, Document, Lessons, List, Piece, Quote } from './document.ts';
import { graphLines } from './graph-lines.ts';
import { plain } from '../scenario/index.ts';
import { barLines } from './bar-lines.ts';
import { tableLines } from './text-table.ts';
import { cellWords, choiceWords, leadWords, markWords, sumLine } from './words.ts';
import { hanging, indented, wrapped } from './wrapped.ts';

/** A document as plain text of so many columns, without escape codes. */
export function text({ title, pieces }: Document, width: number): string {
  const head = underlined(plain(title), '=', width);
  const parts = pieces.map((piece) => pieceLines(piece, width));
  return `${[head, ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function pieceLines(piece: Piece, width: number): readonly string[] {
  switch (piece.kind) {
    case 'heading':
      return underlined(plain(piece.text), piece.level === 2 ? '-' : '~', width);
    case 'paragraph':
      return wrapped(labelled(piece.label, plain(piece.text)), width);
    case 'quote':
      return quoteLines(piece, width);
    case 'list':
      return listLines(piece, width);
    case 'lessons':
      return lessonLines(piece, width);
    case 'verdict':
      return wrapped(labelled(markWords(piece.mark), plain(piece.text)), width);
    case 'sum':
      return wrapped(labelled(leadWords(piece), sumLine(piece)), width);
    case 'table':
      return tableLines({ ...piece, rows: piece.rows.map((row) => row.map(cellWords)) }, width);
    case 'bars':
      return barLines(piece, width);
    case 'line':
      return wrapped(labelled(plain(piece.caption), piece.points.join(', ')), width);
    case 'graph':
      return graphLines(piece, width);
    case 'choices':
      return choicesLines(piece, width);
    case 'exhibit':
      return [...wrapped(`${piece.label}:`, width), ...indented(piecesLines(piece.pieces, width - 2), 2)];
  }
}

/** Pieces with an empty line between them. */
function piecesLines(pieces: readonly Piece[], width: number): readonly string[] {
  return pieces.flatMap((piece, index) => [...(index === 0 ? [] : ['']), ...pieceLines(piece, width)]);
}

function underlined(words: string, line: string, width: number): readonly string[] {
  const lines = wrapped(words, width);
  return [...lines, line.repeat(Math.max(...lines.map(({ length }) => length)))];
}

const labelled = (label: string | undefined, words: string): string =>
  label === undefined ? words : `${plain(label)}: ${words}`;

function quoteLines({ label, text: words }: Quote, width: number): readonly string[] {
  return [...wrapped(`${label}:`, width), ...wrapped(words, width - 2).map((line) => `> ${line}`.trimEnd())];
}

function listLines({ label, items, isChecklist }: List, width: number): readonly string[] {
  const sign = isChecklist ? '[ ] ' : '- ';
  return [
    ...(label === undefined ? [] : wrapped(`${plain(label)}:`, width)),
    ...items.flatMap((item) => hanging(sign, plain(item), width)),
  ];
}

function lessonLines({ lessons }: Lessons, width: number): readonly string[] {
  return lessons.flatMap(({ title, detail, tip }, index) => [
    ...(index === 0 ? [] : ['']),
    ...hanging('- ', plain(`${title} ${detail}`), width),
    ...hanging('  ', `Try: ${plain(tip)}`, width),
  ]);
}

/** Beside figures words need so many columns; where there are fewer they stand below. */
const LEAST_ROOM = 24;

function choicesLines({ caption, choices }: Choices, width: number): readonly string[] {
  const widest = (figures: readonly string[]): number => Math.max(...figures.map(({ length }) => length));
  const worths = widest(choices.map(({ worth }) => worth));
  const losses = widest(choices.map(({ less }) => less));
  const isNarrow = width - worths - losses - 3 * 2 < LEAST_ROOM;
  return [
    ...wrapped(`${plain(caption)}:`, width),
    ...choices.flatMap((choice) => {
      const { worth, less, text: words, coach } = choice;
      const marks = choiceWords(choice);
      const marked = marks === '' ? plain(words) : `${plain(words)} [${marks}]`;
      const figures = `  ${worth.padStart(worths)}  ${less.padStart(losses)}  `;
      const indent = isNarrow ? 2 : figures.length;
      const head = isNarrow
        ? [figures.trimEnd(), ...hanging('  ', marked, width)]
        : hanging(figures, marked, width);
      return ['', ...head, ...indented(piecesLines(coach, width - indent), indent)];
    }),
  ];
}
