import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedTexts, damagedTrees, wholes } from './fuzzed.ts';

const FILES = { numRuns: 1500 };
/** How often a file that is read is played. */
const RUNS = 100;

describe.each(Object.entries(wholes))('%s', (_, whole) => {
  test('is read or refused, however its text is damaged', () => {
    expect(() => fc.assert(damagedTexts(whole, RUNS), FILES)).not.toThrow();
  });

  test('is read or refused, and played to an end where it is read, whatever is done to its parts', () => {
    expect(() => fc.assert(damagedTrees(whole, RUNS), FILES)).not.toThrow();
  });
});
