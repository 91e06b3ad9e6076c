import type { Block } from '../../scenario/index.ts';
import { plain } from '../../session/index.ts';

/** Blocks of the story, with an empty line between them. */
export function blocksLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => (index === 0 ? blockLines(block) : ['', ...blockLines(block)]));
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text).split('\n');
    case 'speech':
      return [`${block.who.name}, ${block.who.role}: “${plain(block.says)}”`];
    case 'table':
      return [
        captioned('Table', block.caption),
        ...block.rows.map((row) =>
          row.map((cell, column) => `${block.columns[column] ?? ''}: ${cell || 'none'}`).join('; '),
        ),
      ];
    case 'bars': {
      const unit = block.unit === undefined ? '' : ` ${block.unit}`;
      return [
        captioned('Chart', block.caption),
        ...block.values.map(({ label, value }) => `${label}: ${value}${unit}`),
      ];
    }
    case 'line':
      return [captioned('Chart', block.caption), block.points.join(', ')];
  }
}

function captioned(kind: string, caption: string | undefined): string {
  return caption === undefined ? `${kind}:` : `${kind}: ${plain(caption)}`;
}
