import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, spans } from '../../src/scenario/index.ts';

test.each([
  ['a **b** c', ['plain a ', 'bold b', 'plain  c']],
  ['*a*', ['italic a']],
  ['2 * 3 * 4', ['plain 2 ', 'italic  3 ', 'plain  4']],
  ['a * b', ['plain a * b']],
  ['**', ['plain **']],
  ['', []],
])('the markup of %j is found', (text, expected) => {
  expect(spans(text).map((span) => `${span.style} ${span.text}`)).toEqual(expected);
});

test('only stars are taken away', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plain(text).replaceAll('*', '')).toBe(text.replaceAll('*', ''));
    }),
  );
});
