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
  switch (block.kind) {
    case 'table':
      return captioned('the table', block.caption);
    case 'bars':
    case 'line':
      return captioned('the chart', block.caption);
    case 'speech':
      return `what ${block.who.name} said`;
    case 'paragraph':
      return `the words ${quoted(beginning(block.text))}`;
  }
}

const captioned = (what: string, caption: string | undefined): string =>
  caption === undefined ? `${what} in the scene` : `${what} ${quoted(caption)}`;
