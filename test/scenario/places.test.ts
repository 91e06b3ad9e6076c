import { expect, test } from 'vitest';
import { placesIn } from '../../src/scenario/index.ts';
import { TWO_BRIDGES } from './two-bridges.ts';

const SOURCE = [
  '{',
  '  "scenes": {',
  '    "a/b": { "text": ["One.", "Two."], "next": "end" }',
  '  }',
  '}',
].join('\n');

test.each([
  ['', 1, 1],
  ['/scenes', 2, 13],
  ['/scenes/a~1b', 3, 12],
  ['/scenes/a~1b/text', 3, 22],
  ['/scenes/a~1b/text/1', 3, 31],
  ['/scenes/a~1b/next', 3, 48],
])('%j stands in line %i, column %i', (path, line, column) => {
  expect(placesIn(SOURCE)(path)).toEqual({ line, column });
});

test('what is not there stands where the nearest around it does', () => {
  const placeOf = placesIn(SOURCE);
  expect(placeOf('/scenes/a~1b/text/7/when/any/0')).toEqual(placeOf('/scenes/a~1b/text'));
  expect(placeOf('/scenes/lost')).toEqual(placeOf('/scenes'));
  expect(placeOf('/lost')).toEqual(placeOf(''));
  expect(placeOf('lost')).toEqual(placeOf(''));
});

test('lines end as the file ends them, and a byte order mark takes no column', () => {
  const ends = (text: string) => placesIn(text)('/b');
  expect(ends('{\r\n"a": 1,\r\n"b": 2 }')).toEqual({ line: 3, column: 6 });
  expect(ends('{\r"a": 1,\r"b": 2 }')).toEqual({ line: 3, column: 6 });
  expect(ends('\uFEFF{ "a": 1, "b": 2 }')).toEqual({ line: 1, column: 16 });
});

test('columns are counted as editors count them, in UTF-16 code units', () => {
  expect(placesIn('{ "a": "🌉", "b": 2 }')('/b')).toEqual({ line: 1, column: 19 });
});

test('a file that is not JSON has its place at the start', () => {
  expect(placesIn('{ "a": [1, ')('/lost/0')).toEqual({ line: 1, column: 1 });
});

test('every value of a file is found where it is written', () => {
  const placeOf = placesIn(TWO_BRIDGES);
  const lines = TWO_BRIDGES.split('\n');
  const look = (value: unknown, path: string): void => {
    const { line, column } = placeOf(path);
    const rest = lines[line - 1]?.slice(column - 1) ?? '';
    expect([path, rest.startsWith(beginning(value))]).toEqual([path, true]);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) look(member, `${path}/${name}`);
  };
  look(JSON.parse(TWO_BRIDGES), '');
});

function beginning(value: unknown): string {
  if (Array.isArray(value)) return '[';
  return typeof value === 'object' && value !== null ? '{' : JSON.stringify(value);
}
