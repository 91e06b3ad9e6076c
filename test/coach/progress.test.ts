import { describe, expect, test } from 'vitest';
import { type Practice, type PrincipleTally, progressOf, streakWords } from '../../src/coach/index.ts';
import { normalTail, shareOf, studentBound } from '../../src/coach/progress/chance.ts';
import {
  briefDay,
  dayNumber,
  dayText,
  mondayOf,
  monthName,
  monthOf,
  weekOf,
} from '../../src/coach/progress/days.ts';
import { daysFromToday, lost, onDay, practiceOn, TODAY } from './progress-practice.ts';

const progress = (practice: Practice, today = TODAY) => progressOf(practice, { today, principles: [] });

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-01-01', 10_957],
    ['2024-02-29', 19_782],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i, and the other way round', (day, number) => {
    expect([dayNumber(day), dayText(number)]).toEqual([number, day]);
  });

  test.each(['', 'today', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', '-271821-04-20'])(
    '%j is no day',
    (day) => {
      expect(dayNumber(day)).toBeUndefined();
    },
  );

  test('weeks begin on Monday, also before 1970', () => {
    const monday = dayNumber('2026-11-09') ?? 0;
    expect([0, 1, 6].map((days) => mondayOf(weekOf(monday + days)))).toEqual([monday, monday, monday]);
    expect(weekOf(monday - 1)).toBe(weekOf(monday) - 1);
    expect(dayText(mondayOf(weekOf(-5)))).toBe('1969-12-22');
  });

  test('are named', () => {
    const day = dayNumber('2026-11-02') ?? 0;
    expect([briefDay(day), monthName(monthOf(day))]).toEqual(['2 Nov', 'November 2026']);
  });
});

describe('the functions of probability', () => {
  test.each([
    // Newcombe, Two-sided Confidence Intervals for the Single Proportion (1998), table I.
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('Wilson: %i of %i is between %d and %d percent', (seen, of, low, high) => {
    const share = shareOf(seen, of);
    expect(share.low).toBeCloseTo(low, 2);
    expect(share.high).toBeCloseTo(high, 2);
  });

  test.each([
    [10, 2.2281],
    [20, 2.086],
    [38, 2.0244],
    [120, 1.9799],
  ])('Student: with %i degrees the bound is %d', (freedom, bound) => {
    expect(studentBound(freedom)).toBeCloseTo(bound, 3);
  });

  test.each([
    [0, 0.5],
    [1.2815515655446004, 0.1],
    [2.3263478740408408, 0.01],
    [-1.2815515655446004, 0.9],
  ])('the normal distribution has above %d a part of %d', (deviations, part) => {
    expect(normalTail(deviations)).toBeCloseTo(part, 6);
  });
});

describe('periods', () => {
  test('are weeks while practice spans at most twelve, those without practice too', () => {
    const { periods } = progress(practiceOn(onDay('2026-10-25', 1, 3), '2026-11-09', onDay(TODAY, 0, 0)));
    expect(periods).toEqual([
      { name: 'Week of 19 Oct', brief: '19 Oct', runs: 1, decisions: 2, judgement: 50, lostPerDecision: 2 },
      {
        name: 'Week of 26 Oct',
        brief: '26 Oct',
        runs: 0,
        decisions: 0,
        judgement: null,
        lostPerDecision: null,
      },
      {
        name: 'Week of 2 Nov',
        brief: '2 Nov',
        runs: 0,
        decisions: 0,
        judgement: null,
        lostPerDecision: null,
      },
      expect.objectContaining({ name: 'Week of 9 Nov', runs: 2, decisions: 3, lostPerDecision: 1 / 3 }),
    ]);
    expect(progress(practiceOn('2026-08-24', TODAY)).periods).toHaveLength(12);
  });

  test('are months beyond that', () => {
    const { periods } = progress(practiceOn('2026-08-23', TODAY));
    expect(periods.map(({ name, brief, runs }) => [name, brief, runs])).toEqual([
      ['August 2026', 'Aug', 1],
      ['September 2026', 'Sep', 0],
      ['October 2026', 'Oct', 0],
      ['November 2026', 'Nov', 1],
    ]);
  });

  test('older months are one', () => {
    const { periods } = progress(practiceOn('2019-01-31', '2025-12-31', '2026-01-01', TODAY));
    expect(periods).toHaveLength(12);
    expect(periods.slice(0, 2).map(({ name, brief, runs }) => [name, brief, runs])).toEqual([
      ['Before January 2026', 'before', 2],
      ['January 2026', 'Jan', 1],
    ]);
  });

  test('days of a wrong clock stand apart, and tomorrow is today', () => {
    const { periods, calendar } = progress(
      practiceOn('1970-01-01', '9999-12-31', daysFromToday(2), daysFromToday(1), TODAY),
    );
    expect(periods.map(({ name, runs }) => [name, runs])).toEqual([
      ['Date not known', 3],
      ['Week of 9 Nov', 2],
    ]);
    expect(calendar.weeks.at(-1)).toEqual({ from: '2026-11-09', runs: [0, 0, 2, null, null, null, null] });
  });

  test('no practice has none', () => {
    expect(progress(practiceOn())).toMatchObject({
      periods: [],
      runs: 0,
      judgement: null,
      luck: { perRun: 0 },
    });
  });
});

describe('luck', () => {
  test('is told of the runs of which it is known', () => {
    const days = [{ ...onDay(TODAY, 1), runs: 4, luck: -3 }];
    expect(progress({ ...practiceOn(), days, unreviewed: 2 }).luck).toEqual({ total: -3, perRun: -1.5 });
  });
});

describe('the streak', () => {
  // Today is a Wednesday; -9 and -8 are Monday and Tuesday of last week.
  const week = (ago: number): readonly string[] => [-9, -8].map((day) => daysFromToday(day - 7 * (ago - 1)));
  test.each<[string, readonly string[], number, number]>([
    ['no practice', [], 0, 0],
    ['today alone begins one', [TODAY], 1, 1],
    ['this week is not missed while it has not begun', week(1), 1, 1],
    ['one day does not make a week', [daysFromToday(-8)], 0, 0],
    ['weeks in a row', [TODAY, ...week(1), ...week(2)], 3, 3],
    ['a missed week is forgiven', [TODAY, ...week(2), ...week(3)], 3, 3],
    ['two missed weeks are not', [TODAY, ...week(3), ...week(4), ...week(5)], 1, 3],
    ['last week may be the missed one', [...week(2), ...week(3)], 2, 2],
    ['two of four weeks are too many', [TODAY, ...week(2), ...week(4), ...week(5)], 2, 3],
    ['two of five weeks are forgiven', [TODAY, ...week(2), ...week(3), ...week(4), ...week(6)], 5, 5],
  ])('%s', (_, days, streak, best) => {
    expect(progress(practiceOn(...days)).calendar).toMatchObject({ streak, best });
  });

  test('is told in words', () => {
    expect(streakWords({ streak: 0, best: 0 })).toBe(
      'No streak at the moment: practice on two days of a week begins one.',
    );
    expect(streakWords({ streak: 1, best: 1 })).toBe('Streak: 1 week with practice.');
    expect(streakWords({ streak: 4, best: 6 })).toBe(
      'Streak: 4 weeks in a row with practice. The longest was 6.',
    );
  });

  test('recent are the days of four weeks with today', () => {
    const days = [daysFromToday(-28), daysFromToday(-27), TODAY];
    expect(progress(practiceOn(...days)).calendar.recentDays).toBe(2);
  });
});

describe('principles', () => {
  const tally = (principle: string, honoured: number, of: number, each = 2): PrincipleTally => ({
    principle,
    honoured,
    broken: of - honoured,
    ...lost(...Array.from({ length: of }, (_, nth) => (nth < honoured ? 0 : each))),
  });
  const rated = (...principles: readonly PrincipleTally[]) =>
    progressOf(
      { ...practiceOn(), principles },
      { today: TODAY, principles: [{ id: 'a', name: 'Ask first' }] },
    ).principles;

  test.each([
    [0, 3, 'too-few'],
    [3, 3, 'too-few'],
    [5, 5, 'too-few'],
    [0, 6, 'weak'],
    [6, 6, 'strong'],
    [3, 6, 'too-few'],
    [3, 7, 'mixed'],
    [1, 7, 'weak'],
    [9, 10, 'mixed'],
    [10, 10, 'strong'],
    [60, 100, 'mixed'],
    [40, 100, 'weak'],
    [80, 100, 'strong'],
  ])('%i honoured of %i is %s', (honoured, of, rating) => {
    expect(rated(tally('x', honoured, of))[0]?.rating).toBe(rating);
  });

  test('the one surest to be weak comes first, those of which little is known last', () => {
    const order = rated(
      tally('none-of-two', 0, 2),
      tally('b', 7, 8),
      tally('two-of-seven', 2, 7),
      tally('d', 10, 40),
      tally('three', 1, 3),
    );
    expect(order.map(({ principle }) => principle)).toEqual([
      'd',
      'two-of-seven',
      'b',
      'three',
      'none-of-two',
    ]);
  });

  test('have their names, and their ids where they have none', () => {
    expect(rated(tally('a', 1, 1), tally('gone', 1, 1)).map(({ name }) => name)).toEqual([
      'Ask first',
      'gone',
    ]);
  });

  test('one that no decision has tested is left out', () => {
    expect(rated(tally('a', 0, 0))).toEqual([]);
  });
});
