import { expect, test } from 'vitest';
import { replay } from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import { decision, meters, option, outcome, scenario as still } from '../engine/build.ts';
import { same } from '../solver/agreement.ts';
import { solved } from '../solver/solved.ts';

const all = (by: number) => meters(by, by, by, by);

/** A gamble worth 25 % of 90 + 75 % of 30 = 45 against 50; then, if it was not lost, 10 to be had. */
const story = still({
  first: decision(
    option('gamble', {
      outcomes: [
        outcome(25, { effects: all(30), next: 'second' }),
        outcome(75, { effects: all(-20), next: 'end' }),
      ],
    }),
    option('stay'),
  ),
  second: decision(option('rise', { effects: all(10) }), option('wait')),
});

/** The review of the run with the first seed whose luck is that. */
function reviewed(lucky: boolean, ...choices: readonly string[]) {
  for (let seed = 0; ; seed += 1) {
    const run = replay(story, { variant: 'base', seed, choices });
    if (run.ok && (run.turns[0]?.outcome.chance === 25) === lucky) return review(solved(story), run);
  }
}

test('a bad decision with good luck: five points lost, 45 won by chance', () => {
  const found = reviewed(true, 'gamble', 'rise');
  const rows = found.decisions.map(({ verdict, key, principle }) => ({ verdict, key, principle }));
  expect(rows).toEqual([
    { verdict: 'mistake', key: false, principle: 'broken' },
    { verdict: 'best', key: true, principle: 'honoured' },
  ]);
  same(found.startValue, 50);
  same(found.lost, 5);
  same(found.luck, 45);
  same(found.value, 90);
  // Of 5 + 10 points at stake 5 were lost.
  same(found.accuracy ?? Number.NaN, 100 * (1 - 5 / 15));
});

test('the same decision with bad luck costs as much, and chance 15 more', () => {
  const found = reviewed(false, 'gamble');
  same(found.lost, 5);
  same(found.luck, -15);
  same(found.value, 30);
  expect(found.accuracy).toBe(0);
});

test('of a run that is not over, the value where it stands is in the score’s place', () => {
  const found = reviewed(true, 'gamble');
  same(found.value, 90);
  same(found.startValue - found.lost + found.luck, 90);
  expect(found.ended).toBeUndefined();
});

test('of a run without a decision there is no judgement', () => {
  const found = reviewed(false);
  expect([found.value, found.lost, found.luck, found.accuracy]).toEqual([50, 0, 0, null]);
});

test('where the only open option is taken nothing was at stake', () => {
  const closed = { when: { meters: { customer: { atLeast: 60 } } }, effects: all(10) };
  const forced = still({ start: decision(option('go'), option('rise', closed)) });
  const run = replay(forced, { variant: 'base', seed: 0, choices: ['go'] });
  if (!run.ok) throw new Error('go is open');
  const { decisions, accuracy, ended } = review(solved(forced), run);
  expect(decisions.map(({ verdict, key, stake, principle }) => [verdict, key, stake, principle])).toEqual([
    ['forced', false, 0, undefined],
  ]);
  expect(accuracy).toBeNull();
  expect(ended?.score).toBe(50);
});
