import { type Block, unitFor } from '../../scenario/index.ts';
import { numberWords, spoken, storyWords } from './spoken.ts';

/** Blocks of the story, with an empty line between them. */
export function blocksLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => (index === 0 ? blockLines(block) : ['', ...blockLines(block)]));
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return storyWords(block.text).split('\n');
    case 'speech':
      return [`${block.who.name}, ${block.who.role}: “${storyWords(block.says)}”`];
    case 'table':
      return [
        captioned('Table', block.caption),
        ...block.rows.map((row) =>
          row.map((cell, column) => `${spoken(block.columns[column] ?? '')}: ${cellWords(cell)}`).join('; '),
        ),
      ];
    case 'bars': {
      const unit = (value: number) =>
        block.unit === undefined ? '' : spoken(` ${unitFor(value, block.unit)}`);
      return [
        captioned('Chart', block.caption),
        ...block.values.map(({ label, value }) => `${spoken(label)}: ${numberWords(value)}${unit(value)}`),
      ];
    }
    case 'line':
      return [captioned('Chart', block.caption), block.points.map(numberWords).join(', ')];
  }
}

/** What a cell says; one that is empty, or only crossed out, says nothing to an ear. */
const cellWords = (cell: string): string => (/^[-–—]?$/.test(cell.trim()) ? 'none' : spoken(cell));

function captioned(kind: string, caption: string | undefined): string {
  return caption === undefined ? `${kind}:` : `${kind}: ${storyWords(caption)}`;
}
