import { expect, test } from 'vitest';
import { wordsIn, wordsOf } from '../../src/author/words.ts';

const ANN = { name: 'Ann Lee', role: 'Sales' };

test.each([
  ['Two words', 2],
  ['  spaces  and\nline ends ', 4],
  ['a half-built, well-known thing', 4],
  ['1,200 homes pay 15.50 euros, or 9% or 9 % more', 10],
  ['9–12 weeks', 3],
  ['It came—late – and stayed — … !', 5],
  ["Odette's “first” call/visit", 3],
  ['**bold** and *italic*', 3],
  ['Zürich, Ærø, 東京', 3],
  ['', 0],
])('%j has %i words', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});

test('paragraphs and speeches have words; names of speakers and exhibits have none', () => {
  expect(
    wordsOf([
      { kind: 'paragraph', text: 'One two.' },
      { kind: 'speech', who: ANN, says: 'Three.' },
      { kind: 'table', caption: 'Not counted', columns: ['no'], rows: [['no']] },
      { kind: 'bars', values: [{ label: 'no', value: 1 }] },
      { kind: 'line', points: [1, 2] },
    ]),
  ).toBe(3);
});
