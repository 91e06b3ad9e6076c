import { expect, test } from 'vitest';
import { story, type Turn } from '../../src/engine/index.ts';
import { decision, later, option, outcome, scenario } from './build.ts';
import { begin, choose, lastOf, words } from './play.ts';

const told = (turn: Turn): readonly string[] => words(story(turn));

const always = { meters: { customer: { atLeast: 0 } } };
const never = { meters: { customer: { below: 0 } } };

test('results are told in the order option, its depends, outcome, its depends, what falls due', () => {
  const play = scenario({
    sow: decision(
      option('sow', {
        later: [
          later(1, {}, { result: ['due 1'] }),
          later(2, {}, { result: ['not yet'] }),
          later(1, {}, { result: ['due 2'] }),
        ],
        next: 'ask',
      }),
    ),
    ask: decision(
      option('go', {
        later: [later(1, {}, { result: ['not yet either'] })],
        depends: [
          { when: always, result: ['option, depends 1'] },
          { when: never, result: ['never'] },
          { when: always, effects: { customer: 1 } },
          { when: always, result: ['option, depends 2'] },
        ],
        outcomes: [
          outcome(50, { result: ['the other outcome'] }),
          outcome(50, {
            depends: [{ when: always, result: ['outcome, depends'] }],
            result: ['outcome 1', 'outcome 2'],
          }),
        ],
        result: ['option 1', 'option 2'],
      }),
    ),
  });
  const { state } = lastOf(play, 'sow');
  expect(told(choose(play, state, ['go', 1]))).toEqual([
    'option 1',
    'option 2',
    'option, depends 1',
    'option, depends 2',
    'outcome 1',
    'outcome 2',
    'outcome, depends',
    'due 1',
    'due 2',
  ]);
});

test('a choice without a result tells nothing', () => {
  expect(told(lastOf(scenario({ ask: decision(option('go')) }), 'go'))).toEqual([]);
});

const before = { meters: { customer: { below: 60 } }, without: ['seen'] };
const after = { any: [{ meters: { customer: { atLeast: 60 } } }, { flags: ['seen'] }] };
const both = (what: string) => [
  { when: before, text: `${what} before` },
  { when: after, text: `${what} after` },
];

test('conditions on blocks of results are read in the state before the choice', () => {
  const play = scenario({
    ask: decision(
      option('go', {
        effects: { customer: 10 },
        sets: ['seen'],
        result: both('option'),
        depends: [{ when: always, result: both('option, depends') }],
        outcomes: [
          outcome(50, {
            result: both('outcome'),
            depends: [{ when: always, result: both('outcome, depends') }],
          }),
          outcome(50),
        ],
      }),
    ),
  });
  expect(told(choose(play, begin(play).state, ['go']))).toEqual([
    'option before',
    'option, depends before',
    'outcome before',
    'outcome, depends before',
  ]);
});

test('what falls due is told as it stood before the choice that caused it', () => {
  const play = scenario({
    ask: decision(
      option('go', {
        effects: { customer: 10 },
        sets: ['seen'],
        later: [later(1, {}, { result: both('due') })],
        next: 'then',
      }),
    ),
    then: decision(option('go')),
  });
  expect(told(lastOf(play, 'go', 'go'))).toEqual(['due before']);
});
