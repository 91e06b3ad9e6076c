import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { pathLines } from '../../../src/faces/ink/layout/path.ts';
import { anyWords } from './arbitrary-page.ts';

test('a path is broken behind a slash', () => {
  expect(pathLines('/home/ida/.config/interlock/config.json', 28)).toEqual([
    '/home/ida/.config/interlock/',
    'config.json',
  ]);
  expect(pathLines('C:\\Users\\Ida\\Interlock', 12)).toEqual(['C:\\Users\\', 'Ida\\', 'Interlock']);
});

test('the lines of a path together are the path, each as wide as there is room', () => {
  const path = fc.array(anyWords, { minLength: 1, maxLength: 6 }).map((steps) => `/${steps.join('/')}`);
  fc.assert(
    fc.property(path, fc.integer({ min: 12, max: 80 }), (whole, width) => {
      const lines = pathLines(whole, width);
      expect(lines.join('')).toBe(whole);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }),
  );
});
