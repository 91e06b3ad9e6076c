import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { available, score, type State, story as told, type Turn } from '../../src/engine/index.ts';
import { aPlay, aStory } from './arbitrary.ts';
import { read } from './build.ts';
import * as naive from './naive.ts';
import { pick, playedOut } from './play.ts';

const NOTHING = { customer: 0, strategy: 0, product: 0, revenue: 0 };

/** The engine's state in the words of the file. */
const plain = ({ scene, meters, flags, pending }: State): naive.Standing => ({
  scene,
  meters,
  flags: [...flags].toSorted(),
  pending: pending.map((each) => ({ in: each.in, effects: each.effects, told: wordsOf(each.told) })),
});

const comparable = ({ flags, pending, ...rest }: naive.Standing): naive.Standing => ({
  ...rest,
  flags: [...new Set(flags)].toSorted(),
  pending: pending.map((each) => ({ ...each, effects: { ...NOTHING, ...each.effects } })),
});

function wordsOf(blocks: Turn['outcome']['result']): readonly string[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));
}

test('every turn and every score are those of the rules, followed once more from the file alone', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      const scenario = read(story);
      const { opening, turns, state, run } = playedOut(scenario, play);
      let at = naive.begin(story, run.variant);
      expect(plain(opening.state)).toEqual(comparable(at));
      for (const [nth, turn] of turns.entries()) {
        const options = naive.optionsIn(story, at);
        expect(available(scenario, turn.before).map(({ id }) => id)).toEqual(options.map(({ id }) => id));
        const option = pick(options, play.picks[nth]);
        const after = naive.turn(story, at, option, naive.drawn(play.seed, at.scene, option));
        expect({ moved: turn.moved, pulled: turn.pulled, told: wordsOf(told(turn)) }).toEqual({
          moved: after.moved,
          pulled: after.pulled,
          told: after.told,
        });
        expect(plain(turn.state)).toEqual(comparable(after.state));
        at = after.state;
      }
      expect(naive.optionsIn(story, at)).toEqual([]);
      expect(Math.abs(score(scenario, state) - naive.score(story, at))).toBeLessThan(1e-9);
    }),
    { numRuns: 400 },
  );
});
