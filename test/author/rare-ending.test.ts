import { expect, test } from 'vitest';
import { rareEnding } from '../../src/author/checks/rare-ending.ts';
import { decision, ending, option, outcome } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

/** Two endings that come with one percent; with half as much where only one of the options leads to them. */
const story = (both: boolean) => {
  const outcomes = [outcome(98), outcome(1, { next: 'flood' }), outcome(1, { next: 'fire' })];
  return {
    ask: decision(option('go', { outcomes }), option('stay', both ? { outcomes } : {})),
    flood: ending(),
    fire: ending(),
  };
};

test('endings that one play by chance in a hundred reaches are not rare', () => {
  expect(placesOf(rareEnding, story(true))).toEqual([]);
});

test('each of two endings that fewer reach is told, with how likely it is', () => {
  expect(told(rareEnding, story(false))).toEqual([
    [
      '/scenes/flood',
      'Play by chance hardly ever ends in `flood`. One ending may be that rare (under 1 %), but `flood` and `fire` are: let more ways lead there, or leave it out.',
      '0.5 % of all plays by chance end there.',
    ],
    ['/scenes/fire', expect.stringContaining('hardly ever ends in `fire`'), expect.any(String)],
  ]);
});

test('one ending may be rare', () => {
  const one = decision(
    option('go', { outcomes: [outcome(99), outcome(1, { next: 'flood' })] }),
    option('stay'),
  );
  expect(placesOf(rareEnding, { ask: one, flood: ending() })).toEqual([]);
});

test('an ending that no play reaches is among them', () => {
  const never = { meters: { customer: { below: 10 } } };
  const ask = decision(
    option('go', { outcomes: [outcome(99), outcome(1, { next: 'flood' })] }),
    option('stay', { next: [{ when: never, scene: 'fire' }, { scene: 'end' }] }),
  );
  const found = told(rareEnding, { ask, flood: ending(), fire: ending() });
  expect(found[1]?.[1]).toMatch(/^No play ever ends in `fire`\. /);
  expect(found.map(([path, , proof]) => [path, proof])).toEqual([
    ['/scenes/flood', '0.5 % of all plays by chance end there.'],
    ['/scenes/fire', 'No play ends there.'],
  ]);
});

test('one that is reached, and less often than in one play of a thousand, is not told as zero', () => {
  const outcomes = [outcome(98), outcome(1, { next: 'again' }), outcome(1, { next: 'fire' })];
  const again = decision(option('go', { outcomes: [outcome(99), outcome(1, { next: 'flood' })] }));
  const ask = decision(option('go', { outcomes }), option('stay'));
  const found = told(rareEnding, { ask, again, flood: ending(), fire: ending() });
  expect(found.map(([path, message, proof]) => [path, message?.split(' ends ')[0], proof])).toEqual([
    ['/scenes/flood', 'Play by chance hardly ever', 'Less than 0.1 % of all plays by chance end there.'],
    ['/scenes/fire', 'Play by chance hardly ever', '0.5 % of all plays by chance end there.'],
  ]);
});

test('the twin in which they are rare is named', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
  const calm = { without: ['storm'] };
  const ask = decision(
    option('go', { next: [{ when: calm, scene: 'flood' }, { scene: 'end' }] }),
    option('stay', { next: [{ when: calm, scene: 'fire' }, { scene: 'end' }] }),
    option('wait'),
  );
  const found = told(rareEnding, { ask, flood: ending(), fire: ending() }, { variants });
  expect(found.map(([, message]) => message?.split('.')[0])).toEqual([
    'No play ever ends in `flood` in the twin `storm`',
    'No play ever ends in `fire` in the twin `storm`',
  ]);
});
