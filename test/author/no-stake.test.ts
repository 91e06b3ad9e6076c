import { expect, test } from 'vitest';
import { noStake } from '../../src/author/checks/no-stake.ts';
import { decision, meters, option, outcome } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const all = (by: number) => meters(by, by, by, by);

/** A decision about so many points, which may be a fraction. */
function about(points: number) {
  const chance = Math.round((100 * points) / Math.ceil(points));
  const effects = all(Math.ceil(points));
  return decision(
    chance === 100
      ? option('go', { effects })
      : option('go', { outcomes: [outcome(chance, { effects }), outcome(100 - chance)] }),
    option('stay'),
  );
}

test('a decision on the way of perfect play may be about one point, and not about less', () => {
  expect(placesOf(noStake, { ask: about(1) })).toEqual([]);
  expect(placesOf(noStake, { ask: about(0.99) })).toEqual(['/scenes/ask']);
});

test('one state of perfect play with enough at stake is enough', () => {
  const had = { flags: ['had'] };
  const story = (by: number) => ({
    first: decision(
      option('on', { outcomes: [outcome(50), outcome(50, { sets: ['had'] })], next: 'ask', effects: all(9) }),
      option('off'),
    ),
    ask: decision(option('go', { depends: [{ when: had, effects: all(by) }] }), option('stay')),
  });
  expect(placesOf(noStake, story(1))).toEqual([]);
  expect(placesOf(noStake, story(0))).toEqual(['/scenes/ask']);
});

test('a state that perfect play does not pass does not help a decision that it does', () => {
  const low = { meters: { customer: { below: 50 } } };
  const story = {
    first: decision(option('up', { next: 'ask' }), option('down', { effects: all(-9), next: 'ask' })),
    ask: decision(option('go', { depends: [{ when: low, effects: all(5) }] }), option('stay')),
  };
  expect(placesOf(noStake, story)).toEqual(['/scenes/ask']);
});

test('a decision beside the way of perfect play has to be about two points', () => {
  const beside = (points: number) => ({
    first: decision(option('up', { effects: all(9) }), option('down', { next: 'ask' })),
    ask: about(points),
  });
  expect(placesOf(noStake, beside(2))).toEqual([]);
  expect(placesOf(noStake, beside(1.98))).toEqual(['/scenes/ask']);
});

test('what is at stake at most is told, and how to come there', () => {
  const story = {
    first: decision(option('up', { effects: all(9), next: 'ask' }), option('down')),
    ask: about(0.5),
  };
  expect(told(noStake, story)).toEqual([
    [
      '/scenes/ask',
      'Hardly anything hangs on `ask`: its best option is worth about as much as its worst. Let the options differ more in what they cause, now or later, or leave the decision out.',
      'Perfect play comes there, and on its way at most 0.5 points are at stake; 1.0 are wanted. A way there: `up` in `first`.',
    ],
  ]);
});

test('of a decision that is idle in base and twin one thing is said, and each proof', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
  const storm = { flags: ['storm'] };
  const story = {
    first: decision(
      option('up', { depends: [{ when: storm, effects: all(-9) }], effects: all(9), next: 'end' }),
      option('down', { next: 'ask', depends: [{ when: storm, effects: all(9) }] }),
    ),
    ask: about(0.5),
  };
  expect(told(noStake, story, { variants })).toEqual([
    [
      '/scenes/ask',
      expect.stringMatching(/^Hardly anything hangs on `ask`: /),
      'Base: Perfect play never comes there, and in no state more than 0.5 points are at stake; 2.0 are wanted. A way there: `down` in `first`.',
      'Twin `storm`: Perfect play comes there, and on its way at most 0.5 points are at stake; 1.0 are wanted. A way there: `down` in `first`.',
    ],
  ]);
});

test('a decision that is idle in the twin only is said to be so', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
  const calm = { without: ['storm'] };
  const story = {
    ask: decision(option('go', { depends: [{ when: calm, effects: all(9) }] }), option('stay')),
  };
  expect(told(noStake, story, { variants })).toEqual([
    [
      '/scenes/ask',
      expect.stringMatching(/^Hardly anything hangs on `ask` in the twin `storm`: /),
      expect.stringMatching(/^Twin `storm`: .* 0\.0 points are at stake.* It is so at the start\.$/),
    ],
  ]);
});
