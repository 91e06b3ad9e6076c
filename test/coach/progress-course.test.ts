import { expect, test } from 'vitest';
import { type Practice, progressOf } from '../../src/coach/index.ts';
import { halvesOf } from '../../src/coach/progress/course.ts';
import { daysFromToday, freshOf, lost, onDay, practiceOn, TODAY } from './progress-practice.ts';

const course = (practice: Practice): string => progressOf(practice, { today: TODAY, principles: [] }).course;

/** Plays of five decisions each, which lose around so much on average. */
const plays = (count: number, around: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, () => [0, 0, around, around * 1.5, around * 2.5]);

const fresh = (...played: readonly (readonly number[])[]): Practice => ({
  ...practiceOn(...played.map((losses, index) => onDay(daysFromToday(index - 41), ...losses))),
  fresh: freshOf(...played),
});

test.each<[string, Practice]>([
  ['nothing', practiceOn()],
  ['too early', fresh(...plays(3, 2))],
  ['better', fresh(...plays(8, 4), ...plays(8, 1))],
  ['no clear change', fresh(...plays(5, 2), ...plays(5, 1.5))],
  ['the same', fresh(...plays(12, 2))],
  ['worse', fresh(...plays(8, 1), ...plays(8, 4))],
  ['better, but in stories that were known', { ...fresh(...plays(8, 4), ...plays(8, 1)), fresh: [] }],
  [
    'better in all, and not clearly in new stories',
    { ...fresh(...plays(8, 4), ...plays(8, 1)), fresh: freshOf(...plays(5, 2), ...plays(5, 1.5)) },
  ],
  ['worse, in stories that were known', { ...fresh(...plays(8, 1), ...plays(8, 4)), fresh: [] }],
])('the course is told: %s', (_, practice) => {
  expect(course(practice)).toMatchSnapshot();
});

test('first plays of a wrong clock are not put into an order', () => {
  const made = fresh(...plays(8, 4), ...plays(8, 1));
  const wrong = made.fresh.map((play, index) => (index < 8 ? { ...play, at: 0 } : play));
  expect(course({ ...made, fresh: wrong })).toContain('over all your runs');
});

test('plays are parted as near to the middle of their decisions as whole plays allow', () => {
  const { earlier, later } = halvesOf([lost(1), lost(1, 1), lost(1, 1, 1, 1), lost(1)]);
  expect([earlier.decisions, later.decisions]).toEqual([3, 5]);
  expect(halvesOf([]).later.decisions).toBe(0);
});

test('who does not change is seldom told otherwise', () => {
  const random = mulberry(7);
  // Four decisions in ten lose nothing, the others as an exponential draw: as blind picks do in the built-in cases.
  const loss = () => (random() < 0.4 ? 0 : -4 * Math.log(1 - random()));
  const records = Array.from({ length: 1000 }, () =>
    fresh(...Array.from({ length: 16 }, () => Array.from({ length: 6 }, loss))),
  );
  const told = records.map(course);
  const better = told.filter((words) => /^You (?:judge better|lose less)/.test(words)).length;
  const worse = told.filter((words) => words.startsWith('You lose more')).length;
  // 25 of a thousand on each side, and as much again by chance.
  expect(better).toBeLessThan(45);
  expect(worse).toBeLessThan(45);
});

test('who learns much is mostly told so within a month', () => {
  const random = mulberry(11);
  const loss = (mean: number) => (random() < 0.4 ? 0 : (-mean / 0.6) * Math.log(1 - random()));
  const learning = Array.from({ length: 200 }, () =>
    fresh(
      ...Array.from({ length: 20 }, (_, play) => Array.from({ length: 6 }, () => loss(play < 8 ? 2.4 : 0.9))),
    ),
  );
  const told = learning.filter((practice) => course(practice).startsWith('You judge better')).length;
  expect(told).toBeGreaterThan(120);
});

/** Numbers that look random and are always the same (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
