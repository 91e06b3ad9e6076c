import { visible } from '../engine/index.ts';
import type { DecisionReview } from '../review/index.ts';
import { type Block, plain } from '../scenario/index.ts';

/** What was asked in a decision: how its scene begins: the first paragraph that was shown, else the first words that were said. */
export function questionOf({ scene, turn }: Pick<DecisionReview, 'scene' | 'turn'>): string {
  const said = visible(scene.text, turn.before);
  const first = said.find((block) => block.kind === 'paragraph') ?? said.find(isSpeech);
  if (first === undefined) return scene.id;
  return plain(first.kind === 'paragraph' ? first.text : first.says);
}

const isSpeech = (block: Block): block is Extract<Block, { kind: 'speech' }> => block.kind === 'speech';
