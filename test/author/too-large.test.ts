import { expect, test } from 'vitest';
import { surveying, tooLarge } from '../../src/author/index.ts';
import { finish } from '../../src/solver/index.ts';
import { decision, option, scenario } from '../engine/build.ts';

const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
const small = scenario({ ask: decision(option('go', { effects: { revenue: 9 } })) }, { variants });
/** In the twin alone more scenes are entered. */
const largeTwin = scenario(
  {
    ask: decision(option('go', { next: [{ when: { flags: ['storm'] }, scene: 'then' }, { scene: 'end' }] })),
    then: decision(option('rise', { effects: { revenue: 9 } }), option('fall', { effects: { revenue: -9 } })),
  },
  { variants },
);

test('a story is not surveyed where one of its variants has more states than the budget', () => {
  expect(finish(surveying(small, { budget: 40 }))).toBeDefined();
  expect(finish(surveying(small, { budget: 20 }))).toBeUndefined();
  expect(finish(surveying(largeTwin, { budget: 40 }))).toBeUndefined();
});

test('that it is too large is said alone, with the budget and how it is counted', () => {
  expect(tooLarge(40)).toEqual({
    rule: 'too-large',
    path: '',
    message: expect.stringContaining(
      'in it and in any twins takes more than the budget of 40 states, and each combination of flags and of what is still to come counts as 16 more.',
    ),
  });
  expect(tooLarge().message).toContain('2,000,000');
});
