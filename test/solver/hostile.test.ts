import { expect, test } from 'vitest';
import { finish, hindsight, policyScores, solving } from '../../src/solver/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import {
  decision,
  ending,
  later,
  meters,
  option,
  outcome,
  passage,
  read,
  scenario,
} from '../engine/build.ts';
import type { DecisionFile, OptionFile, SceneFile } from '../engine/file.ts';
import { tree } from './brute.ts';
import { solved } from './solved.ts';

const BUDGET = 200_000;

/** Solves or gives up; either way soon, for a test that is run among others on a slow machine. */
function soon(hostile: Scenario, budget = BUDGET) {
  const begun = performance.now();
  const found = finish(solving(hostile, 'base', { budget }));
  if (found !== undefined) finish(policyScores(found));
  finish(hindsight({ scenario: hostile, variant: 'base', seed: 1, budget }));
  expect(performance.now() - begun).toBeLessThan(10_000);
  return found;
}

/** So many scenes in a row, each made with the name of the next; `end` is behind the last. */
function inARow(count: number, make: (nth: number, next: string) => SceneFile): Record<string, SceneFile> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, nth) => [
      `scene-${nth}`,
      make(nth, nth + 1 === count ? 'end' : `scene-${nth + 1}`),
    ]),
  );
}

const IDS = ['one', 'two', 'three', 'four', 'five', 'six'];

test('499 decisions in a row that come back to the same states take as long as their states', () => {
  const twoWays = (_: number, next: string): DecisionFile =>
    decision(option('go', { effects: { customer: 1 }, next }), option('stay', { next }));
  const found = soon(scenario(inARow(499, twoWays)));
  // In the nth scene the customer is at 50 + 0..n, at most 100: 1 + 2 + … + 51 and 448 × 51.
  expect(found?.states).toBe((51 * 52) / 2 + 448 * 51);
});

test('a chain of passages with forks on meters and on flags is walked, not multiplied out', () => {
  const fork = (nth: number, next: string): SceneFile =>
    nth % 2 === 0
      ? passage([{ when: { meters: { customer: { atLeast: 50 } } }, scene: `left-${nth}` }, { scene: next }])
      : passage([{ when: { flags: [`flag-${nth - 1}`] }, scene: next }, { scene: next }]);
  const row = inARow(240, fork);
  const left = Object.fromEntries(
    Array.from({ length: 120 }, (_, half) => [
      `left-${2 * half}`,
      passage(`scene-${2 * half + 1}`, {
        effects: { customer: half % 2 === 0 ? -1 : 1 },
        sets: [`flag-${2 * half}`],
      }),
    ]),
  );
  const start = decision(
    option('go', { next: 'scene-0' }),
    option('sink', { effects: { customer: -9 }, next: 'scene-0' }),
  );
  expect(soon(scenario({ start, ...row, ...left }))?.states).toBe(1);
});

test('six options of six outcomes each that all lead to other meters end at the budget', () => {
  const wild = (nth: number, next: string): DecisionFile =>
    decision(...IDS.map((id, place) => option(id, { next, outcomes: sixWays(nth * 6 + place) })));
  expect(soon(scenario(inARow(20, wild)))).toBeUndefined();
});

test('where each state leads to very many others, the ways count as well as the states', () => {
  const budget = 20_000;
  const wild = (nth: number, next: string): DecisionFile =>
    decision(...IDS.map((id, place) => option(id, { next, outcomes: sixWays(nth * 6 + place) })));
  const found = [...solving(scenario(inARow(20, wild)), 'base', { budget })];
  expect(Math.max(...found)).toBeLessThan(budget / 2);
});

function sixWays(place: number) {
  return IDS.map((_, nth) => {
    const by = (prime: number): number => (((place * 7 + nth) * prime) % 19) - 9;
    return outcome(nth === 0 ? 20 : 16, { effects: meters(by(5), by(7), by(11), by(13)) });
  });
}

test('forty flags in every combination end long before the budget, since each state has a group of its own', () => {
  const flagged = (nth: number, next: string): DecisionFile =>
    decision(option('raise', { sets: [`flag-${nth}`], next }), option('leave', { next }));
  const reads = Array.from({ length: 40 }, (_, nth) => ({ when: { flags: [`flag-${nth}`] }, scene: 'end' }));
  const last = passage([...reads, { scene: 'end' }]);
  const row = inARow(40, (nth, next) => flagged(nth, next === 'end' ? 'last' : next));
  const flags = scenario({ ...row, last });
  expect(soon(flags)).toBeUndefined();
  expect(Math.max(...solving(flags, 'base', { budget: BUDGET }))).toBeLessThan(BUDGET / 10);
});

test('pending effects in every combination end at the budget', () => {
  const delayed = (nth: number, next: string): DecisionFile =>
    decision(
      ...IDS.map((id, place) =>
        option(id, {
          next,
          later: [later(6, meters((nth * place) % 7, place, nth % 5, (place * place) % 11))],
        }),
      ),
    );
  expect(soon(scenario(inARow(30, delayed)))).toBeUndefined();
});

test('a budget that is passed is noticed long before all is explored', () => {
  const wide = (nth: number, next: string): DecisionFile =>
    decision(...IDS.map((id, place) => option(id, { next, outcomes: sixWays(nth + place * place) })));
  const steps = solving(scenario(inARow(100, wide)), 'base', { budget: 1000 });
  const found: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) found.push(step.value);
  expect(step.value).toBeUndefined();
  expect(Math.max(...found)).toBeLessThanOrEqual(1000);
});

test('between two steps few states are looked at, so that a screen can answer a key', () => {
  const drift = (nth: number, next: string): DecisionFile =>
    decision(
      ...IDS.map((id, place) =>
        option(id, { next, effects: meters(place, nth % 3, place % 2, (nth * place) % 5) }),
      ),
    );
  const steps = solving(scenario(inARow(20, drift)), 'base', { budget: 2 * BUDGET });
  let most = 0;
  for (let at = 0, step = steps.next(); step.done !== true; step = steps.next()) {
    most = Math.max(most, step.value - at);
    at = step.value;
  }
  expect(most).toBeLessThanOrEqual(4096 * IDS.length);
});

test('a hundred later effects of one option are each asked whether they come', () => {
  const doubts: OptionFile['later'] = Array.from({ length: 100 }, (_, nth) =>
    later(
      1 + (nth % 6),
      { customer: nth % 2 === 0 ? 1 : -1, revenue: 1 },
      {
        when: { meters: { customer: { atLeast: nth } } },
      },
    ),
  );
  const story = (customer: number) => ({
    start: meters(customer, 50, 50, 20),
    weights: meters(25, 25, 25, 25),
    chain: { pull: 0, epilogue: 0 },
    opening: 'start',
    scenes: {
      start: decision(option('go', { later: doubts, next: 'then' }), option('stay', { next: 'then' })),
      then: decision(option('go'), option('rise', { effects: { customer: 3 } })),
      end: ending(),
    },
  });
  for (const customer of [0, 31, 32, 33, 60, 64, 98]) {
    const [found, all] = [solved(read(story(customer))), tree(story(customer))];
    expect(Math.abs(found.value - all.value)).toBeLessThan(1e-9);
    expect(Math.abs(found.random - all.random)).toBeLessThan(1e-9);
  }
});
