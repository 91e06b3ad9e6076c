import { expect, test } from 'vitest';
import { isKey, verdictOn } from '../../src/review/verdict.ts';

test.for([
  [0, 'best'],
  [0.004_999, 'best'],
  [0.005, 'good'],
  [0.999, 'good'],
  [1, 'slip'],
  [2.999, 'slip'],
  [3, 'mistake'],
  [5.999, 'mistake'],
  [6, 'blunder'],
  [100, 'blunder'],
] as const)('a loss of %d points is %s', ([loss, verdict]) => {
  expect(verdictOn(loss, 2)).toBe(verdict);
});

test('where one option is open it was forced', () => {
  expect(verdictOn(0, 1)).toBe('forced');
});

test.for([
  ['best', [3], true],
  ['best', [3, 8], true],
  ['best', [2.999, 8], false],
  ['good', [3, 8], false],
  ['forced', [], false],
] as const)('after %s among losses %j key is %s', ([verdict, others, key]) => {
  expect(isKey(verdict, others)).toBe(key);
});
