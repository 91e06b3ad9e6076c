import { expect, test } from 'vitest';
import { epilogue, score } from '../../src/engine/index.ts';
import { decision, ending, later, meters, option, scenario } from './build.ts';
import type { PerMeter } from './file.ts';
import { begin, lastOf } from './play.ts';

interface Row {
  readonly rule: string;
  readonly start: PerMeter<number>;
  readonly weights?: PerMeter<number>;
  readonly worth?: number;
  readonly score: number;
}

const rows: readonly Row[] = [
  {
    rule: 'equal meters score what they are',
    start: meters(37, 37, 37, 37),
    weights: meters(40, 30, 5, 25),
    score: 37,
  },
  { rule: 'full meters score 100', start: meters(100, 100, 100, 100), score: 100 },
  {
    rule: 'unequal meters score their weighted harmonic mean',
    start: meters(60, 50, 40, 80),
    weights: meters(30, 25, 20, 25),
    score: 100 / 1.8125, // 30/60 + 25/50 + 20/40 + 25/80 = 0.5 + 0.5 + 0.5 + 0.3125
  },
  {
    rule: 'the weakest meter holds the score down',
    start: meters(100, 100, 100, 10),
    score: 100 / 3.25, // 25/100 × 3 + 25/10 = 0.75 + 2.5; their plain mean is 77.5
  },
  {
    rule: 'a meter at 0 counts as 1',
    start: meters(0, 100, 100, 100),
    weights: meters(5, 35, 30, 30),
    score: 100 / 5.95, // 5/1 + 95/100
  },
  {
    rule: 'a meter at 1 counts as much',
    start: meters(1, 100, 100, 100),
    weights: meters(5, 35, 30, 30),
    score: 100 / 5.95,
  },
  { rule: 'all meters at 0 score 1', start: meters(0, 0, 0, 0), score: 1 },
  { rule: 'worth 50 halves the score', start: meters(37, 37, 37, 37), worth: 50, score: 18.5 },
  { rule: 'worth 0 leaves nothing', start: meters(100, 100, 100, 100), worth: 0, score: 0 },
];

test.for(rows)('$rule', ({ start, weights = meters(25, 25, 25, 25), worth = 100, score: points }) => {
  const story = scenario({ ask: decision(option('go')), end: ending(worth) }, { start, weights });
  expect(score(story, lastOf(story, 'go').state)).toBeCloseTo(points, 10);
});

test('an ending that says nothing of its worth is worth 100', () => {
  const end = { text: ['Over.'], ending: { title: 'Over' } };
  const story = scenario({ ask: decision(option('go')), end });
  expect(score(story, lastOf(story, 'go').state)).toBeCloseTo(50, 10);
});

test('a run that is not at an ending has no score', () => {
  const story = scenario({ ask: decision(option('go')) });
  expect(() => score(story, begin(story).state)).toThrow('ask is not an ending');
});

test('in the epilogue all that is pending comes at once, soonest first, and is clamped once', () => {
  const story = scenario(
    {
      ask: decision(
        option('go', {
          later: [
            later(6, { customer: 40 }),
            later(1, { customer: -40, product: 5 }),
            later(3, { revenue: -40 }),
          ],
        }),
      ),
    },
    { start: meters(90, 50, 50, 10) },
  );
  const after = epilogue(story, lastOf(story, 'go').state);
  expect(after.pending.map((each) => each.in)).toEqual([1, 3, 6]);
  expect(after.settled).toEqual(meters(90, 50, 55, 0)); // 90 + 40 − 40; 50 + 5; 10 − 40
  expect(after.slides).toEqual([]);
  expect(after.final).toEqual(after.settled);
});

test('then the chain pulls as many times as the epilogue has turns, each time from where it stands', () => {
  const story = scenario(
    { ask: decision(option('go', { later: [later(2, { customer: -20 })] })) },
    { start: meters(40, 60, 60, 40), chain: { pull: 25, epilogue: 3 } },
  );
  const after = epilogue(story, lastOf(story, 'go').state); // the turn itself: no gap, no pull
  expect(after.settled).toEqual(meters(20, 60, 60, 40));
  expect(after.slides.map(({ revenue }) => revenue)).toEqual([35, 32, 29]); // −20/4 = −5; −15/4 → −3; −12/4 = −3
  expect(after.final).toEqual(meters(20, 60, 60, 29));
});

test.for([
  { pull: 25, turns: 0, revenue: 90 },
  { pull: 0, turns: 8, revenue: 90 },
  { pull: 50, turns: 1, revenue: 60 }, // −60 / 2
  { pull: 50, turns: 8, revenue: 31 }, // 60, 45, 38, 34, 32, 31, 31, 31: a gap of 1 is not pulled
])(
  'an epilogue of $turns turns with pull $pull brings revenue from 90 to $revenue',
  ({ pull, turns, revenue }) => {
    const story = scenario(
      { ask: decision(option('go', { later: [later(1, { customer: -40 })] })), end: ending() },
      { start: meters(70, 100, 100, 70), chain: { pull, epilogue: turns } },
    );
    const { state } = lastOf(story, 'go');
    const raised = { ...state, meters: { ...state.meters, revenue: 90 } };
    const after = epilogue(story, raised);
    expect(after.slides).toHaveLength(turns);
    expect(after.final).toEqual(meters(30, 100, 100, revenue));
    expect(score(story, raised)).toBeCloseTo(100 / (25 / 30 + 25 / 100 + 25 / 100 + 25 / revenue), 10);
  },
);

test('an effect that falls due with the last choice is not added again', () => {
  const story = scenario({
    ask: decision(option('go', { later: [later(1, { customer: 10 })], next: 'then' })),
    then: decision(option('go')),
  });
  const { state } = lastOf(story, 'go', 'go');
  expect(state.pending).toEqual([]);
  expect(epilogue(story, state).final).toEqual(meters(60, 50, 50, 50));
});
