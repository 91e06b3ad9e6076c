import { visible } from '../engine/index.ts';
import type { DecisionReview } from '../review/index.ts';
import { type Block, plain } from '../scenario/index.ts';

/** What was asked in a decision: the last paragraph that was shown, else the last words that were said. */
export function questionOf({ scene, turn }: Pick<DecisionReview, 'scene' | 'turn'>): string {
  const said = visible(scene.text, turn.before);
  const last = said.findLast((block) => block.kind === 'paragraph') ?? said.findLast(isSpeech);
  if (last === undefined) return scene.id;
  return plain(last.kind === 'paragraph' ? last.text : last.says);
}

const isSpeech = (block: Block): block is Extract<Block, { kind: 'speech' }> => block.kind === 'speech';
