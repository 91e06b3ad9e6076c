import { expect, test } from 'vitest';
import { finish, POLICIES, type PolicyName, policyScores } from '../../src/solver/index.ts';
import {
  decision,
  ending,
  later,
  meters,
  option,
  outcome,
  passage,
  scenario as still,
} from '../engine/build.ts';
import type { PerMeter, SceneFile, StoryFile } from '../engine/file.ts';
import { same } from './agreement.ts';
import { solvedAs } from './solved.ts';

/** Every meter alike: then the mean of the four is what each of them is, and scores are read off the effects. */
const all = (by: number): PerMeter<number> => meters(by, by, by, by);
const rich = { meters: { customer: { atLeast: 55 } } };

interface Row {
  readonly name: string;
  readonly scenes: Record<string, SceneFile>;
  readonly rest?: Partial<StoryFile>;
  readonly variant?: string;
  readonly value: number;
  readonly random: number;
  readonly states: number;
  readonly policies?: Partial<Record<PolicyName, number>>;
}

// Every meter starts at 50, weighs 25 and is not pulled, where a row does not say otherwise.
const ROWS: readonly Row[] = [
  {
    name: 'one choice',
    scenes: { start: decision(option('go', { effects: all(10) }), option('stay')) },
    value: 60,
    random: 55, // (60 + 50) ÷ 2
    states: 1,
    // “Choose stay.” is longer than “Choose go.”
    policies: { longest: 50, shortest: 60, customer: 60, revenue: 60, surface: 60, 'anti-surface': 50 },
  },
  {
    name: 'a gamble that is not worth it',
    scenes: {
      start: decision(
        option('gamble', {
          outcomes: [outcome(25, { effects: all(40) }), outcome(75, { effects: all(-20) })],
        }),
        option('stay'),
      ),
    },
    value: 50, // the gamble: 25 % of 90 + 75 % of 30 = 45
    random: 47.5,
    states: 1,
    // 25 × 40 − 75 × 20 = −500 hundredths, against 0.
    policies: { customer: 50, surface: 50, 'anti-surface': 45, longest: 45, shortest: 50 },
  },
  {
    name: 'a floor that only bad play reaches',
    scenes: {
      first: decision(
        option('burn', { effects: all(-35), next: 'second' }),
        option('keep', { next: 'second' }),
      ),
      second: decision(option('rise', { effects: all(10) }), option('stay')),
      broke: ending(10),
    },
    rest: { floors: [{ meter: 'customer', below: 20, scene: 'broke' }] },
    value: 60,
    random: 28.25, // burnt: 10 % of 15 = 1.5; kept: 55; the mean
    states: 2,
    policies: { customer: 60, 'anti-surface': 1.5 },
  },
  {
    name: 'pending effects that merge',
    scenes: {
      first: decision(
        option('one', { later: [later(2, all(10))], next: 'second' }),
        option('two', { later: [later(2, all(4)), later(2, all(6))], next: 'second' }),
      ),
      second: decision(option('go', { next: 'third' }), option('stop')),
      third: decision(option('rise', { effects: all(5) }), option('stay')),
    },
    value: 65, // 50 + 10 that falls due + 5
    random: 61.25, // third: (65 + 60) ÷ 2 = 62.5; stopped in the second: 60, all pending at once; the mean
    states: 3, // one in each scene, since 4 + 6 = 10
    // Ten is not to be seen: what comes later is not immediate. The first of equals goes on.
    policies: { customer: 65, 'anti-surface': 60, surface: 65 },
  },
  {
    name: 'a later effect that depends on meters',
    scenes: {
      first: decision(option('up', { effects: all(5), next: 'second' }), option('flat', { next: 'second' })),
      second: decision(
        option('sow', { later: [later(1, all(20), { when: rich })], next: 'third' }),
        option('rest', { next: 'third' }),
      ),
      third: decision(option('one'), option('two')),
    },
    value: 75, // 50 + 5 + 20
    random: 57.5, // up: sown 75, rested 55, the mean 65; flat: 50
    // second: 55 and 50; third: 55 with 20 to come, 55, and 50 whether sown or rested
    states: 6,
    policies: { customer: 75, 'anti-surface': 50 },
  },
  {
    name: 'an option closed by meters',
    scenes: {
      first: decision(
        option('up', { effects: all(10), next: 'second' }),
        option('down', { effects: all(-10), next: 'second' }),
      ),
      second: decision(option('small'), option('big', { when: rich, effects: all(20) })),
    },
    value: 80,
    random: 55, // up: (60 + 80) ÷ 2 = 70; down: 40, forced
    states: 3,
    policies: { product: 80, 'anti-surface': 40 },
  },
  {
    name: 'outcomes that lead elsewhere',
    scenes: {
      first: decision(
        option('split', {
          outcomes: [outcome(50, { effects: all(10), next: 'second' }), outcome(50)],
        }),
        option('safe', { effects: all(2) }),
      ),
      second: decision(option('rise', { effects: all(10) }), option('stay')),
    },
    value: 60, // 50 % of 70 + 50 % of 50
    random: 54.75, // split: 50 % of 65 + 50 % of 50 = 57.5; safe: 52; the mean
    states: 2,
    policies: { surface: 60, 'anti-surface': 52 }, // split: 50 × 10 = 500 hundredths at once; safe: 200
  },
  {
    name: 'a passage with a fork on meters',
    scenes: {
      first: decision(
        option('up', { effects: all(10), next: 'bill' }),
        option('down', { effects: all(-10), next: 'bill' }),
      ),
      // 60 − 5 is enough, 40 − 5 is not.
      bill: passage([{ when: rich, scene: 'then' }, { scene: 'poor' }], {
        effects: all(-5),
        sets: ['paid'],
      }),
      then: decision(option('rise', { when: { flags: ['paid'] }, effects: all(10) }), option('stay')),
      poor: ending(50),
    },
    value: 65, // 55 + 10
    random: 38.75, // up: (65 + 55) ÷ 2 = 60; down: half of 35 = 17.5
    states: 2,
    policies: { strategy: 65, 'anti-surface': 17.5 },
  },
  ...[
    // The base: one 50 + 10, two 50. The twin: one 20 + 10, two 20 + 30.
    { variant: 'base', value: 60, random: 55, policies: { surface: 60 } },
    { variant: 'harder', value: 50, random: 40, policies: { surface: 50, 'anti-surface': 30 } },
  ].map((figures) => ({
    name: `the variant ${figures.variant}`,
    scenes: {
      start: decision(
        option('one', { effects: all(10) }),
        option('two', { depends: [{ when: { flags: ['hard'] }, effects: all(30) }] }),
      ),
    },
    rest: { variants: [{ id: 'harder', fact: 'It is hard.', sets: ['hard'], start: all(20) }] },
    states: 1,
    ...figures,
  })),
  {
    name: 'an ending that is worth less',
    scenes: {
      start: decision(option('grand', { effects: all(40), next: 'half' }), option('plain')),
      half: ending(50),
    },
    value: 50, // grand: half of 90
    random: 47.5,
    states: 1,
    policies: { surface: 45, 'anti-surface': 50 },
  },
  {
    name: 'passages that lead straight to an ending',
    scenes: {
      start: passage('then', { effects: all(10), sets: ['seen'] }),
      then: passage([{ when: { flags: ['seen'] }, scene: 'end' }, { scene: 'poor' }]),
      poor: ending(1),
    },
    value: 60,
    random: 60,
    states: 0,
    policies: Object.fromEntries(POLICIES.map((name) => [name, 60])),
  },
  {
    name: 'a chain that pulls revenue',
    scenes: { start: decision(option('sell', { effects: { revenue: 20 } }), option('stay')) },
    rest: { start: meters(60, 60, 60, 20), chain: { pull: 25, epilogue: 2 } },
    // sell: 40, + 25 % of 20 = 45; then + trunc(3.75) = 48, + 3 = 51; 100 ÷ (75 ÷ 60 + 25 ÷ 51)
    value: 5100 / 88.75,
    // stay: 20, + 25 % of 40 = 30; then + trunc(7.5) = 37, + trunc(5.75) = 42; 100 ÷ (75 ÷ 60 + 25 ÷ 42)
    random: (5100 / 88.75 + 4200 / 77.5) / 2,
    states: 1,
    policies: { revenue: 5100 / 88.75, 'anti-surface': 4200 / 77.5 },
  },
  {
    name: 'a meter of nothing, which counts as one',
    scenes: { start: decision(option('ruin', { effects: { customer: -40 } }), option('stay')) },
    rest: { start: meters(40, 50, 50, 50) },
    value: 100 / 2.125, // 100 ÷ (25 ÷ 40 + 75 ÷ 50)
    random: (100 / 2.125 + 100 / 26.5) / 2, // 100 ÷ (25 ÷ 1 + 75 ÷ 50)
    states: 1,
    policies: { customer: 100 / 2.125, 'anti-surface': 100 / 26.5, strategy: 100 / 26.5 },
  },
  {
    name: 'an ending at which all that is pending comes at once',
    scenes: {
      start: decision(
        option('sow', { later: [later(5, all(40)), later(5, all(40)), later(6, all(-35))] }),
        option('stay'),
      ),
    },
    value: 95, // 50 + 40 + 40 − 35: not 100 − 35
    random: 72.5,
    states: 1,
    policies: { surface: 95 },
  },
  {
    name: 'expected effects that are equal in hundredths and not in floating point',
    scenes: {
      start: decision(
        option('first', {
          next: 'half',
          outcomes: [outcome(5, { effects: all(1) }), outcome(95, { effects: all(2) })],
        }),
        option('then', {
          outcomes: [outcome(19, { effects: all(6) }), outcome(81, { effects: all(1) })],
        }),
      ),
      half: ending(50),
    },
    value: 51.95, // 19 % of 56 + 81 % of 51; 5 × 1 + 95 × 2 = 195 and 19 × 6 + 81 × 1 = 195
    random: (51.95 + 25.975) / 2, // half of 5 % of 51 + 95 % of 52
    states: 1,
    policies: { customer: 25.975, surface: 25.975, 'anti-surface': 25.975 },
  },
  {
    name: 'texts whose code points are counted',
    scenes: {
      start: decision(
        option('boats', { text: '🚣🚣', effects: all(10) }),
        option('words', { text: 'abc' }),
        option('more', { text: 'xyz', effects: all(-10) }),
      ),
    },
    value: 60,
    random: 50,
    states: 1,
    policies: { longest: 50, shortest: 60 },
  },
];

test.for(ROWS)('by hand: $name', ({ scenes, rest, variant = 'base', ...wanted }) => {
  const solution = solvedAs(still(scenes, rest), variant);
  same(solution.value, wanted.value);
  same(solution.random, wanted.random);
  expect(solution.states).toBe(wanted.states);
  const scores = finish(policyScores(solution));
  for (const name of POLICIES) {
    const [score, by] = [scores.get(name), wanted.policies?.[name]];
    if (by === undefined || score === undefined) continue;
    same(score.score, by);
    const { value, random } = wanted;
    const grade = value === random ? null : (100 * (by - random)) / (value - random);
    expect(score.grade === null).toBe(grade === null);
    same(score.grade ?? 0, grade ?? 0);
  }
});
