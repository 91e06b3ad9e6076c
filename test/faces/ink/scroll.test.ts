import { expect, test } from 'vitest';
import { moreAround, moreBelow, scrollKeys, view } from '../../../src/faces/ink/parts/scroll.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';

const LINES = ['a', 'b', 'c', 'd', 'e'];
const { glyphs } = PLAIN_LOOK;

/** A window of three lines. */
const from = (top: number) => view(LINES, top, 3);

/** What the key that reads on does. */
const reads = (top: number) => scrollKeys(from(top), () => {}, ['space'])[0];

test('the key that reads on begins anew at the end, and says so', () => {
  expect(reads(0)).toMatchObject({ keys: ['space', 'pagedown'], does: 'read on' });
  expect(reads(2)).toMatchObject({ does: 'to the top' });
});

test('what there is to read below is said with its key, at length and in short', () => {
  expect(moreBelow(from(0), glyphs)).toEqual(['▼ 2 more lines: space', '▼ 2: space', '▼ 2']);
  expect(moreBelow(from(2), glyphs)).toEqual([]);
});

test('beside a question the end of the text says how to get back', () => {
  expect(moreAround(from(0), glyphs)).toEqual(moreBelow(from(0), glyphs));
  expect(moreAround(from(2), glyphs)[0]).toBe('▲ to the top: space');
});

test('a text that fits has nothing to scroll', () => {
  const whole = view(LINES, 0, 5);
  expect([moreAround(whole, glyphs), scrollKeys(whole, () => {})]).toEqual([[], []]);
});

test('in ASCII more below is no minus, and the top no plus', () => {
  const ascii = glyphsOf('ascii');
  expect([moreAround(from(0), ascii)[0], moreAround(from(2), ascii)[0]]).toEqual([
    'v 2 more lines: space',
    '^ to the top: space',
  ]);
});
