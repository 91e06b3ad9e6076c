import { expect, test } from 'vitest';
import { atOnce } from '../../src/coach/effects.ts';
import { METERS } from '../../src/scenario/index.ts';
import { policyChoice } from '../../src/solver/index.ts';
import { decision, later, meters, option, outcome, scenario } from '../engine/build.ts';
import { coached, found, thrice } from './coached.ts';

const soundly = option('sound', { effects: { customer: 4 } });
const lateCost = { later: [later(1, { customer: -20 })] };

test('a choice that is best at once and worse in truth is a trap, with its effects and its cost', () => {
  const story = scenario({
    ask: decision(option('bait', { effects: { revenue: 10 }, ...lateCost }), soundly),
  });
  const [trap, ...others] = found('trap', story, { choices: ['bait'] });
  // 4 ÷ (1/54 + 3/50) − 4 ÷ (1/30 + 2/50 + 1/60)
  expect(trap?.points).toBeCloseTo(50.943 - 44.444, 3);
  expect(trap?.decision).toBe(0);
  expect(trap?.detail).toBe(
    '“Choose bait” looked best by what it does at once (Revenue +10). “Choose sound” is worth 6.5 points more in the end, on average.',
  );
  expect(others).toEqual([]);
});

test.for([
  { what: 'is best in truth too', bait: { effects: { revenue: 10 } }, choice: 'bait' },
  { what: 'looks worse at once', bait: { effects: { revenue: 2 }, ...lateCost }, choice: 'bait' },
  { what: 'looks as good as the better one', bait: { effects: { revenue: 4 }, ...lateCost }, choice: 'bait' },
  { what: 'was not taken', bait: { effects: { revenue: 10 }, ...lateCost }, choice: 'sound' },
  {
    what: 'costs less than a point',
    bait: { effects: { strategy: 5 }, later: [later(1, { customer: -2 })] },
    choice: 'bait',
  },
])('a choice that $what is no trap', ({ bait, choice }) => {
  const story = scenario({ ask: decision(option('bait', bait), soundly) });
  expect(found('trap', story, { choices: [choice] })).toEqual([]);
});

const squeeze = { id: 'squeeze', effects: { customer: -6, revenue: 6 } };
const serve = { id: 'serve', effects: { customer: 4 } };

test('value is taken before it is given where customers lose and revenue gains at once', () => {
  const story = scenario(thrice(squeeze, serve));
  const [taken] = found('value-taken', story, { choices: ['squeeze', 'serve', 'squeeze'] });
  const { review } = coached(story, { choices: ['squeeze', 'serve', 'squeeze'] });
  expect(taken?.title).toBe('You took value before giving it in 2 of 3 decisions.');
  expect(taken?.points).toBeCloseTo(review.lost, 9);
});

test('of outcomes the expected sign counts, not the one drawn', () => {
  const risky = option('risky', {
    effects: { revenue: 2 },
    outcomes: [outcome(80, { effects: { customer: -20 } }), outcome(20, { effects: { customer: 20 } })],
  });
  const story = scenario({ ask: decision(risky, soundly) });
  for (const seed of [0, 1, 2, 3, 4, 5])
    expect(found('value-taken', story, { choices: ['risky'], seed })).toHaveLength(1);
});

test.for([
  {
    what: 'customers lose only later',
    options: [{ id: 'squeeze', effects: { revenue: 6 }, ...lateCost }, serve],
  },
  { what: 'every option does it', options: [squeeze, { id: 'more', effects: { customer: -1, revenue: 9 } }] },
  { what: 'revenue gains nothing', options: [{ id: 'squeeze', effects: { customer: -9 } }, serve] },
  {
    what: 'it was worth it',
    options: [{ id: 'squeeze', effects: { customer: -1, revenue: 9 } }, { id: 'x' }],
  },
])('no value is said to be taken where $what', ({ options }) => {
  const story = scenario(thrice(...options));
  expect(found('value-taken', story, { choices: ['squeeze', 'squeeze', 'squeeze'] })).toEqual([]);
});

const cash = { id: 'cash', effects: { revenue: 6 }, later: [later(1, { customer: -10 })] };
const build = { id: 'build', effects: { product: 4 } };

test('following one meter is told with how often, how often by chance, and its cost', () => {
  const story = scenario(thrice(cash, serve, build));
  const played = { choices: ['cash', 'cash', 'cash'] };
  const [chasing, ...others] = found('chasing', story, played);
  expect(chasing?.title).toBe('You followed Revenue in 3 of 3 decisions.');
  expect(chasing?.detail).toContain('blind picks do so in 1.0 of 3, on average');
  expect(chasing?.points).toBeCloseTo(coached(story, played).review.lost, 9);
  expect(others).toEqual([]);
});

test.for([
  { what: 'as often as chance might', options: [cash, serve, build], choices: ['cash', 'serve', 'cash'] },
  { what: 'in two decisions only', options: [cash, serve, build], choices: ['cash', 'cash'] },
  {
    what: 'at no cost',
    options: [{ id: 'cash', effects: { revenue: 6 } }, { id: 'x' }, { id: 'y' }],
    choices: ['cash', 'cash', 'cash'],
  },
  {
    what: 'where the options are alike in it',
    options: [
      { id: 'cash', effects: { strategy: -5 } },
      { id: 'x', effects: { strategy: -5 } },
      { id: 'y', effects: { strategy: -5 } },
    ],
    choices: ['cash', 'cash', 'cash'],
  },
])('a meter that was followed $what is not told', ({ options, choices }) => {
  expect(found('chasing', scenario(thrice(...options)), { choices })).toEqual([]);
});

test('what lifts a meter most at once agrees with the solver’s policies', () => {
  const story = scenario(thrice(cash, serve, build));
  const { review, solution } = coached(story, { choices: ['serve', 'cash', 'build'] });
  for (const { turn, options } of review.decisions) {
    for (const meter of METERS) {
      const lifts = options.map(({ option: each }) => atOnce(each, turn.before)[meter]);
      expect(atOnce(policyChoice(solution, turn.before, meter), turn.before)[meter]).toBe(Math.max(...lifts));
    }
  }
});

const pulling = { start: meters(60, 60, 30, 60), chain: { pull: 25, epilogue: 0 } };
const fix = option('fix', { later: [later(1, { product: 12 })] });
const sell = option('sell', { effects: { strategy: 4 } });

test('the weakest link was neglected where it pulled revenue and a better option lifts it', () => {
  const story = scenario({ ask: decision(sell, fix) }, pulling);
  const [weakest] = found('weakest-link', story, { choices: ['sell'] });
  expect(weakest?.points).toBeCloseTo(coached(story, { choices: ['sell'] }).review.lost, 9);
  expect(weakest?.detail).toContain(
    'In decision 1 Product stood at 30 and pulled revenue down from 60; “Choose fix” lifts it.',
  );
});

test.for([
  { what: 'the choice lifts it', ask: decision(sell, fix), rest: pulling, choice: 'fix' },
  {
    what: 'it pulls nothing',
    ask: decision(sell, fix),
    rest: { ...pulling, start: meters(60, 60, 30, 30) },
    choice: 'sell',
  },
  { what: 'the chain is off', ask: decision(sell, fix), rest: { start: pulling.start }, choice: 'sell' },
  {
    what: 'no option lifts it',
    ask: decision(sell, option('more', { effects: { strategy: 40 } })),
    rest: pulling,
    choice: 'sell',
  },
  {
    what: 'lifting it is no better',
    ask: decision(sell, option('fix', { effects: { product: 1, customer: -20 } })),
    rest: pulling,
    choice: 'sell',
  },
])('no link is said to be neglected where $what', ({ ask, rest, choice }) => {
  expect(found('weakest-link', scenario({ ask }, rest), { choices: [choice] })).toEqual([]);
});
