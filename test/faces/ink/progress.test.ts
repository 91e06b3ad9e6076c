import { expect, test } from 'vitest';
import type { Progress } from '../../../src/coach/index.ts';
import type { PastRun, ProgressPlace } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { bookOf, HABITS, NO_PROGRESS, pastRun, PROGRESS } from './progress-samples.ts';

const OVERVIEW: ProgressPlace = { page: 'overview', at: 0 };

interface Opened extends FakeTerminalOptions {
  readonly progress?: Progress;
  readonly count?: number;
  readonly at?: ProgressPlace;
}

async function atProgress({ progress = PROGRESS, count = 31, at = OVERVIEW, ...options }: Opened = {}) {
  const terminal = opened(options);
  const { book, asked } = bookOf(progress, count);
  const looked = terminal.face.progress(book, at);
  await terminal.shows('q back');
  return { ...terminal, looked, asked };
}

test('the overview tells judgement, its course, and luck and practice apart', async () => {
  const { drawn } = await atProgress();
  const screen = await drawn();
  expect(screen).toContain('31 runs · 142 decisions · 24 days');
  expect(screen).toContain('Judgement 64 % · 2.3 points lost a decision');
  expect(screen).toContain('You judge better than you began');
  expect(screen).toContain('Luck, apart from all this: −12.3 points in 29 runs');
  expect(screen).toContain('Streak: 4 weeks in a row');
  expect(screen).toContain('2 runs have no exact review');
});

test('digits turn to a page, and left and right go all the way round', async () => {
  const { type, shows } = await atProgress();
  for (const [key, page] of [
    ['2', '❯ 2 Principles'],
    ['5', '❯ 5 History'],
    [KEY.right, '❯ 1 Overview'],
    [KEY.left, '❯ 5 History'],
    ['4', '❯ 4 Calendar'],
    [KEY.left, '❯ 3 Habits'],
  ] as const) {
    type(key);
    expect(await shows(page)).toContain('q back');
  }
});

test.each(['q', KEY.escape])('%j leaves, and tells where the learner was', async (key) => {
  const { type, shows, looked } = await atProgress();
  type('3');
  await shows('❯ 3 Habits');
  type(key);
  expect(await looked).toEqual({ wish: { kind: 'leave' }, at: { page: 'habits', at: 0 } });
});

test('principles stand weakest first, and apart from those of which too little is known', async () => {
  const { type, shows } = await atProgress();
  type('2');
  const screen = await shows('❯ 2 Principles');
  expect(screen).toMatch(/Two jobs that must meet +·*├─+●─+┤·* +6 of 24 {2}weak/);
  const [rated = '', unknown = ''] = screen.split('Too few decisions to say');
  expect(rated).toContain('27 of 31  strong');
  expect(unknown).toMatch(/1 of 3\n/);
});

test('habits are told in words, beside what chance would do', async () => {
  const { type, shows } = await atProgress();
  type('3');
  const screen = await shows('You have 2 habits. The clearest: where the longest option would have');
  expect(screen).toMatch(/• the longest option .*71 of 142, by chance 46 {2}a habit/);
  expect(screen).toContain('cost you, you took it 71 of 142 times; blind picks would have 46 times.');
  expect(screen).toContain('Also: what lifts revenue most at once.');
  expect(screen).toMatch(/ {2}what looks best at once .*50 of 142, by chance 46 {2}no habit/);
  expect(screen).toMatch(/ {2}the shortest option .*1 of 6, by chance 2 {6}too few/);
});

test('where nothing is a habit that is said', async () => {
  const habits = HABITS.map((habit) => ({ ...habit, isHabit: false }));
  const { type, shows } = await atProgress({ progress: { ...PROGRESS, habits } });
  type('3');
  expect(await shows('No habit shows, and that is good: where a simple rule would')).not.toContain('•');
});

test('enter opens the review of the run pointed at, and the place is kept', async () => {
  const { type, shows, looked } = await atProgress({ at: { page: 'history', at: 0 } });
  await shows('❯ 28 September');
  type(`${KEY.down}j${KEY.down}`);
  await shows('❯ 25 September');
  type(KEY.enter);
  expect(await looked).toEqual({ wish: { kind: 'review', run: 'run-4' }, at: { page: 'history', at: 3 } });
});

test('the history opens at the run where it was left', async () => {
  const { shows, asked } = await atProgress({ count: 200, at: { page: 'history', at: 99 } });
  expect(await shows('100 of')).toMatch(/❯ \d+ September/);
  expect(asked).toEqual([150]);
});

test('enter goes on with a run that is not over', async () => {
  const { type, shows, looked } = await atProgress({ at: { page: 'history', at: 0 } });
  expect(await shows('not over · 7 decisions made')).toContain('enter go on with it');
  type(KEY.down);
  await shows('enter open the review');
  type(KEY.up);
  await shows('enter go on with it');
  type(KEY.enter);
  expect((await looked).wish).toEqual({ kind: 'review', run: 'run-1' });
});

test('the columns of the history stay where they are while more runs are read', async () => {
  const { type, shows } = await atProgress({ count: 120, at: { page: 'history', at: 0 } });
  const columns = (screen: string) => /.*case +score.*/.exec(screen)?.[0].trimEnd();
  const first = columns(await shows('1 of the latest 50'));
  expect(first).toMatch(/^ {3}played {13}case/);
  type(KEY.end);
  expect(columns(await shows('50 of the latest 100'))).toBe(first);
});

test('the marks of a run are words', async () => {
  const { shows } = await atProgress({ at: { page: 'history', at: 0 } });
  const screen = await shows('❯ 28 September');
  expect(screen).toMatch(/26 September 2026 .* exam\n/);
  expect(screen).toMatch(/25 September 2026 .* twin\n/);
  expect(screen).toMatch(/24 September 2026 .* study\n/);
});

test('more runs are asked for before the pointer is at the last, and none when all are there', async () => {
  const { type, shows, asked } = await atProgress({ count: 120, at: { page: 'history', at: 0 } });
  await shows('1 of the latest 50');
  expect(asked).toEqual([50]);
  type(KEY.end);
  await shows('50 of the latest 100');
  type(KEY.end);
  await shows('100 of 120');
  type(`${KEY.end}${KEY.down}`);
  await shows('120 of 120');
  expect(asked).toEqual([50, 100, 150]);
});

test('no run is read before the history is looked at, and while they are read the other pages work', async () => {
  const reading = Promise.withResolvers<readonly PastRun[]>();
  let asked = 0;
  const terminal = opened();
  const runs = () => {
    asked += 1;
    return reading.promise;
  };
  const looked = terminal.face.progress({ progress: PROGRESS, runs }, OVERVIEW);
  await terminal.shows('Judgement 64 %');
  expect(asked).toBe(0);
  terminal.type('5');
  await terminal.shows('Your runs are being read.');
  terminal.type('2');
  await terminal.shows('❯ 2 Principles');
  terminal.type('5');
  await terminal.shows('Your runs are being read.');
  reading.resolve([pastRun(0), pastRun(1)]);
  await terminal.shows('1 of 2');
  terminal.type('q');
  await looked;
});

test('an empty record says kindly what will be here and how to begin', async () => {
  const { type, shows } = await atProgress({ progress: NO_PROGRESS, count: 0 });
  for (const page of ['1', '2', '3', '4', '5']) {
    type(page);
    const screen = await shows(`❯ ${page}`);
    await shows('Nothing is here yet, and that is fine.');
    expect(screen).toContain('no run yet');
  }
  expect(await shows('To begin')).toContain('After your first run');
});

test('runs that could not be judged leave words instead of figures', async () => {
  const progress = { ...NO_PROGRESS, runs: 2, days: 1, unreviewed: 2, course: 'Nothing can be said yet.' };
  const { type, shows, drawn } = await atProgress({ progress, count: 2 });
  expect(await drawn()).toContain('Judgement: nothing was at stake yet');
  type('2');
  await shows('No decision of yours could be judged yet, and so no principle.');
  type('3');
  await shows('and so no habit can be seen.');
});

test('a text that is longer than the window is read on by space and by lines', async () => {
  const { type, shows, drawn } = await atProgress({ columns: 40, rows: 16, at: { page: 'habits', at: 0 } });
  const first = await drawn();
  expect(first).toMatch(/▼ \d+ more lines: space/);
  type(KEY.down);
  await shows((screen) => screen !== first && screen.includes('more lines'));
  type(`${KEY.up} `);
  await shows((screen) => !screen.includes('You have 2 habits'));
  type(KEY.end);
  await shows('follow it.');
});

test.each([
  [80, 24],
  [120, 40],
  [40, 20],
  [30, 10],
] as const)('the pages of the progress at %i×%i', async (columns, rows) => {
  const { type, shows, drawn } = await atProgress({ columns, rows });
  const screens: string[] = [];
  for (const page of ['1', '2', '3', '4', '5']) {
    type(page);
    await shows((screen) => screen.includes(`❯ ${page}`) && !screen.includes('being read'));
    screens.push(await drawn());
  }
  for (const screen of screens) {
    expect(screen.split('\n')).toHaveLength(rows - 1);
    expect(screen.split('\n').at(-1)).toMatch(/(?:←→ or 1-5|enter) .*q back$/);
  }
  expect(`\n${screens.join('\n\n\n')}\n`).toMatchSnapshot();
});

test('the key list of each page has all its keys', async () => {
  const { type, shows } = await atProgress({ at: { page: 'history', at: 1 } });
  await shows('enter open the review');
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [
    /enter +open the review/,
    /q, escape +back/,
    /up, k, down, j +point/,
    /1-5 +another page/,
  ]) {
    expect(list).toMatch(line);
  }
});
