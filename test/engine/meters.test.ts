import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { pulled, weakestValue } from '../../src/engine/index.ts';
import { decision, ending, meters, option, read, scenario } from './build.ts';
import type { PerMeter } from './file.ts';
import { lastOf } from './play.ts';

interface Row {
  readonly rule: string;
  readonly pull: number;
  readonly from: PerMeter<number>;
  readonly revenue: number;
}

const rows: readonly Row[] = [
  { rule: 'down by pull percent of the gap', pull: 25, from: meters(40, 60, 80, 80), revenue: 70 }, // 25 × −40 / 100 = −10
  { rule: 'up by pull percent of the gap', pull: 25, from: meters(80, 60, 90, 20), revenue: 30 }, // 25 × 40 / 100 = 10
  { rule: 'toward strategy when it is weakest', pull: 50, from: meters(90, 30, 80, 50), revenue: 40 }, // 50 × −20 / 100
  { rule: 'toward product when it is weakest', pull: 50, from: meters(90, 80, 30, 50), revenue: 40 },
  { rule: 'cut toward zero on the way down', pull: 25, from: meters(50, 50, 43, 50), revenue: 49 }, // −1.75 → −1
  { rule: 'cut toward zero on the way up', pull: 25, from: meters(57, 60, 60, 50), revenue: 51 }, // 1.75 → 1
  {
    rule: 'not at all when the gap is under 100 / pull, down',
    pull: 25,
    from: meters(47, 60, 60, 50),
    revenue: 50,
  }, // −0.75 → 0
  {
    rule: 'not at all when the gap is under 100 / pull, up',
    pull: 25,
    from: meters(53, 60, 60, 50),
    revenue: 50,
  }, // 0.75 → 0
  { rule: 'by one when the gap is just 100 / pull', pull: 25, from: meters(46, 60, 60, 50), revenue: 49 }, // −1
  { rule: 'not at all when there is no gap', pull: 50, from: meters(50, 60, 60, 50), revenue: 50 },
  { rule: 'not at all with pull 0', pull: 0, from: meters(0, 0, 0, 100), revenue: 100 },
  { rule: 'by half with pull 50', pull: 50, from: meters(100, 100, 100, 1), revenue: 50 }, // 49.5 → 49
  { rule: 'by half with pull 50, down', pull: 50, from: meters(0, 100, 100, 99), revenue: 50 }, // −49.5 → −49
  { rule: 'from end to end', pull: 50, from: meters(0, 0, 0, 100), revenue: 50 },
  {
    rule: 'in whole numbers where the product is one',
    pull: 29,
    from: meters(100, 100, 100, 0),
    revenue: 29,
  }, // 2900 / 100, though 0.29 × 100 is 28.999…
  { rule: 'by pull 1 only over a gap of 100', pull: 1, from: meters(1, 1, 1, 100), revenue: 100 }, // −0.99 → 0
];

test.for(rows)('the chain pulls revenue $rule', ({ pull, from, revenue }) => {
  const story = scenario({ ask: decision(option('go')) }, { start: from, chain: { pull, epilogue: 0 } });
  const turn = lastOf(story, 'go');
  expect(turn.moved).toEqual(from);
  expect(turn.pulled).toEqual({ ...from, revenue });
  expect(turn.state.meters).toEqual({ ...from, revenue });
});

test('the pull comes after the effects have been clamped', () => {
  const story = scenario(
    { ask: decision(option('go', { effects: { customer: 40, strategy: 40, product: 40, revenue: -40 } })) },
    { start: meters(90, 90, 90, 10), chain: { pull: 25, epilogue: 0 } },
  );
  const turn = lastOf(story, 'go');
  expect(turn.moved).toEqual(meters(100, 100, 100, 0));
  expect(turn.pulled).toEqual(meters(100, 100, 100, 25)); // 25 % of 100; not clamped: −30 + 25 % of 160 = 10
});

test('a file that says nothing of the chain has pull 25 and epilogue 2', () => {
  const story = read({
    start: meters(40, 60, 80, 80),
    weights: meters(25, 25, 25, 25),
    opening: 'ask',
    scenes: { ask: decision(option('go')), end: ending() },
  });
  expect(story.chain).toEqual({ pull: 25, epilogue: 2 });
  expect(lastOf(story, 'go').pulled.revenue).toBe(70); // 80 − 25 % of 40
});

test('the pull is applied once a turn, to what the turn before left', () => {
  const story = scenario(
    {
      ask: decision(option('go', { next: 'then' })),
      then: decision(option('go', { next: 'last' })),
      last: decision(option('go')),
    },
    { start: meters(0, 100, 100, 100), chain: { pull: 25, epilogue: 8 } },
  );
  expect(lastOf(story, 'go').pulled.revenue).toBe(75);
  expect(lastOf(story, 'go', 'go').pulled.revenue).toBe(57); // 75 − 18.75 → 75 − 18
  expect(lastOf(story, 'go', 'go', 'go').pulled.revenue).toBe(43); // 57 − 14.25 → 57 − 14
});

test('the weakest link is the least of customer, strategy and product; revenue is none', () => {
  expect(weakestValue(meters(3, 2, 1, 0))).toBe(1);
  expect(weakestValue(meters(3, 1, 2, 0))).toBe(1);
  expect(weakestValue(meters(1, 2, 3, 0))).toBe(1);
});

test('for every pull and gap, revenue moves by as many whole points as fit, and nothing else moves', () => {
  const wrong: unknown[] = [];
  for (let pull = 0; pull <= 50; pull += 1) {
    for (let gap = -100; gap <= 100; gap += 1) {
      const revenue = gap < 0 ? 100 : 0;
      const from = meters(revenue + gap, 100, 100, revenue);
      const after = pulled(from, { pull, epilogue: 0 });
      const whole = Math.floor((pull * Math.abs(gap)) / 100);
      const right = { ...from, revenue: gap < 0 ? revenue - whole : whole };
      if (!isDeepStrictEqual(after, right)) wrong.push({ pull, gap, after });
    }
  }
  expect(wrong).toEqual([]);
});
