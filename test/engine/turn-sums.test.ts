import { expect, test } from 'vitest';
import { decision, later, meters, option, outcome, scenario } from './build.ts';
import type { OptionFile, PerMeter } from './file.ts';
import { begin, choose, lastOf } from './play.ts';

interface Row {
  readonly rule: string;
  readonly start: PerMeter<number>;
  readonly parts: Partial<OptionFile>;
  /** Which of its outcomes is drawn. */
  readonly nth?: number;
  /** The twin has set `seen` before the first scene; the base has not. */
  readonly variant?: 'twin';
  readonly moved: PerMeter<number>;
}

const rows: readonly Row[] = [
  {
    rule: 'an option without consequences leaves every meter as it was',
    start: meters(0, 100, 37, 64),
    parts: {},
    moved: meters(0, 100, 37, 64),
  },
  {
    rule: 'each effect is added to its own meter',
    start: meters(50, 50, 50, 50),
    parts: { effects: { customer: 1, strategy: -2, product: 40, revenue: -40 } },
    moved: meters(51, 48, 90, 10),
  },
  {
    rule: "the option's and the drawn outcome's effects are added, not those of the other outcome",
    start: meters(50, 50, 50, 50),
    parts: {
      effects: { customer: 5, strategy: 5 },
      outcomes: [
        outcome(50, { effects: { customer: 30 } }),
        outcome(50, { effects: { customer: -7, product: 2 } }),
      ],
    },
    nth: 1,
    moved: meters(48, 55, 52, 50), // 50 + 5 − 7; 50 + 5; 50 + 2
  },
  {
    rule: 'sums are clamped once: +40 and −40 at 90 leave 90',
    start: meters(90, 50, 50, 50),
    parts: {
      effects: { customer: 40 },
      outcomes: [outcome(50, { effects: { customer: -40 } }), outcome(50)],
    },
    moved: meters(90, 50, 50, 50), // clamped at each step it would be 60
  },
  {
    rule: 'sums are clamped once at the bottom too: −40 and +40 at 10 leave 10',
    start: meters(50, 50, 50, 10),
    parts: {
      effects: { revenue: -40 },
      depends: [{ when: { meters: { revenue: { below: 11 } } }, effects: { revenue: 40 } }],
    },
    moved: meters(50, 50, 50, 10), // clamped at each step it would be 40
  },
  {
    rule: 'every meter is clamped to 0..100, revenue too',
    start: meters(90, 10, 95, 3),
    parts: { effects: { customer: 11, strategy: -11, product: 5, revenue: -40 } },
    moved: meters(100, 0, 100, 0),
  },
  {
    rule: "the option's depends is read before its own effects",
    start: meters(49, 50, 50, 50),
    parts: {
      effects: { customer: 10 },
      depends: [
        { when: { meters: { customer: { atLeast: 50 } } }, effects: { strategy: 20 } },
        { when: { meters: { customer: { below: 50 } } }, effects: { product: 20 } },
      ],
    },
    moved: meters(59, 50, 70, 50),
  },
  {
    rule: "the option's depends is read before its own flags",
    start: meters(50, 50, 50, 50),
    parts: {
      sets: ['seen'],
      depends: [
        { when: { flags: ['seen'] }, effects: { customer: 20 } },
        { when: { without: ['seen'] }, effects: { customer: -20 } },
      ],
    },
    moved: meters(30, 50, 50, 50),
  },
  {
    rule: "the outcome's depends is read before the option's effects and flags",
    start: meters(50, 50, 50, 50),
    parts: {
      effects: { strategy: 10 },
      sets: ['seen'],
      outcomes: [
        outcome(60, {
          depends: [
            { when: { flags: ['seen'] }, effects: { customer: 1 } },
            { when: { meters: { strategy: { atLeast: 60 } } }, effects: { customer: 2 } },
            { when: { meters: { strategy: { below: 60 } } }, effects: { customer: 4 } },
          ],
        }),
        outcome(40),
      ],
    },
    moved: meters(54, 60, 50, 50),
  },
  {
    rule: 'a flag set before makes depends hold',
    start: meters(50, 50, 50, 50),
    parts: {
      depends: [{ when: { flags: ['seen'] }, effects: { customer: 20 } }],
      outcomes: [
        outcome(1, { depends: [{ when: { flags: ['seen'] }, effects: { product: 9 } }] }),
        outcome(99),
      ],
    },
    variant: 'twin',
    moved: meters(70, 50, 59, 50),
  },
  {
    rule: 'every depends that holds is added, not only the first',
    start: meters(50, 50, 50, 50),
    parts: {
      depends: [
        { when: { meters: { customer: { atLeast: 50 } } }, effects: { customer: 3 } },
        { when: { meters: { customer: { below: 51 } } }, effects: { customer: 4 } },
        { when: { meters: { customer: { below: 50 } } }, effects: { customer: 20 } },
      ],
    },
    moved: meters(57, 50, 50, 50), // 50 + 3 + 4
  },
  {
    rule: 'a depends without effects adds nothing',
    start: meters(50, 50, 50, 50),
    parts: { depends: [{ when: { meters: { customer: { atLeast: 1 } } }, result: ['Only words.'] }] },
    moved: meters(50, 50, 50, 50),
  },
  {
    rule: 'what comes later adds nothing now',
    start: meters(50, 50, 50, 50),
    parts: { effects: { customer: 1 }, later: [later(1, { customer: 40 })] },
    moved: meters(51, 50, 50, 50),
  },
];

test.for(rows)('$rule', ({ start, parts, nth = 0, variant = 'base', moved }) => {
  const story = scenario(
    { ask: decision(option('go', parts)) },
    { start, variants: [{ id: 'twin', fact: 'It was seen.', sets: ['seen'] }] },
  );
  const turn = choose(story, begin(story, variant).state, ['go', nth]);
  expect(turn.moved).toEqual(moved);
  expect(turn.state.meters).toEqual(moved); // no pull here
});

test('the choice, its depends, its outcome and what falls due are clamped together', () => {
  const story = scenario(
    {
      first: decision(
        option('sow', { later: [later(1, { customer: 35 }), later(1, { revenue: -30 })], next: 'ask' }),
      ),
      ask: decision(
        option('go', {
          effects: { customer: -40, revenue: 20 },
          depends: [{ when: { meters: { customer: { atLeast: 95 } } }, effects: { customer: -20 } }],
          outcomes: [outcome(50, { effects: { customer: 22, revenue: 5 } }), outcome(50)],
        }),
      ),
    },
    { start: meters(95, 50, 50, 5) },
  );
  const { state } = lastOf(story, 'sow');
  expect(choose(story, state, ['go']).moved).toEqual(
    meters(92, 50, 50, 0), // 95 − 40 − 20 + 22 + 35; 5 + 20 + 5 − 30
  );
});

test('effects that fall due are read as they were caused, depends as things stand at the choice', () => {
  const story = scenario({
    first: decision(option('sow', { later: [later(1, { customer: 10 })], next: 'ask' })),
    ask: decision(
      option('go', {
        depends: [{ when: { meters: { customer: { atLeast: 51 } } }, effects: { product: 10 } }],
      }),
    ),
  });
  expect(lastOf(story, 'sow', 'go').moved).toEqual(meters(60, 50, 50, 50)); // what falls due now came too late for depends
});
