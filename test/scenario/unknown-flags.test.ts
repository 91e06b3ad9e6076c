import { expect, test } from 'vitest';
import { edited, problemsIn, TWO_BRIDGES } from './two-bridges.ts';

const READINGS = TWO_BRIDGES.split('["high-water"] }').length - 1;

/** What is said of the flag that the only twin sets, where the twin is written so instead. */
function told(twin: string): ReadonlySet<string> {
  const problems = problemsIn(edited(TWO_BRIDGES, '"sets": ["high-water"], "start"', twin));
  expect(problems.map(({ rule }) => rule)).toEqual(Array.from({ length: READINGS }, () => 'unknown-flag'));
  return new Set(problems.map(({ message }) => message));
}

test('a word mistyped in a twin is named wherever the flag is read', () => {
  expect(told('"sets": ["hihg-water"], "start"')).toEqual(
    new Set([
      'Nothing ever sets the flag `high-water`; did you mean `hihg-water`? The twin `flood` sets that, and nothing reads it: give both one name.',
    ]),
  );
});

test('so is another word for it', () => {
  expect(told('"sets": ["spate"], "start"')).toEqual(
    new Set([
      'Nothing ever sets the flag `high-water`. The twin `flood` sets `spate`, and nothing reads that: give both one name, or let something set this flag.',
    ]),
  );
});

test('and a twin that sets no flag', () => {
  expect(told('"start"')).toEqual(
    new Set([
      'Nothing ever sets the flag `high-water`. The twin `flood` sets no flag: add this one to its `sets`, or let an option set it.',
    ]),
  );
});

test('where all twins set what is read, it is said who may set a flag', () => {
  const [problem] = problemsIn(edited(TWO_BRIDGES, '{ "flags": ["stormy"] }', '{ "flags": ["dusk"] }'));
  expect(problem?.message).toBe(
    'Nothing ever sets the flag `dusk`. Let an option, a passage or a twin set it in `sets`, or correct the word.',
  );
});
