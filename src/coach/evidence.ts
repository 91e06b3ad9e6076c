import { visible } from '../engine/index.ts';
import type { DecisionReview } from '../review/index.ts';
import type { Block } from '../scenario/index.ts';
import { beginning, quoted } from './words.ts';

/** The blocks that decided it, as far as they were shown; in the order in which the scene names them. */
export function evidenceOf({ scene, turn }: DecisionReview): readonly Block[] {
  const shown = visible(scene.text, turn.before);
  return scene.evidence.flatMap((id) => shown.filter((block) => block.id === id));
}

/** What a block is called within a sentence: “the table “Deals in serious talks””. */
export function nameOf(block: Block): string {
  return named(block, (caption) => caption);
}

/** The same with the first words of a long caption: enough to find it again. */
export function shortNameOf(block: Block): string {
  return named(block, beginning);
}

function named(block: Block, shorten: (caption: string) => string): string {
  switch (block.kind) {
    case 'table':
      return captioned('the table', block.caption, shorten);
    case 'bars':
    case 'line':
      return captioned('the chart', block.caption, shorten);
    case 'speech':
      return `what ${block.who.name} said`;
    case 'paragraph':
      return `the words ${quoted(beginning(block.text))}`;
  }
}

function captioned(what: string, caption: string | undefined, shorten: (caption: string) => string): string {
  return caption === undefined ? `${what} in the scene` : `${what} ${quoted(shorten(caption))}`;
}
