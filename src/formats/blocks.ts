import type { Block } from '../scenario/index.ts';
import type { Piece, Table } from './document.ts';

/** Blocks of a story as pieces of a document. */
export function blockPieces(blocks: readonly Block[]): readonly Piece[] {
  return blocks.map(blockPiece);
}

function blockPiece(block: Block): Piece {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: block.text };
    case 'speech':
      return { kind: 'paragraph', label: `${block.who.name}, ${block.who.role}`, text: `“${block.says}”` };
    case 'table':
      return table(block);
    case 'bars':
      return {
        kind: 'bars',
        caption: block.caption ?? '',
        unit: block.unit ?? '',
        whole: undefined,
        values: block.values.map((each) => ({ ...each, note: '' })),
      };
    case 'line':
      return { kind: 'line', caption: block.caption ?? 'One after the other', points: block.points };
  }
}

function table({ caption = '', columns, rows }: Extract<Block, { readonly kind: 'table' }>): Table {
  const isNumber = (column: number): boolean =>
    column > 0 && rows.length > 0 && rows.every((row) => NUMBER.test(row[column] ?? ''));
  return {
    kind: 'table',
    caption,
    columns: columns.map((title, column) => ({ title, isNumber: isNumber(column) })),
    rows,
  };
}

/** “480”, “−3.5”, “1,200”, “9 %” */
const NUMBER = /^[-−+]?\d[\d.,]*\s?%?$/;
