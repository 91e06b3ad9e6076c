import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, type ExpectStatic, test } from 'vitest';
import { KEY } from '../harness/keyboard.ts';
import { practised } from '../harness/practised.ts';
import { BIN, inPty } from '../harness/pty.ts';

const SIZES = [
  [80, 24],
  [120, 40],
  [40, 20],
] as const;

const ROOT = new URL('../../', import.meta.url);
const CLOCK = fileURLToPath(new URL('../harness/still-clock.ts', import.meta.url));

/** For the homes of all tests: those that run at once can't clean up one by one. */
const PLACE = mkdtempSync(join(tmpdir(), 'interlock-e2e-'));
const homeOfOne = (): string => mkdtempSync(join(PLACE, 'home-'));
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

/** A screen: the keys that lead to it, from the one before, and a pattern of what it shows when it is there. */
type Step = readonly [name: string, keys: string, shows: string];

const WORD = /\p{L}+/gv;

/** All words that the program and its cases know: a word of a screen that is none of them was cut. */
const WORDS = new Set(
  ['src/', 'scenarios/']
    .flatMap((folder) =>
      readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:tsx?|json)$/.test(name))
        .map((name) => readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8')),
    )
    .flatMap((text) => text.toLowerCase().match(WORD) ?? []),
);

const words = (screen: string) => screen.toLowerCase().match(WORD) ?? [];

const { enter, escape } = KEY;

/** The case from its brief to the end of its review, with all that can be looked at on the way. */
const PLAY: readonly Step[] = [
  ['brief', '', 'enter begin'],
  ['decision', enter, 'decision 1'],
  ['decision-keys', '?', 'Keys on this screen'],
  ['decision-hint', `${enter}h`, 'Hint:'],
  ['decision-pointed', '2', '❯ 2'],
  ['decided-by', enter, 'What decided it for you'],
  ['coach', '1', 'enter see what happens'],
  ['happened', enter, 'enter go on'],
  ['decision-2', enter, 'decision 2'],
  ['decided-by-2', `1${enter}`, 'What decided it for you'],
  ['coach-2', enter, 'enter see what happens'],
  ['happened-2', enter, 'enter go on'],
  ['decision-3', enter, 'decision 3'],
  ['decided-by-3', `1${enter}`, 'What decided it for you'],
  ['coach-3', enter, 'enter see what happens'],
  ['happened-3', enter, 'enter go on'],
  ['afterwards', enter, 'enter see the score'],
  ['score', enter, 'enter see the review'],
  ['review', enter, 'best play'],
  ['review-end', KEY.end, 'enter your decisions'],
  ['review-decisions', enter, 'enter open'],
  ['review-decision', `1${enter}`, 'hung on it'],
  ['review-decision-end', KEY.end, 'A good answer'],
  ['map', 'qt', 'upward'],
  ['export', 'qe', 'HTML'],
  ['compare-none', 'qc', 'no other run'],
  ['argue', `${enter}a`, 'Your argument'],
  ['argue-written', 'She came for the price, not for the saw.', 'saw[.]'],
  ['argue-left', escape, 'review · score'],
];

/**
 * The screen that shows it, when all of it is drawn, and not the one before; a text that is longer than the window is
 * read on first.
 */
async function reached(pty: ReturnType<typeof inPty>, shows: RegExp, before: string): Promise<string> {
  const isNew = (screen: string) => screen !== before && screen !== '';
  await pty.shows((screen) => isNew(screen) && (shows.test(screen) || screen.includes('enter read on')));
  const first = await pty.settled();
  if (shows.test(first)) return first;
  // To read on where the next screen is already on its way would lead too far.
  const screen = await pty.settled(400);
  if (shows.test(screen)) return screen;
  pty.type(enter);
  return reached(pty, shows, screen);
}

/** The learner's rooms, from home and back to it. */
const ROOMS: readonly Step[] = [
  ['home', '', '2  All cases'],
  ['home-keys', '?', 'Keys on this screen'],
  ['cases', `${enter}2${enter}`, '10 played'],
  ['cases-keys', '?', 'Keys on this screen'],
  ['cases-search', `${enter}/form`, 'Search +form'],
  ['cases-found', enter, '‘form’ +1 of 10'],
  ['filters', 'xf', 'Which cases to show'],
  ['filter-principle', `3${enter}`, '● every principle'],
  ['filter-taken', `2${enter}q`, 'x (?:show )?all'],
  ['case', `x3${enter}`, 'enter go on'],
  ['case-runs', KEY.down.repeat(4), '❯ 5'],
  ['old-review', enter, 'best play'],
  ['compare-with', 'c', 'Which run beside'],
  ['compared', enter, 'parted'],
  ['fact', 'qqf', 'Would you decide the same'],
  ['fact-answered', `1${enter}`, 'no points lost'],
  ['review-again', 'q', 'best play'],
  ['case-again', 'q', 'Your runs'],
  ['progress', `qq3${enter}`, '1 Overview'],
  ['progress-keys', '?', 'Keys on this screen'],
  ['principles', `${enter}2`, '❯ 2 Principles'],
  ['habits', '3', '❯ 3 Habits'],
  ['calendar', '4', '❯ 4 Calendar'],
  ['history', '5', '1 of the latest 50'],
  ['settings', `q4${enter}`, 'Theme'],
  ['setting-text-width', '6', '❯ 6'],
  ['help', `q5${enter}`, '❯ 1 Keys'],
  ['words', '2', '❯ 2 Words'],
  ['word-found', '/luck', 'Find: luck'],
  ['principles-of-the-pack', `${escape}3`, '❯ 3 Principles'],
];

interface Visit {
  readonly columns: number;
  readonly rows: number;
  readonly home: string;
  readonly args: readonly string[];
  readonly expect: ExpectStatic;
}

/** Goes through screens in a real terminal; each fits, no word in it is cut, and it is as it was. */
async function visit(steps: readonly Step[], { columns, rows, home, args, expect }: Visit): Promise<string> {
  const pty = inPty([], {
    columns,
    rows,
    env: { INTERLOCK_HOME: 'record', INTERLOCK_MOTION: 'off', TZ: 'UTC' },
    cwd: home,
    command: [process.execPath, '--import', CLOCK, BIN, ...args],
  });
  const shots: string[] = [];
  let before = '';
  for (const [name, keys, shows] of steps) {
    pty.type(keys);
    // Where all of a text is on the screen, its end is.
    before = await reached(pty, new RegExp(shows, 'v'), keys === KEY.end ? '' : before);
    const screen = withoutPlaces(before);
    expect(pty.overlong()).toEqual([]);
    expect(screen.split('\n')[0]).toMatch(/\S/v);
    expect(words(screen).filter((word) => !WORDS.has(word))).toEqual([]);
    shots.push(`${`== ${name} `.padEnd(columns, '=')}\n${screen}\n`);
  }
  pty.kill('SIGTERM');
  return shots.join('\n');
}

/** Without what differs from one machine to the next: the paths of folders. */
const withoutPlaces = (screen: string): string =>
  screen.replace(/\n[^\n]*Where your data lies[^]*(?=\n)/v, '');

// Most of the time is waiting for a terminal: all sizes wait together.
test.concurrent.for(SIZES)('the screens of a play fit %i × %i', async ([columns, rows], { expect }) => {
  const args = ['play', 'first-day', '--seed', '7'];
  const shots = await visit(PLAY, { columns, rows, home: homeOfOne(), args, expect });
  await expect(shots).toMatchFileSnapshot(`screens/play-${columns}x${rows}.txt`);
});

test.concurrent.for(SIZES)("the learner's rooms fit %i × %i", async ([columns, rows], { expect }) => {
  const home = homeOfOne();
  practised(join(home, 'record'), { runs: 120 });
  const shots = await visit(ROOMS, { columns, rows, home, args: [], expect });
  await expect(shots).toMatchFileSnapshot(`screens/rooms-${columns}x${rows}.txt`);
});

test.concurrent.for(SIZES)('the rooms of who is new fit %i × %i', async ([columns, rows], { expect }) => {
  const steps: readonly Step[] = [
    ['home', '', 'Begin with'],
    ['cases', `2${enter}`, 'none played'],
    ['progress', `q3${enter}`, 'no run yet'],
    ['history', '5', 'To begin'],
  ];
  const shots = await visit(steps, { columns, rows, home: homeOfOne(), args: [], expect });
  await expect(shots).toMatchFileSnapshot(`screens/new-${columns}x${rows}.txt`);
});
