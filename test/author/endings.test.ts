import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingsOf } from '../../src/author/index.ts';
import { reach, type Solution } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { decision, ending, meters, option, outcome, read, scenario } from '../engine/build.ts';
import { solved } from '../solver/solved.ts';

const likely = (solution: Solution) =>
  endingsOf(solution, { random: reach(solution, 'random'), perfect: reach(solution, 'perfect') });

test('one of the endings comes, under random play and under perfect play', () => {
  const law = fc.property(aStory(), (story) => {
    const all = likely(solved(read(story)));
    for (const play of ['random', 'perfect'] as const)
      expect(all.reduce((sum, each) => sum + each[play], 0)).toBeCloseTo(1, 9);
  });
  fc.assert(law, { numRuns: 100 });
});

test('each ending has its chance, and one that never comes is there too', () => {
  const by = (effect: number) => meters(effect, effect, effect, effect);
  const story = scenario(
    {
      start: decision(
        option('draw', {
          effects: by(20),
          outcomes: [outcome(30, { next: 'won' }), outcome(70, { next: 'end' })],
        }),
        option('low', { next: [{ when: { flags: ['luck'] }, scene: 'never' }, { scene: 'end' }] }),
      ),
      won: ending(),
      never: ending(),
      end: ending(),
    },
    { variants: [{ id: 'lucky', fact: 'Luck.', sets: ['luck'] }] },
  );
  const found = likely(solved(story)).map(({ scene, random, perfect }) => [scene.id, random, perfect]);
  expect(found).toEqual([
    ['won', expect.closeTo(0.15, 9), expect.closeTo(0.3, 9)],
    ['never', 0, 0],
    ['end', expect.closeTo(0.85, 9), expect.closeTo(0.7, 9)],
  ]);
});
