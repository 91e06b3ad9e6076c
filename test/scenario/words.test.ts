import { expect, test } from 'vitest';
import { unitFor } from '../../src/scenario/index.ts';

test.each([
  [1, 'hours', 'hour'],
  [-1, 'teams', 'team'],
  [2, 'hours', 'hours'],
  [1.5, 'hours', 'hours'],
  [0, 'hours', 'hours'],
  [1, '%', '%'],
  [1, 'loss', 'loss'],
  [1, 'euros a day', 'euros a day'],
  [1, 'NPS', 'NPS'],
])('behind %d the unit %j is said as %j', (value, unit, says) => {
  expect(unitFor(value, unit)).toBe(says);
});
