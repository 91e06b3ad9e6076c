import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '../harness/tries.ts';
import { edited, problemsIn, read, TWO_BRIDGES } from './two-bridges.ts';

const told = (text: string): readonly string[] => problemsIn(text).map(({ rule, path }) => `${rule} ${path}`);

/** All edits made, one after the other. */
function broken(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => edited(text, from, to), TWO_BRIDGES);
}

test('all mistakes of a file are told at once, in its order', () => {
  const text = broken(
    ['"id": "two-bridges"', '"id": "one-bridge"'],
    ['"minutes": 6', '"minutes": 6.5'],
    ['"revenue": 25 }', '"revenue": 26 }'],
    ['"scene": "bankrupt" }', '"scene": "bankrupd" }'],
    ['"who": "maya"', '"who": "mayo"'],
    ['"principle": "behaviour"', '"principle": "behavior"'],
    ['"hint":', '"hints":'],
    ['"effects": { "customer": 4,', '"effects": { "custmer": 4,'],
    ['"chance": 60', '"chance": 61'],
    ['"text": "A coin."', '"text": "A\\tcoin."'],
    ['"next": [{ "scene": "open" }]', '"next": [{ "scene": "opne" }]'],
    ['"worth": 90', '"worth": 190'],
  );
  expect(told(text)).toEqual([
    'id-mismatch /id',
    'schema /minutes',
    'unknown-cast /brief/1/who',
    'weights-sum /weights',
    'unknown-scene /floors/0/scene',
    'unknown-principle /scenes/the-survey/principle',
    'schema /scenes/the-survey/hints',
    'schema /scenes/the-survey/options/0/effects/custmer',
    'chance-sum /scenes/the-survey/options/1/outcomes',
    'unsafe-text /scenes/the-toll/options/1/text',
    'unknown-scene /scenes/the-toll/options/1/next/0/scene',
    'schema /scenes/open/ending/worth',
  ]);
});

test('a misspelt link does not make the scene that it means unreachable', () => {
  expect(told(broken(['"scene": "the-toll" }', '"scene": "the-tol" }']))).toEqual([
    'unknown-scene /scenes/the-storm/next/0/scene',
  ]);
});

test('nothing is called unreachable while a link can not be read', () => {
  expect(told(broken(['"opening"', '"opnin"']))).toEqual(['schema /opnin']);
  expect(
    told(
      broken([
        '{ "when": { "flags": ["built-north"] }, "scene": "the-toll" }',
        '{ "when": { "flags": ["built-north"] }, "scnee": "the-toll" }',
      ]),
    ),
  ).toEqual(['schema /scenes/the-storm/next/0/scnee']);
  expect(told(broken(['{ "when": { "flags": ["built-north"] }, "scene": "the-toll" }', '7']))).toEqual([
    'schema /scenes/the-storm/next/0',
  ]);
});

test('nothing is called unset while a list of flags can not be read', () => {
  expect(told(broken(['"sets": ["stormy"]', '"set": ["stormy"]']))).toEqual(['schema /scenes/the-storm/set']);
  expect(told(broken(['"sets": ["stormy"]', '"sets": "stormy"']))).toEqual(['schema /scenes/the-storm/sets']);
});

test('a floor is a link', () => {
  expect(told(broken(['"floors": [{ "meter": "revenue", "below": 10, "scene": "bankrupt" }],', '']))).toEqual(
    ['unreachable-scene /scenes/bankrupt'],
  );
});

test('a link that every outcome overrides leads nowhere', () => {
  const overridden = broken(
    ['"result": ["It works."]', '"result": ["It works."], "next": "open"'],
    ['"scene": "the-toll" }', '"scene": "open" }'],
  );
  expect(told(overridden.replace(/("next": )"the-storm"(\s*}\s*\]\s*},)/, '$1"the-toll"$2'))).toEqual([
    'unreachable-scene /scenes/the-toll',
  ]);
});

test('a flag that only a twin sets is set', () => {
  expect(
    told(broken(['"sets": ["high-water"], ', ''])).every((each) => each.startsWith('unknown-flag')),
  ).toBe(true);
  expect(told(TWO_BRIDGES)).toEqual([]);
});

test('a block of a result is no evidence', () => {
  expect(
    told(
      broken(
        ['"result": ["The piles go in."]', '"result": [{ "id": "piles", "text": "In." }]'],
        ['"trend"]', '"piles"]'],
      ),
    ),
  ).toEqual(['unknown-block /scenes/the-survey/evidence/1']);
});

test('a value given twice makes nothing else wrong', () => {
  expect(told(broken(['"opening": "the-survey"', '"opening": "the-survey", "opening": "open"']))).toEqual([
    'duplicate-key /opening',
  ]);
});

test('a scene given twice is told before the links that miss the other, with the line of the first', () => {
  const problems = problemsIn(broken(['"the-toll": {', '"the-survey": {']));
  expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-key', 'unknown-scene']);
  const line = TWO_BRIDGES.split('\n').findIndex((each) => each.includes('"the-survey": {')) + 1;
  expect(problems[0]?.message).toBe(
    `Two scenes have the id \`the-survey\`, first in line ${line}, and only one can count. Delete one of the two, or rename it.`,
  );
});

test('a scene may be called as a property of the format is', () => {
  for (const name of ['meters', 'when', 'any', 'next', 'sets', 'flags', 'text', '42']) {
    const renamed = TWO_BRIDGES.replaceAll('"the-storm"', `"${name}"`).replace(
      '"effects": { "product": -2 }',
      '"effects": {}',
    );
    expect(told(renamed)).toEqual([]);
  }
});

test('lines end as they do on Windows, too', () => {
  const text = broken(['"minutes": 6', '"minutes": 0']).replaceAll('\n', '\r\n');
  expect(problemsIn(text)).toMatchObject([{ path: '/minutes', line: 9, column: 14 }]);
});

test('a block whose id can not be read is not called unknown', () => {
  expect(told(broken(['"id": "counts"', '"di": "counts"']))).toEqual(['schema /scenes/the-survey/text/1/di']);
});

test('one option too many does not hide what is wrong in another', () => {
  const option = (id: string): string => `{ "id": "${id}", "text": "No.", "coach": ["No."], "next": "open" }`;
  const more = ['a', 'b', 'c', 'd', 'e'].map(option).join(', ');
  const text = edited(
    edited(TWO_BRIDGES, '"text": "A coin."', '"text": ""'),
    '"next": [{ "scene": "open" }]',
    '"next": "open"',
  );
  expect(told(text.replace(/(\{\s*"id": "free")/, `${more}, $1`))).toEqual([
    'schema /scenes/the-toll/options',
    'schema /scenes/the-toll/options/6/text',
  ]);
});

test('however a file is damaged, it is read or its problems are told', () => {
  const values = fc.jsonValue().map((value) => JSON.stringify(value));
  const pieces = fc.oneof(
    values,
    fc.string(),
    fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"next":',
      '"options":',
      '"when": {}',
      '"sunk"',
      'null',
      '-0',
      '1e999',
    ),
  );
  const cut = fc.record({ from: fc.nat(TWO_BRIDGES.length), length: fc.nat(40), piece: pieces });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
      const text = cuts.reduce(
        (whole, { from, length, piece }) => whole.slice(0, from) + piece + whole.slice(from + length),
        TWO_BRIDGES,
      );
      const reading = read(text);
      expect(reading.ok || reading.problems.length > 0).toBe(true);
    }),
    { numRuns: tries(400, 5000) },
  );
});

test('whatever stands in the place of a value, the file is read or its problems are told', () => {
  const file: unknown = JSON.parse(TWO_BRIDGES);
  fc.assert(
    fc.property(fc.nat(236), fc.jsonValue(), (at, value) => {
      const reading = read(JSON.stringify(withValue(file, { at }, value)));
      expect(reading.ok || reading.problems.every(({ line, message }) => line === 1 && message !== '')).toBe(
        true,
      );
    }),
    { numRuns: tries(400, 5000) },
  );
});

/** The value with its `at`-th part, counted depth first, replaced. */
function withValue(whole: unknown, count: { at: number }, value: unknown): unknown {
  count.at -= 1;
  if (count.at === -1) return value;
  if (Array.isArray(whole)) return whole.map((item) => withValue(item, count, value));
  if (typeof whole !== 'object' || whole === null) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([name, item]) => [name, withValue(item, count, value)]),
  );
}
