import { expect, test } from 'vitest';
import { GLYPHS, MARK_WORDS } from '../../src/coach/index.ts';
import { verdictOn } from '../../src/review/index.ts';
import { METER_NAMES, METERS } from '../../src/scenario/index.ts';
import { TERMS } from '../../src/session/index.ts';

const saysOf = (name: string): string => TERMS.find((term) => term.name.toLowerCase() === name)?.says ?? '';

test('no word is explained twice, and each in a sentence at least', () => {
  const names = TERMS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { says } of TERMS) expect(says).toMatch(/^[A-Z“].{20,}[.]$/su);
});

test('every mark of a choice and every meter is explained', () => {
  for (const word of Object.values(MARK_WORDS)) expect(saysOf(word)).not.toBe('');
  for (const meter of METERS) expect(saysOf(METER_NAMES[meter].toLowerCase())).not.toBe('');
  expect(Object.keys(GLYPHS.unicode).length).toBe(Object.keys(MARK_WORDS).length);
});

test.each([
  ['good', 'under 1 point', [0.5, 0.999]],
  ['slip', '1 point or more was lost, and under 3', [1, 2.999]],
  ['mistake', '3 points or more were lost, and under 6', [3, 5.999]],
  ['blunder', '6 points or more', [6, 60]],
] as const)('the bounds told of %s are those of the review', (verdict, bounds, losses) => {
  expect(saysOf(verdict)).toContain(bounds);
  expect(losses.map((loss) => verdictOn(loss, 3))).toEqual([verdict, verdict]);
});
