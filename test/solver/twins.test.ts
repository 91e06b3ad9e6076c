import { expect, test } from 'vitest';
import { turnings } from '../../src/solver/index.ts';
import { decision, meters, option, outcome, scenario as still } from '../engine/build.ts';
import type { PerMeter } from '../engine/file.ts';
import { solvedAs } from './solved.ts';

const all = (by: number): PerMeter<number> => meters(by, by, by, by);
const twin = { id: 'turned', fact: 'It is so.', sets: ['turned'] };
const turned = { when: { flags: ['turned'] }, effects: all(30) };

/** The first scene does not turn; through chance to one that does not, and one that does, in that order. */
const story = still(
  {
    first: decision(
      option('go', {
        effects: all(10),
        outcomes: [outcome(90, { next: 'alike' }), outcome(10, { next: 'other' })],
      }),
      option('stay', { effects: all(-40), next: 'hidden' }),
    ),
    alike: decision(option('one', { effects: all(10), next: 'behind' }), option('two', { next: 'behind' })),
    other: decision(option('one', { effects: all(10) }), option('two', { depends: [turned] })),
    behind: decision(option('one', { effects: all(5) }), option('two', { depends: [turned] })),
    hidden: decision(option('one', { effects: all(10) }), option('two', { depends: [turned] })),
  },
  { variants: [twin] },
);

test('a twin turns where the best options have nothing in common, on the way of the base, breadth first', () => {
  const found = turnings(solvedAs(story, 'base'), solvedAs(story, 'turned'));
  expect(found.map(({ scene, best }) => [scene, best])).toEqual([
    ['other', { base: ['one'], twin: ['two'] }],
    ['behind', { base: ['one'], twin: ['two'] }],
  ]);
  // other: in the base 10 to 0, in the twin 30 to 10; behind: in the base 5 to 0, in the twin 30 to 5.
  expect(found.map(({ by }) => Math.round(by * 1e9) / 1e9)).toEqual([10, 5]);
});

test('a twin whose best option is also the best of the base turns nothing', () => {
  const same = still(
    { start: decision(option('one'), option('two', { depends: [turned] }), option('three')) },
    { variants: [twin] },
  );
  expect(turnings(solvedAs(same, 'base'), solvedAs(same, 'turned'))).toEqual([]);
});

test('what can be taken in the base and not in the twin is where the walk ends', () => {
  const closed = still(
    {
      start: decision(
        option('go', { when: { without: ['turned'] }, effects: all(5), next: 'then' }),
        option('stay', { next: 'then' }),
      ),
      then: decision(option('one', { effects: all(5) }), option('two', { depends: [turned] })),
    },
    { variants: [twin] },
  );
  const found = turnings(solvedAs(closed, 'base'), solvedAs(closed, 'turned'));
  expect(found.map(({ scene }) => scene)).toEqual(['start']);
});
