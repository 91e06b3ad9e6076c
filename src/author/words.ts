import type { Block } from '../scenario/index.ts';

/**
 * The number of words: a word is what stands between spaces or dashes (– and —) and has a letter or a digit in it, so
 * that “half-built”, “1,200” and “9%” are one word each, “9–12” is two, and a mark that stands alone is none.
 */
export function wordsIn(text: string): number {
  return text.split(BETWEEN).filter((stretch) => WORD.test(stretch)).length;
}
const BETWEEN = /[\s–—]+/u;
const WORD = /[\p{L}\p{N}]/u;

/** The words of paragraphs and speeches. What is in exhibits is looked at rather than read. */
export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + wordsIn(proseOf(block)), 0);
}

/** Tables and charts. */
export const isExhibit = ({ kind }: Block): boolean => kind === 'table' || kind === 'bars' || kind === 'line';

function proseOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'speech':
      return block.says;
    case 'table':
    case 'bars':
    case 'line':
      return '';
  }
}
