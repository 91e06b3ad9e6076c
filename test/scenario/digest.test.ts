import { expect, test } from 'vitest';
import { edited, scenarioIn, TWO_BRIDGES } from './two-bridges.ts';

const digest = (text: string): string => scenarioIn(text).digest;
const after = (from: string, to: string): string => digest(edited(TWO_BRIDGES, from, to));

test('a digest is 64 hexadecimal digits', () => {
  expect(digest(TWO_BRIDGES)).toMatch(/^[0-9a-f]{64}$/);
});

const PROSE: readonly (readonly [from: string, to: string])[] = [
  ['Two Bridges', 'Two bridges'],
  ['A ferry line', 'The ferry line'],
  ['Good morning.', 'Good evening.'],
  ['Where do people cross?', 'Where do they cross?'],
  ['Who walks, and who says so?', 'Who walks?'],
  ['Where to build?', 'Where?'],
  ['Build in the north.', 'Build north.'],
  ['People walk there.', 'They walk there.'],
  ['The piles go in.', 'Piles go in.'],
  ['It fits.', 'It suits.'],
  ['It pays.', 'It does pay.'],
  ['It works.', 'It holds.'],
  ['"title": "The river"', '"title": "The stream"'],
  ['The river rises.', 'The river floods.'],
  ['"role": "Builder"', '"role": "Engineer"'],
  ['"minutes": 6', '"minutes": 7'],
  ['["pricing"]', '["prices"]'],
];

for (const [from, to] of PROSE) {
  test(`mending ${from} keeps the digest`, () => expect(after(from, to)).toBe(digest(TWO_BRIDGES)));
}

const PLAY: readonly (readonly [from: string, to: string])[] = [
  ['"customer": 50', '"customer": 51'],
  ['"customer": 30, "strategy": 25', '"customer": 31, "strategy": 24'],
  ['"pull": 30', '"pull": 31'],
  ['"epilogue": 3', '"epilogue": 4'],
  ['"below": 10', '"below": 11'],
  ['"product": 48', '"product": 49'],
  ['"principle": "price"', '"principle": "behaviour"'],
  ['"customer": 4', '"customer": 5'],
  ['"atLeast": 50', '"atLeast": 51'],
  ['"in": 2', '"in": 3'],
  ['"id": "toll"', '"id": "coin"'],
  ['"worth": 90', '"worth": 91'],
  ['"product": -2', '"product": -3'],
];

for (const [from, to] of PLAY) {
  test(`changing ${from} changes the digest`, () => expect(after(from, to)).not.toBe(digest(TWO_BRIDGES)));
}

test('the order of the properties does not matter, that of a list does', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, member]) => [name, reversed(member)]),
    );
  };
  expect(digest(JSON.stringify(reversed(JSON.parse(TWO_BRIDGES))))).toBe(digest(TWO_BRIDGES));
  expect(after('["counts", "trend"]', '["trend", "counts"]')).not.toBe(digest(TWO_BRIDGES));
});

test('saying what holds anyway keeps the digest', () => {
  const silent = edited(TWO_BRIDGES, '"chain": { "pull": 30, "epilogue": 3 },', '');
  expect(digest(silent)).toBe(after('"chain": { "pull": 30, "epilogue": 3 },', '"chain": { "pull": 25 },'));
});
