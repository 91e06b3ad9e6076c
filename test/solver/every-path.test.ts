import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Size } from '../engine/arbitrary.ts';
import { agreesWithEveryPath } from './agreement.ts';
import { aWordyStory, seeds } from './wordy.ts';

test.for<[number, Size]>([
  [300, { scenes: 4, options: 2, outcomes: 2 }],
  [60, { scenes: 3, options: 3, outcomes: 3 }],
  [40, { scenes: 5, options: 2, outcomes: 2 }],
])('the solver says of %i made-up stories of %o what trying every path says', ([numRuns, size]) => {
  const law = fc.property(aWordyStory(size), seeds, agreesWithEveryPath);
  expect(() => fc.assert(law, { numRuns })).not.toThrow();
});
