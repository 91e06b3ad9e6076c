import { expect, test } from 'vitest';
import { blocksLines } from '../../../src/faces/lines/blocks.ts';
import { spoken } from '../../../src/faces/lines/spoken.ts';

test.each([
  [
    'Score 52.0 = best play 65.5 − lost 14.5 + luck −0.9',
    'Score 52.0 equals best play 65.5 minus lost 14.5 plus luck minus 0.9',
  ],
  ['Week 1 · decision 2', 'Week 1, decision 2'],
  ['best 80 % or more, 15% off', 'best 80 percent or more, 15 percent off'],
  ['Customer +2, Revenue −8', 'Customer plus 2, Revenue minus 8'],
  ['C++ and a well-known 10−12', 'C++ and a well-known 10−12'],
])('%j is said in words', (line, words) => {
  expect(spoken(line)).toBe(words);
});

test('what is crossed out in a table is none, and below zero is minus', () => {
  const lines = blocksLines([
    {
      kind: 'table',
      columns: ['Who', 'Share'],
      rows: [
        ['callers', '–'],
        ['', '12 %'],
      ],
    },
    { kind: 'bars', unit: '%', values: [{ label: 'May', value: -3 }] },
    { kind: 'line', points: [1, -2] },
  ]);
  expect(lines.filter((line) => line !== '')).toEqual([
    'Table:',
    'Who: callers; Share: none',
    'Who: none; Share: 12 percent',
    'Chart:',
    'May: minus 3 percent',
    'Chart:',
    '1, minus 2',
  ]);
});
