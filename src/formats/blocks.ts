import type { Block } from '../scenario/index.ts';
import type { Column, Piece } from './document.ts';

/** Blocks of a story as pieces of a document; charts as tables of their figures. */
export function blockPieces(blocks: readonly Block[]): readonly Piece[] {
  return blocks.map(blockPiece);
}

function blockPiece(block: Block): Piece {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: block.text };
    case 'speech':
      return { kind: 'paragraph', label: `${block.who.name}, ${block.who.role}`, text: `“${block.says}”` };
    case 'table': {
      const columns = block.columns.map((title) => column(title, false));
      return { kind: 'table', caption: block.caption ?? '', columns, rows: block.rows };
    }
    case 'bars':
      return {
        kind: 'table',
        caption: block.caption ?? '',
        columns: [column('', false), column(block.unit ?? '', true)],
        rows: block.values.map(({ label, value }) => [label, String(value)]),
      };
    case 'line':
      return {
        kind: 'paragraph',
        label: block.caption ?? 'One after the other',
        text: block.points.join(', '),
      };
  }
}

const column = (title: string, isNumber: boolean): Column => ({ title, isNumber });
