import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Practice, type Progress, progressOf } from '../../src/coach/index.ts';
import { shareOf } from '../../src/coach/progress/chance.ts';
import { tries } from '../harness/tries.ts';
import { aPractice, daysFromToday, lost, onDay, practiceOn, TODAY } from './progress-practice.ts';

const PRINCIPLES = [{ id: 'a', name: 'Ask first' }];
const progress = (practice: Practice, today = TODAY): Progress =>
  progressOf(practice, { today, principles: PRINCIPLES });

const MANY = { numRuns: tries(150, 3000) };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Every number in a value, wherever it stands. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

test('the periods together are all runs and all decisions, whatever the clock said', () => {
  fc.assert(
    fc.property(aPractice, (practice) => {
      const { periods, runs, decisions } = progress(practice);
      expect(sum(periods.map((period) => period.runs))).toBe(runs);
      expect(sum(periods.map((period) => period.decisions))).toBe(decisions);
      expect(periods.length).toBeLessThanOrEqual(13);
    }),
    MANY,
  );
});

test('no number is infinite or none, and shares are percent', () => {
  fc.assert(
    fc.property(aPractice, (practice) => {
      const told = progress(practice);
      expect(numbersIn(told).filter((each) => !Number.isFinite(each))).toEqual([]);
      for (const { judgement } of [told, ...told.periods, ...told.fresh])
        expect(judgement === null || (judgement >= -1e-9 && judgement <= 100)).toBe(true);
    }),
    MANY,
  );
});

test('today may be any day, and no text at all', () => {
  const anyToday = fc.oneof(
    fc.constantFrom('1970-01-01', '9999-12-31', '0000-01-01', '2026-13-45', ''),
    fc.string(),
  );
  fc.assert(
    fc.property(aPractice, anyToday, (practice, today) => {
      const { calendar, runs } = progress(practice, today);
      expect(calendar.weeks).toHaveLength(26);
      expect(runs).toBe(sum(practice.days.map((day) => day.runs)));
    }),
    MANY,
  );
});

test('the order of days makes no difference', () => {
  fc.assert(
    fc.property(aPractice, (practice) => {
      const turned = { ...practice, days: practice.days.toReversed() };
      const [one, other] = [progress(practice), progress(turned)];
      expect({ ...other, course: '', judgement: 0, lostPerDecision: 0, luck: 0, periods: 0 }).toEqual({
        ...one,
        course: '',
        judgement: 0,
        lostPerDecision: 0,
        luck: 0,
        periods: 0,
      });
      expect(other.course).toBe(one.course);
      expect(other.luck.total).toBeCloseTo(one.luck.total, 9);
      expect(other.periods.map(({ name, runs }) => [name, runs])).toEqual(
        one.periods.map(({ name, runs }) => [name, runs]),
      );
    }),
    MANY,
  );
});

test('another day of practice shortens no streak', () => {
  const someDays = fc.array(fc.integer({ min: -120, max: 0 }), { maxLength: 50 });
  fc.assert(
    fc.property(someDays, fc.integer({ min: -120, max: 0 }), (days, another) => {
      const streaks = (numbers: readonly number[]) =>
        progress(practiceOn(...new Set(numbers.map(daysFromToday)))).calendar;
      const [before, after] = [streaks(days), streaks([...days, another])];
      expect(after.streak).toBeGreaterThanOrEqual(before.streak);
      expect(after.best).toBeGreaterThanOrEqual(before.best);
      expect(before.best).toBeGreaterThanOrEqual(before.streak);
      expect(after.recentDays).toBeGreaterThanOrEqual(before.recentDays);
    }),
    { numRuns: tries(500, 10_000) },
  );
});

test('a streak is that of the rule, told week by week', () => {
  const weeksBack = fc.array(fc.constantFrom(0, 1, 2, 2, 2, 3), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(weeksBack, (daysInWeeks) => {
      // Today is a Wednesday: the days of this week are Monday to Wednesday.
      const days = daysInWeeks.flatMap((count, week) =>
        Array.from({ length: count }, (_, nth) => daysFromToday(nth - 2 - 7 * week)),
      );
      expect(progress(practiceOn(...days)).calendar.streak).toBe(slowly(daysInWeeks));
    }),
    { numRuns: tries(500, 10_000) },
  );
});

/** The streak, by going back week by week as the rule says. */
function slowly([thisWeek = 0, ...before]: readonly number[]): number {
  let missed = Number.POSITIVE_INFINITY;
  let weeks = thisWeek > 0 ? 1 : 0;
  for (const days of before) {
    missed += 1;
    if (days >= 2) {
      weeks += 1;
    } else if (missed < 4) {
      return weeks;
    } else {
      missed = 0;
    }
  }
  return weeks;
}

test('bounds hold the share and draw nearer with more decisions', () => {
  const seen = fc.integer({ min: 1, max: 300 }).chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));
  fc.assert(
    fc.property(seen, fc.integer({ min: 2, max: 9 }), ([honoured, of], times) => {
      const few = shareOf(honoured, of);
      const many = shareOf(honoured * times, of * times);
      for (const { low, value, high } of [few, many]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(100);
      }
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
      // What was not honoured has the same bounds from the other side.
      const other = shareOf(of - honoured, of);
      expect(other.low).toBeCloseTo(100 - few.high, 9);
    }),
    MANY,
  );
});

test('principles come weakest first, and are rated from six decisions on', () => {
  fc.assert(
    fc.property(aPractice, (practice) => {
      const { principles } = progress(practice);
      const rated = principles.filter(({ rating }) => rating !== 'too-few');
      expect(principles.slice(0, rated.length)).toEqual(rated);
      const bounds = rated.map(({ share }) => share.high);
      expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
      for (const { decisions, share } of rated) {
        expect(decisions).toBeGreaterThanOrEqual(6);
        expect(share.high - share.low).toBeLessThan(60);
      }
      expect(new Set(principles.map(({ principle }) => principle))).toEqual(
        new Set(
          practice.principles.filter(({ decisions }) => decisions > 0).map(({ principle }) => principle),
        ),
      );
    }),
    MANY,
  );
});

test('habits come first, and take eight decisions and more agreement than chance', () => {
  fc.assert(
    fc.property(aPractice, (practice) => {
      const { habits } = progress(practice);
      const clear = habits.filter(({ isHabit }) => isHabit);
      expect(habits.slice(0, clear.length)).toEqual(clear);
      for (const { decisions, agreed, byChance } of clear) {
        expect(decisions).toBeGreaterThanOrEqual(8);
        expect(agreed).toBeGreaterThan(byChance);
      }
    }),
    MANY,
  );
});

test('a decision more is one more in all sums', () => {
  const day = onDay(TODAY, 2, 0.5);
  const before = progress({ ...practiceOn(day), unreviewed: 0 });
  const after = progress(practiceOn({ ...day, ...lost(2, 0.5, 0) }));
  expect([before.decisions, after.decisions]).toEqual([2, 3]);
});
