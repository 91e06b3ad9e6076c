import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PastRun, ProgressPlace } from '../../../src/session/index.ts';
import { times, UNSAFE } from './at-review.ts';
import { heard, pastRun, pastRuns, PROGRESS } from './learner.ts';

const START: ProgressPlace = { page: 'overview', at: 0 };

interface Looking {
  readonly runs?: readonly PastRun[];
  readonly progress?: Partial<typeof PROGRESS>;
  readonly at?: ProgressPlace;
}

const looked = (
  lines: readonly string[],
  { runs = pastRuns(3), progress = {}, at = START }: Looking = {},
) => {
  const book = {
    progress: { ...PROGRESS, ...progress },
    runs: async (most: number) => runs.slice(0, most),
  };
  return heard(lines, (face) => face.progress(book, at));
};

test('everything is told in sentences to who asks for it, with the runs', async () => {
  expect((await looked(['r'])).text).toMatchSnapshot();
});

test('before anything is asked for only the overview is told, and what else there is', async () => {
  const { text } = await looked([]);
  expect(text).toMatch(/^\nYour progress: .*\n/);
  expect(text).toContain('\nTo hear more, type principles, habits or calendar.\n');
  expect(text).not.toMatch(/Principles, the weakest|Habits\.|Practice\.|1\. The Ferry/);
});

test('where nothing was played it is said what will be here', async () => {
  const { text, wish } = await looked(['x', ''], { runs: [], progress: { runs: 0 } });
  expect(text).toContain('Nothing is here yet');
  expect(text).not.toContain('Judgement 71');
  expect(wish.wish).toEqual({ kind: 'leave' });
});

test('where no habit shows that is said kindly, and what is not known apart', async () => {
  const [longest, shortest] = PROGRESS.habits.map((habit) => ({ ...habit, isHabit: false }));
  if (longest === undefined || shortest === undefined) throw new Error('there are no habits');
  const habits = [longest, { ...shortest, decisions: 3, agreed: 2 }];
  const { text } = await looked(['habits'], { progress: { habits } });
  expect(text).toContain('No habit shows, and that is good: where a simple rule would have cost you,');
  expect(text).toContain('\nNo habits:\nThe longest option: 28 of 60, by chance 20.\n');
  expect(text).toContain('\nToo few decisions to say:\nThe shortest option: 2 of 3, by chance 20.\n');
});

test.each(['2', ' 2 '])('%j opens a run, and the place is kept', async (line) => {
  const { wish } = await looked([line]);
  expect(wish).toEqual({ wish: { kind: 'review', run: '02' }, at: { page: 'history', at: 1 } });
});

test('more lists twenty older ones', async () => {
  const { text, wish } = await looked(['runs', 'more', 'm', 'more', '41'], { runs: pastRuns(45) });
  expect([...text.matchAll(/^(\d+)\. The Ferry/gm)].map(([, number]) => Number(number))).toEqual(
    pastRuns(45).map((_, index) => index + 1),
  );
  expect(text).toContain('There are no older runs.');
  expect(wish.wish).toEqual({ kind: 'review', run: '41' });
});

test.each([20, 40])('exactly %i runs have no older ones', async (count) => {
  const { text } = await looked(['runs', 'more', 'more'], { runs: pastRuns(count) });
  expect(times(text, 'There are older ones')).toBe(count / 20 - 1);
});

test('who comes back from a review hears where they were, and the runs stay open', async () => {
  const at: ProgressPlace = { page: 'history', at: 22 };
  const { text, wish } = await looked(['24'], { runs: pastRuns(45), at });
  expect(text).toMatch(/^\nBack at your runs\. You were at 23\. The Ferry, /);
  expect(text).not.toContain('Judgement 71');
  expect(wish.at).toEqual({ page: 'history', at: 23 });
});

test.each(['overview', 'principles', 'habits', 'calendar', 'runs'])('%j is read again', async (part) => {
  const { text } = await looked([part, part.slice(0, 4)]);
  const [, first = '', second = ''] = text.split(/Open which run\? .*\n/);
  expect(first).not.toBe('');
  expect(second).toBe(first);
});

test.each([
  [{}, 'score 67.4, judgement 71 percent, 4.1 points lost, luck down 1.9.'],
  [{ luck: 0.04, lost: 0 }, 'score 67.4, judgement 71 percent, 0.0 points lost, luck none.'],
  [{ judgement: null, luck: 2 }, 'score 67.4, nothing at stake, 4.1 points lost, luck up 2.0.'],
  [{ judgement: undefined, lost: undefined, luck: undefined }, 'score 67.4, no exact review.'],
  [{ score: undefined, decisions: 1 }, 'The Ferry, 3 May 2026 at 14:05, not finished, 1 decision made.'],
  [{ variant: 'fog', exam: true, study: true }, ', one fact changed, exam, for study, score'],
])('a run of %j is told: %s', async (own, words) => {
  expect((await looked(['runs'], { runs: [pastRun(own)] })).text).toContain(words);
});

test.each(['4', '0', 'zzz', '-'])('%j is answered with what is possible', async (line) => {
  expect((await looked([line])).text).toContain(
    'Please type a number from 1 to 3, ? to hear what can be typed, or press enter to go back.',
  );
});

test('? says all that can be typed', async () => {
  const { text } = await looked(['?'], { runs: pastRuns(30) });
  expect(/\n1 to 20:[^]*enter or q: go back\./.exec(text)?.[0]).toMatchInlineSnapshot(`
    "
    1 to 20: open the run with this number: its review, or the run itself where it is not finished.
    more: list older runs.
    overview, principles, habits, calendar or runs: read this part.
    r: read everything.
    enter or q: go back."
  `);
});

test.each([[''], ['q'], []])('%j goes back, and the next time the whole is told again', async (...lines) => {
  expect((await looked(lines)).wish).toEqual({ wish: { kind: 'leave' }, at: START });
});

test('whatever is typed, nothing that drives a terminal is written', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('?', 'more', 'r', 'habits', '\u001B[2J', '9'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
      expect((await looked(lines)).text).not.toMatch(UNSAFE);
    }),
  );
});
