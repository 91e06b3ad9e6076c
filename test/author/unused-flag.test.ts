import { expect, test } from 'vitest';
import { unusedFlag } from '../../src/author/checks/unused-flag.ts';
import { decision, option, outcome, passage } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const reading = (flag: string) => ({ depends: [{ when: { flags: [flag] } }] });

test('a flag that nothing reads is told at the place that sets it first, with all that set it', () => {
  const scenes = {
    ask: decision(
      option('go', { next: 'bill' }),
      option('wait', { outcomes: [outcome(40), outcome(60, { sets: ['seen', 'paid'] })] }),
    ),
    bill: passage('end', { sets: ['paid'] }),
  };
  expect(told(unusedFlag, scenes)).toEqual([
    [
      '/scenes/ask/options/1/outcomes/1/sets/0',
      'The flag `seen` is set and never read, so it only makes more states. Ask for it in a condition, or delete it.',
      'Set by `wait` in `ask`, outcome 2.',
    ],
    [
      '/scenes/ask/options/1/outcomes/1/sets/1',
      'The flag `paid` is set and never read, so it only makes more states. Ask for it in a condition, or delete it wherever it is set.',
      'Set by `wait` in `ask`, outcome 2.',
      'Set by the passage `bill`.',
    ],
  ]);
});

test('a flag that only a twin sets is told at the twin', () => {
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'] }];
  expect(placesOf(unusedFlag, { ask: decision(option('go')) }, { variants })).toEqual(['/variants/0/sets/0']);
});

test('a flag is read wherever a condition names it, also in one that never holds', () => {
  const sets = { sets: ['a', 'b', 'c', 'd'] };
  const scenes = {
    ask: decision(option('go', { ...sets, next: 'then' }), option('wait', reading('a'))),
    then: {
      ...decision(option('go', { next: [{ when: { without: ['b'] }, scene: 'end' }, { scene: 'end' }] })),
      text: ['So.', { when: { any: [{ flags: ['c'] }, { any: [{ flags: ['d'] }] }] }, text: 'It was.' }],
    },
  };
  expect(placesOf(unusedFlag, scenes)).toEqual([]);
});

test('a flag that is nearly called as one that is read may be mistyped', () => {
  const scenes = {
    ask: decision(option('go', { sets: ['was-paid'], next: 'then' }), option('wait', { sets: ['was-piad'] })),
    then: decision(option('go', reading('was-paid'))),
  };
  const [[, message = ''] = []] = told(unusedFlag, scenes);
  expect(message).toContain(
    '`was-piad` is set and never read, so it only makes more states; did you mean `was-paid`?',
  );
});
