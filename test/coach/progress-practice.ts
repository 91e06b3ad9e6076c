import * as fc from 'fast-check';
import {
  type FreshPlay,
  type Habit,
  type HabitTally,
  type Practice,
  type PracticeDay,
  type PrincipleTally,
  progressOf,
  type Sums,
} from '../../src/coach/index.ts';

export const TODAY = '2026-11-11';

/** Decisions that lost so much, of four points at stake or all that there was. */
export function lost(...losses: readonly number[]): Sums {
  return {
    decisions: losses.length,
    lost: losses.reduce((sum, each) => sum + each, 0),
    lostSquares: losses.reduce((sum, each) => sum + each ** 2, 0),
    stake: losses.reduce((sum, each) => sum + Math.max(4, each), 0),
  };
}

/** A day on which one run with these losses ended. */
export const onDay = (day: string, ...losses: readonly number[]): PracticeDay => ({
  day,
  runs: 1,
  luck: 0,
  ...lost(...losses),
});

/** Practice of these days alone, all in stories that were known. */
export const practiceOn = (...days: readonly (PracticeDay | string)[]): Practice => ({
  days: days.map((day) => (typeof day === 'string' ? onDay(day, 1) : day)),
  fresh: [],
  principles: [],
  habits: [],
  unreviewed: 0,
});

/** What is told of habits where so much is known of them. */
export const habitsTold = (habits: readonly HabitTally[]): readonly Habit[] =>
  progressOf({ ...practiceOn(), habits }, { today: TODAY, principles: [] }).habits;

/** The policies that are told to be habits. */
export const toldHabits = (habits: readonly HabitTally[]): readonly string[] =>
  habitsTold(habits).flatMap(({ policy, isHabit }) => (isHabit ? [policy] : []));

/** First plays, one a day up to now, with these losses each. */
export function freshOf(...plays: readonly (readonly number[])[]): readonly FreshPlay[] {
  const first = Date.UTC(2026, 9, 1);
  return plays.map((losses, index) => ({
    at: first + index * 86_400_000,
    case: `case-${index}`,
    variant: 'base',
    ...lost(...losses),
  }));
}

const aLoss = fc.double({ min: 0, max: 30, noNaN: true });
const aSum: fc.Arbitrary<Sums> = fc.array(aLoss, { maxLength: 8 }).map((losses) => lost(...losses));

/** Days near today, days of a wrong clock, and what is no day. */
const aDay = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -900, max: 3 }).map(daysFromToday) },
  fc.constantFrom(
    '1970-01-01',
    '1999-12-31',
    '2000-01-01',
    '9999-12-31',
    '2026-02-31',
    '',
    'yesterday',
    '275760-09-13',
  ),
);

/** So many days after today, as it is written. */
export function daysFromToday(days: number): string {
  return new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
}

const aPracticeDay: fc.Arbitrary<PracticeDay> = fc
  .tuple(aDay, fc.nat({ max: 4 }), fc.double({ min: -20, max: 20, noNaN: true }), aSum)
  .map(([day, runs, luck, sums]) => ({ day, runs, luck, ...sums }));

const anAt = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 10, 12) }) },
  fc.constantFrom(0, -1, 253_402_300_799_999, 8.64e15),
);

const aFreshPlay: fc.Arbitrary<FreshPlay> = fc
  .tuple(anAt, fc.string(), fc.string(), aSum)
  .map(([at, name, variant, sums]) => ({ at, case: name, variant, ...sums }));

export const aPrinciple: fc.Arbitrary<PrincipleTally> = fc
  .tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.array(aLoss, { maxLength: 40 }))
  .map(([principle, losses]) => ({
    principle,
    ...lost(...losses),
    honoured: losses.filter((loss) => loss < 1).length,
    broken: losses.filter((loss) => loss >= 3).length,
  }));

export const aHabit: fc.Arbitrary<HabitTally> = fc
  .tuple(
    fc.constantFrom(
      'longest',
      'shortest',
      'customer',
      'strategy',
      'product',
      'revenue',
      'surface',
      'anti-surface',
      'x',
    ),
    fc.array(fc.tuple(fc.integer({ min: 2, max: 6 }), fc.boolean()), { maxLength: 60 }),
  )
  .map(([policy, seen]) => ({
    policy,
    decisions: seen.length,
    agreed: seen.filter(([, agrees]) => agrees).length,
    byChance: seen.reduce((sum, [options]) => sum + 1 / options, 0),
    chanceVariance: seen.reduce((sum, [options]) => sum + (1 / options) * (1 - 1 / options), 0),
  }));

/** Any practice, of any clock. */
export const aPractice: fc.Arbitrary<Practice> = fc.record({
  days: fc.uniqueArray(aPracticeDay, { maxLength: 60, selector: ({ day }) => day }),
  fresh: fc.array(aFreshPlay, { maxLength: 30 }),
  principles: fc.uniqueArray(aPrinciple, { maxLength: 8, selector: ({ principle }) => principle }),
  habits: fc.uniqueArray(aHabit, { maxLength: 8, selector: ({ policy }) => policy }),
  unreviewed: fc.nat({ max: 5 }),
});
