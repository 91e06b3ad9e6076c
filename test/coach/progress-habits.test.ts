import { describe, expect, test } from 'vitest';
import { type HabitTally, habitsWords, tookWords } from '../../src/coach/index.ts';
import { addedHabits, habitsIn } from '../../src/store/practice.ts';
import { habitsTold, toldHabits } from './progress-practice.ts';

describe('by hand', () => {
  /** Ten decisions between two options and ten between four, so many of them as the policy would. */
  const followed = (policy: string, times: number): readonly HabitTally[] =>
    addedHabits(
      Array.from({ length: 20 }, (_, nth) => ({
        principle: 'ask',
        loss: 2,
        stake: 4,
        luck: 0,
        options: nth < 10 ? 2 : 4,
        like: nth < times ? [policy] : [],
        astray: [policy],
      })).flatMap(habitsIn),
    );

  test('blind picks agree Σ 1 ÷ options times, with the variance Σ p (1 − p)', () => {
    expect(followed('revenue', 12)).toEqual([
      { policy: 'revenue', decisions: 20, agreed: 12, byChance: 7.5, chanceVariance: 4.375 },
    ]);
  });

  // (12 − 7.5 − 0.5) ÷ √4.375 = 1.912, which is 1 in 36; of two rules together one must be rarer than 1 in 40.
  test('12 of 20 is a habit where it is the only rule, and none where it is one of two', () => {
    expect(toldHabits(followed('revenue', 12))).toEqual(['revenue']);
    expect(toldHabits([...followed('revenue', 12), ...followed('longest', 3)])).toEqual([]);
    expect(toldHabits([...followed('revenue', 13), ...followed('longest', 3)])).toEqual(['revenue']);
  });

  test('decisions at which the rule costs nothing tell nothing', () => {
    const right = { principle: 'ask', loss: 0, stake: 4, luck: 0, options: 3, like: ['revenue'] };
    expect(habitsIn({ ...right, astray: [] })).toEqual([]);
    expect(habitsIn({ ...right, astray: ['longest'] })).toMatchObject([{ policy: 'longest', agreed: 0 }]);
  });

  test('a habit is told with what blind picks would have done', () => {
    const [habit] = habitsTold([
      { policy: 'revenue', decisions: 20, agreed: 12, byChance: 6, chanceVariance: 4 },
    ]);
    expect(habit && tookWords(habit)).toBe(
      'Where the option that lifts revenue most at once would have cost you, you took it 12 of 20 times; blind picks would have 6 times.',
    );
  });
});

describe('a habit', () => {
  const tally = (policy: string, agreed: number, decisions: number, options = 3): HabitTally => ({
    policy,
    agreed,
    decisions,
    byChance: decisions / options,
    chanceVariance: (decisions / options) * (1 - 1 / options),
  });

  test.each([
    [7, 7, false],
    [8, 8, true],
    [20, 30, true],
    [12, 30, false],
    [2, 30, false],
  ])('%i of %i where a third is chance: %s', (agreed, decisions, is) => {
    expect(toldHabits([tally('longest', agreed, decisions)])).toEqual(is ? ['longest'] : []);
  });

  test('of several together each has to be clearer', () => {
    const alone = tally('surface', 15, 30);
    const others = ['longest', 'shortest', 'customer', 'strategy', 'product', 'revenue', 'anti-surface'];
    expect(toldHabits([alone])).toEqual(['surface']);
    expect(toldHabits([alone, ...others.map((policy) => tally(policy, 10, 30))])).toEqual([]);
  });

  test('a second habit is found beside a clear one', () => {
    expect(
      toldHabits([tally('customer', 16, 30), tally('surface', 25, 30), tally('longest', 8, 30)]),
    ).toEqual(['surface', 'customer']);
  });

  test('where nothing could be chosen there is none', () => {
    expect(toldHabits([tally('longest', 9, 9, 1)])).toEqual([]);
  });

  test('are named in plain words', () => {
    const names = habitsTold([tally('anti-surface', 8, 8), tally('a-newer-one', 0, 8)]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['the option that looks worst at once', 'the option of a-newer-one']);
  });

  test.each([
    [[], 'Too few decisions to tell a habit: it takes 8 at which a simple rule would have cost you.'],
    [
      [tally('longest', 3, 3)],
      'Too few decisions to tell a habit: it takes 8 at which a simple rule would have cost you.',
    ],
    [
      [tally('longest', 3, 9)],
      'No habit shows, and that is good: where a simple rule would have cost you, you did not take its option more often than chance explains.',
    ],
    [
      [tally('longest', 8, 9)],
      'You have a habit. Where the longest option would have cost you, you took it 8 of 9 times; blind picks would have 3 times.',
    ],
    [
      [tally('surface', 20, 20), tally('longest', 9, 9), tally('revenue', 8, 8)],
      'You have 3 habits. The clearest: where the option that looks best at once would have cost you, you took it 20 of 20 times; blind picks would have 7 times. Also: the longest option; what lifts revenue most at once.',
    ],
  ])('are told in words %#', (tallies, words) => {
    expect(habitsWords(habitsTold(tallies))).toBe(words);
  });

  test('that too few decisions tell of come last, however clear they look', () => {
    const habits = habitsTold([tally('longest', 7, 7), tally('surface', 1, 9), tally('revenue', 9, 9)]);
    expect(habits.map(({ policy }) => policy)).toEqual(['revenue', 'surface', 'longest']);
  });
});
