import { expect, test } from 'vitest';
import { allCards, cardsOf } from '../../src/commands/library/cards.ts';
import { openLearnerRecord } from '../../src/commands/record.ts';
import type { Card } from '../../src/session/index.ts';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';
import { contextIn } from './at-desk.ts';
import { course, type Place, withPacks, write } from './course.ts';
import { ferryPack, folder, interlock } from './desk.ts';
import { kept } from './kept-run.ts';

/** The cards as the learner's own screens get them. */
async function cardsIn(place: Place): Promise<readonly Card[]> {
  const context = contextIn(place);
  return cardsOf(allCards(context), await openLearnerRecord(context, {}).summary());
}

const ferry = (changes: object = {}): Place => ({ home: folder(), scenarios: ferryPack(changes) });

test('a card says what the case is', async () => {
  expect(await cardsIn(ferry())).toEqual([
    {
      id: 'the-ferry',
      title: 'The Ferry',
      summary: 'Cross or wait.',
      level: 'apm',
      product: 'service',
      minutes: 2,
      tutorial: false,
      decisions: 2,
      principles: ['care'],
      variants: ['in-storm'],
      attempts: 0,
      best: null,
      played: [],
      unfinished: false,
    },
  ]);
});

test('the principle that most decisions test is the first', async () => {
  const place = ferry();
  const { scenes } = FERRY;
  const last = { ...scenes['the-far-side'], principle: 'haste' };
  const options = last.options.map((option) => ({ ...option, next: 'another-side' }));
  const changed = { ...scenes, 'the-far-side': { ...last, options }, 'another-side': last };
  write(place.scenarios, 'principles.json', [...PRINCIPLES, { ...PRINCIPLES[0], id: 'haste' }]);
  write(place.scenarios, 'the-ferry.json', { ...FERRY, scenes: changed });
  expect(await cardsIn(place)).toMatchObject([{ principles: ['haste', 'care'] }]);
  expect(allCards(contextIn(place)).principles.map(({ id }) => id)).toEqual(['care', 'haste']);
});

test('a card says how the case went, its twins counted in', async () => {
  const place = ferry();
  await kept('sail,row', place);
  await kept('wait,rest', place, { variant: 'in-storm' });
  const [card] = await cardsIn(place);
  expect(card).toMatchObject({ attempts: 2, played: ['base', 'in-storm'], unfinished: false });
  expect(card?.best).toBeGreaterThan(80);
  expect(Date.now() - (card?.lastAt ?? 0)).toBeLessThan(60_000);
});

test('a run that can go on makes a case unfinished', async () => {
  const place = ferry();
  await interlock(['play', 'the-ferry'], { ...place, input: '1\n' });
  expect(await cardsIn(place)).toMatchObject([{ attempts: 0, unfinished: true }]);
});

test('a run of a case that has changed since does not', async () => {
  const place = ferry();
  await interlock(['play', 'the-ferry'], { ...place, input: '1\n' });
  write(place.scenarios, 'the-ferry.json', {
    ...FERRY,
    weights: { ...FERRY.weights, customer: 20, revenue: 30 },
  });
  expect(await cardsIn(place)).toMatchObject([{ unfinished: false }]);
});

test('a run of a case with the same id in another pack does not', async () => {
  const place = await withPacks(course());
  await interlock(['play', 'course/the-ferry'], { ...place, input: '1\n' });
  expect(await cardsIn(place)).toMatchObject([
    { id: 'the-ferry', pack: 'Tests', unfinished: false },
    { id: 'course/the-ferry', pack: 'Growth Course', unfinished: true },
  ]);
});

test('without the built-in pack there are no cards, and why is told', () => {
  const { shelves, refused } = allCards(contextIn({ scenarios: folder() }));
  expect([shelves, refused]).toEqual([[], [expect.objectContaining({ exit: 3 })]]);
});
