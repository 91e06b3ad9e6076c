import { expect, test } from 'vitest';
import { visible } from '../../../src/engine/index.ts';
import { decisionLines } from '../../../src/faces/ink/layout/decision.ts';
import type { Block } from '../../../src/scenario/index.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { builtIn } from '../../harness/story.ts';
import { playedOut, reviewOf } from './reviewed.ts';

const textOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

test.each(['first-day', 'sales-prevention'])(
  'an opened decision of %s has only what the coach says of the story as it was',
  async (id) => {
    let unsaid = 0;
    for (const place of [0, 1, -1]) {
      const { decisions } = await reviewOf(playedOut(builtIn(id), place));
      for (const view of decisions) {
        const { chose, best, turn } = view.judged;
        const drawing = { width: 1000, look: { ...PLAIN_LOOK, textWidth: 1000 }, progress: 1, dense: false };
        const shown = decisionLines(view, [], drawing).map((line) => line.trim());
        for (const { coach } of [chose, best.option]) {
          const said = textOf(visible(coach, turn.before));
          const all = textOf(coach);
          expect(all.filter((text) => shown.includes(text))).toEqual(said);
          unsaid += all.length - said.length;
        }
      }
    }
    expect(unsaid).toBeGreaterThan(0);
  },
);
