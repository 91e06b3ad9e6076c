import { expect, test } from 'vitest';
import { strawMan } from '../../src/author/checks/straw-man.ts';
import { decision, meters, option, outcome } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const all = (by: number) => meters(by, by, by, by);
const worth = (...points: readonly number[]) =>
  decision(...points.map((by, nth) => option(`option-${nth}`, { effects: all(by) })));

test('one option may be hopeless, and not two', () => {
  expect(placesOf(strawMan, { ask: worth(9, 4, 0) })).toEqual([]);
  expect(placesOf(strawMan, { ask: worth(9, 2, 0) })).toEqual(['/scenes/ask']);
});

test('six points behind the best is near it, and more is not', () => {
  expect(placesOf(strawMan, { ask: worth(9, 3, 0) })).toEqual([]);
  const doubtful = option('doubtful', { outcomes: [outcome(99, { effects: all(3) }), outcome(1)] });
  const ask = decision(option('best', { effects: all(9) }), doubtful, option('worst'));
  expect(placesOf(strawMan, { ask })).toEqual(['/scenes/ask']);
});

test('an option that is near the best in one state, also off the way of perfect play, is no straw man', () => {
  const low = { meters: { customer: { below: 50 } } };
  const story = (extra: number) => ({
    first: decision(option('up', { next: 'ask' }), option('down', { effects: all(-9), next: 'ask' })),
    ask: decision(
      option('one', { effects: all(9) }),
      option('two', { depends: [{ when: low, effects: all(extra) }] }),
      option('three', {}),
    ),
  });
  expect(placesOf(strawMan, story(3))).toEqual([]);
  expect(placesOf(strawMan, story(2))).toEqual(['/scenes/ask']);
});

test('an option that is never open is not counted', () => {
  const ask = decision(
    option('one', { effects: all(9) }),
    option('two'),
    option('three', { when: { meters: { customer: { below: 20 } } } }),
  );
  expect(placesOf(strawMan, { ask })).toEqual([]);
});

test('each straw man is told with the closest that it comes, and the way there', () => {
  const low = { meters: { customer: { below: 50 } } };
  const story = {
    first: decision(
      option('up', { next: 'ask' }),
      option('down', { outcomes: [outcome(30), outcome(70, { effects: all(-9) })], next: 'ask' }),
    ),
    ask: decision(
      option('one', { effects: all(12) }),
      option('two', { depends: [{ when: low, effects: all(3) }] }),
      option('three'),
    ),
  };
  expect(told(strawMan, story)).toEqual([
    [
      '/scenes/ask',
      'In `ask` more than one option is never within 6 points of the best: `two` and `three`. Players see that at once, so let all but one of them be nearly right in some situation: lower what they cost, or let a `depends` reward them there.',
      '`two` is at least 9.0 points behind the best. A way there: `down` in `first` (outcome 2).',
      expect.stringMatching(
        /^`three` is at least 12\.0 points behind the best\. A way there: `\w+` in `first`/,
      ),
    ],
  ]);
});

test('a gap that would look like the limit is told with more digits', () => {
  const doubtful = option('doubtful', { outcomes: [outcome(99, { effects: all(3) }), outcome(1)] });
  const ask = decision(option('best', { effects: all(9) }), doubtful, option('worst'));
  const [[, , proof] = []] = told(strawMan, { ask });
  expect(proof).toContain('at least 6.03 points behind');
});

test('the twin in which they are hopeless is named, and the base with its own proof', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
  const when = { flags: ['storm'] };
  const ask = (base: number) =>
    decision(
      option('one', { effects: all(base), depends: [{ when, effects: all(9 - base) }] }),
      option('two'),
      option('three'),
    );
  const inTwin = told(strawMan, { ask: ask(0) }, { variants });
  expect(inTwin).toEqual([
    [
      '/scenes/ask',
      expect.stringContaining('of the best in the twin `storm`: `two` and `three`.'),
      'Twin `storm`: `two` is at least 9.0 points behind the best. It is so at the start.',
      'Twin `storm`: `three` is at least 9.0 points behind the best. It is so at the start.',
    ],
  ]);
  const inBoth = told(strawMan, { ask: ask(8) }, { variants });
  expect(inBoth).toHaveLength(1);
  expect(inBoth[0]).toHaveLength(2 + 4);
  expect(inBoth[0]?.[1]).toContain('of the best: `two`');
});
