import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Progress } from '../../../src/coach/index.ts';
import { calendarLines } from '../../../src/faces/ink/layout/calendar.ts';
import { scaleOn, spanOn } from '../../../src/faces/ink/layout/span.ts';
import { trendLines } from '../../../src/faces/ink/layout/trend.ts';
import { arrangeProgress } from '../../../src/faces/ink/screens/progress-layout.ts';
import { type Known, PAGES } from '../../../src/faces/ink/screens/progress-state.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import type { ProgressPlace } from '../../../src/session/index.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { calendar, HABITS, pastRun, PROGRESS } from './progress-samples.ts';

const share = fc
  .tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0, max: 100, noNaN: true })))
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low = 0, value = 0, high = 0]) => ({ low, value, high }));

test('a span has its share between its bounds, on as many columns as it is given', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 3, max: 60 }), (bounds, width) => {
      for (const { span, ...rest } of [glyphsOf('unicode'), glyphsOf('ascii')]) {
        const drawn = spanOn(width, bounds, { span, ...rest });
        expect(drawn).toHaveLength(width);
        expect(drawn.indexOf(span.at)).toBe(Math.round((bounds.value / 100) * (width - 1)));
      }
    }),
  );
});

test('the scale of a span begins with 0 and ends with 100', () => {
  expect(scaleOn(21)).toBe('0 %       50      100');
  expect(scaleOn(8)).toBe('0 %  100');
});

const point = fc.record({
  name: fc.constantFrom('2 Nov', '16 Nov', 'Dec'),
  value: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }),
  below: fc.constantFrom('', '0.4', '12.5'),
});

test('the line of judgement fits its room, and ends with what is known last', () => {
  const room = fc.record({ width: fc.integer({ min: 12, max: 104 }), rows: fc.integer({ min: 2, max: 11 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), room, (points, { width, rows }) => {
      const lines = trendLines(points, { width, rows }, PLAIN_LOOK);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      expect([0, rows + 1, rows + 2]).toContain(lines.length);
      const last = points.findLast(({ value }) => value !== null)?.value;
      if (lines.length === 0 || last == null) return;
      expect(lines.some((line) => line.endsWith(` ${Math.round(last)}`))).toBe(true);
    }),
  );
});

test('where a period has no judgement the line is broken off', () => {
  const points = [40, 40, null, 40].map((value) => ({ name: 'x', value, below: '' }));
  const [line] = trendLines(points, { width: 45, rows: 2 }, PLAIN_LOOK);
  expect(line).toMatch(/┤─{18} {9}─{9} 40$/);
});

test('what was lost in a period stands below its name, and nothing does where that is not known', () => {
  const lost = ['2.0', '', '0.4'];
  const points = lost.map((below, index) => ({ name: `${index} May`, value: 40, below }));
  const rows = trendLines(points, { width: 45, rows: 2 }, PLAIN_LOOK);
  expect(rows.slice(2)).toEqual(['     0 May       1 May       2 May', '     2.0                     0.4']);
});

test('where the mark of a day is a digit it stands for itself', () => {
  const legend = (name: 'unicode' | 'ascii') =>
    calendarLines(calendar(), { width: 78, look: { ...PLAIN_LOOK, glyphs: glyphsOf(name) } }).at(-1);
  expect(legend('unicode')).toBe('runs a day:  · none  ░ 1  ▒ 2  ▓ 3  █ 4 or more');
  expect(legend('ascii')).toBe('runs a day:  . none  1  2  3  4 or more');
});

test('the calendar shows the latest weeks that there is room for', () => {
  const days = (width: number) =>
    calendarLines(calendar(26), { width, look: PLAIN_LOOK })[1]?.match(/[·░▒▓█]/gu);
  expect(days(78)).toHaveLength(26);
  expect(days(25)).toHaveLength(10);
});

const anyProgress: fc.Arbitrary<Progress> = fc
  .record({
    name: anyWords,
    course: anyWords,
    habit: anyWords,
    kept: fc.integer({ min: 0, max: 200 }),
    share,
    weeks: fc.integer({ min: 1, max: 40 }),
    points: fc.array(point, { maxLength: 30 }),
    wide: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ name, course, habit, kept, share: own, weeks, points, wide }) => ({
    ...PROGRESS,
    course,
    decisions: wide,
    principles: PROGRESS.principles.map((each) => ({ ...each, name, honoured: kept, share: own })),
    habits: HABITS.map((each) => ({ ...each, name: habit, agreed: kept, decisions: Math.max(1, kept) })),
    calendar: calendar(weeks),
    periods: points.map(({ name: brief, value }) => ({
      name: brief,
      brief,
      runs: 1,
      decisions: 3,
      judgement: value,
      lostPerDecision: 1,
    })),
  }));

const anyKnown: fc.Arbitrary<Known> = fc
  .array(
    fc.record({
      title: anyWords,
      score: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((runs) => ({ runs: runs.map((own, index) => pastRun(index, own)), asked: 50 }));

test('every page of the progress fits its room, whatever it tells', () => {
  const place = fc.record({ page: fc.constantFrom(...PAGES), seed: fc.nat(), top: fc.nat(40) });
  const glyphs = fc.constantFrom('unicode' as const, 'ascii' as const);
  fc.assert(
    fc.property(
      fc.tuple(anyProgress, anyKnown),
      place,
      anyRoom,
      glyphs,
      ([progress, known], at, room, name) => {
        const look = { ...PLAIN_LOOK, glyphs: glyphsOf(name) };
        const pointed = known.runs.length === 0 ? 0 : at.seed % known.runs.length;
        const { lines } = arrangeProgress({ progress, known }, { ...at, at: pointed }, { room, look });
        expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(room.height);
        const isList = at.page === 'history' && known.runs.length > 0;
        expect(lines.filter((line) => line.startsWith(look.glyphs.pointer))).toHaveLength(isList ? 1 : 0);
      },
    ),
    { numRuns: tries(150, 1500) },
  );
});

test.each([
  [78, 21],
  [104, 37],
  [38, 17],
  [28, 7],
] as const)('in a room of %i×%i no word of the progress is cut', (width, height) => {
  const known = { runs: Array.from({ length: 20 }, (_, index) => pastRun(index)), asked: 50 };
  const wordsIn = (room: { width: number; height: number }, page: ProgressPlace['page'], top: number) =>
    arrangeProgress(
      { progress: PROGRESS, known },
      { page, at: 3, top },
      { room, look: PLAIN_LOOK },
    ).lines.flatMap((line) => line.match(/\p{L}{2,}/gu) ?? []);
  for (const page of PAGES) {
    const whole = new Set([78, 104].flatMap((columns) => wordsIn({ width: columns, height: 400 }, page, 0)));
    for (const word of ['more', 'lines', 'line', 'space', 'one', 'fact', 'and', 'on', 'page'])
      whole.add(word);
    for (let top = 0; top < 60; top += 5) {
      expect(wordsIn({ width, height }, page, top).filter((word) => !whole.has(word))).toEqual([]);
    }
  }
});

test('the month in which the calendar begins gives its place to the next, where it has one week', () => {
  const weeks = [
    '2026-05-25',
    '2026-06-01',
    '2026-06-08',
    '2026-06-15',
    '2026-06-22',
    '2026-06-29',
    '2026-07-06',
  ];
  const days = weeks.map((from) => ({ from, runs: [0, 0, 0, 0, 0, 0, 0] }));
  const [months] = calendarLines({ weeks: days }, { width: 40, look: PLAIN_LOOK });
  expect(months).toBe('       Jun       Jul');
  const [month] = calendarLines({ weeks: days.slice(0, 1) }, { width: 40, look: PLAIN_LOOK });
  expect(month).toBe('     May');
});

test('what a bar of habits means is said only where there are bars', () => {
  const place = { page: 'habits', at: 0, top: 0 } as const;
  const page = { progress: PROGRESS, known: { runs: [], asked: 0 } };
  const textAt = (width: number) =>
    arrangeProgress(page, place, { room: { width, height: 40 }, look: PLAIN_LOOK }).lines.join(' ');
  expect([textAt(104).includes('In a bar'), textAt(40).includes('In a bar')]).toEqual([true, false]);
});
