import { expect, test } from 'vitest';
import type { Card } from '../../../src/session/index.ts';
import { typist } from './typist.ts';

const CARD: Card = {
  id: 'the-ferry',
  title: 'The Ferry',
  summary: 'Cross or wait.',
  level: 'PM',
  product: 'Service',
  minutes: 2,
  attempts: 0,
  unfinished: false,
};
const CARDS: readonly Card[] = [
  CARD,
  { ...CARD, id: 'the-train', title: 'The Train', attempts: 2 },
  { ...CARD, id: 'the-bus', title: 'The Bus', attempts: 1, unfinished: true },
];

test('every case is told with a number, and how often it was played', async () => {
  const { face, written } = typist([]);
  await face.choose(CARDS);
  expect(written()).toMatchInlineSnapshot(`
    "
    The cases:

    1. The Ferry. Cross or wait.
    PM, Service, 2 minutes, not played yet.

    2. The Train. Cross or wait.
    PM, Service, 2 minutes, played 2 times.

    3. The Bus. Cross or wait.
    PM, Service, 2 minutes, unfinished.

    Which one? (1-3, q leaves): 
    "
  `);
});

test('on a terminal a line is broken between words', async () => {
  const { face, written } = typist([], true, 20);
  await face.choose([CARD]);
  expect(written()).toContain('\n1. The Ferry. Cross\nor wait.\nPM, Service, 2\nminutes, not played\nyet.\n');
  expect(written()).toContain('\nWhich one? (1, q\nleaves): ');
});

test('a word that is longer than the terminal is wide stays whole', async () => {
  const { face, written } = typist([], true, 10);
  await face.choose([{ ...CARD, title: '/a/path/to/be/copied' }]);
  expect(written()).toContain('\n/a/path/to/be/copied.\n');
});

test('a number chooses', async () => {
  expect(await typist(['2']).face.choose(CARDS)).toBe('the-train');
});

test('what is typed badly is asked for again', async () => {
  const { face, written } = typist(['0', '4', 'ferry', '3']);
  expect(await face.choose(CARDS)).toBe('the-bus');
  expect(written().split('Please type a number from 1 to 3, or q.').length - 1).toBe(3);
});

test.each([['q'], ['QUIT'], []])('%j leaves', async (...lines) => {
  expect(await typist(lines).face.choose(CARDS)).toBeUndefined();
});
