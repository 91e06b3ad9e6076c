import type { Choices, Document, Piece } from './document.ts';
import { graphLines } from './graph-lines.ts';
import { plain } from '../scenario/index.ts';
import { tableLines } from './text-table.ts';
import { hanging, wrapped } from './wrapped.ts';

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
      return wrapped(labelled(piece), width);
    case 'list':
      return piece.items.flatMap((item) => hanging('- ', plain(item), width));
    case 'table':
      return tableLines(piece, width);
    case 'graph':
      return graphLines(piece, width);
    case 'choices':
      return choicesLines(piece, width);
  }
}

function underlined(words: string, line: string, width: number): readonly string[] {
  const lines = wrapped(words, width);
  return [...lines, line.repeat(Math.max(...lines.map(({ length }) => length)))];
}

function labelled({ label, text: words }: Extract<Piece, { kind: 'paragraph' }>): string {
  return label === undefined ? plain(words) : `${plain(label)}: ${plain(words)}`;
}

function choicesLines({ caption, choices }: Choices, width: number): readonly string[] {
  const widest = Math.max(...choices.map(({ worth }) => worth.length));
  return [
    ...wrapped(`${plain(caption)}:`, width),
    ...choices.flatMap(({ worth, text: words, marks, coach }) => {
      const marked = marks.length === 0 ? plain(words) : `${plain(words)} [${marks.join(', ')}]`;
      const term = `  ${worth.padStart(widest)}  `;
      const note = coach.flatMap((piece) => pieceLines(piece, width - term.length));
      return [...hanging(term, marked, width), ...note.map((line) => `${' '.repeat(term.length)}${line}`)];
    }),
  ];
}
