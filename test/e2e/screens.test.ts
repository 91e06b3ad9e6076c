import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { freshHome } from '../harness/home.ts';
import { KEY } from '../harness/keyboard.ts';
import { BIN, inPty } from '../harness/pty.ts';

const SIZES = [
  [80, 24],
  [120, 40],
  [40, 20],
] as const;

const ROOT = new URL('../../', import.meta.url);
const CLOCK = fileURLToPath(new URL('test/harness/still-clock.ts', ROOT));

/** A screen: the keys that lead to it, from the one before, and what it shows when it is there. */
type Step = readonly [name: string, keys: string, shows: string | RegExp];

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
  ['decision-hint', `${enter}h`, 'u'],
  ['decision-pointed', '2', '❯ 2'],
  ['decided-by', enter, 'What decided it for you?'],
  ['coach', '1', 'the coach'],
  ['happened', enter, 'what happened'],
  ['decision-2', enter, 'decision 2'],
  ['decided-by-2', `1${enter}`, 'What decided it for you?'],
  ['decision-3', `${enter}${enter}${enter}`, 'decision 3'],
  ['decided-by-3', `1${enter}`, 'What decided it for you?'],
  ['afterwards', `${enter}${enter}${enter}`, 'Afterwards'],
  ['score', enter, 'of 100'],
  ['review', enter, 'best play'],
  ['review-end', KEY.end, /decisions|open/],
  ['review-decisions', enter, 'enter open'],
  ['review-decision', `1${enter}`, 'hung on it'],
  ['review-decision-end', KEY.end, 'back'],
  ['map', 'qt', 'upward'],
  ['export', 'qe', 'HTML'],
  ['compare-none', 'qc', 'no other run'],
  ['argue', `${enter}a`, 'argue'],
  ['argue-written', 'She came for the price, not for the saw.', 'price'],
  ['argue-left', escape, /kept|drop|leave/],
];

/** The screen that shows it, when all of it is drawn; a text that is longer than the window is read on before. */
async function reached(pty: ReturnType<typeof inPty>, shows: string | RegExp): Promise<string> {
  const isThere = (screen: string) => (typeof shows === 'string' ? screen.includes(shows) : shows.test(screen));
  await pty.shows((screen) => isThere(screen) || screen.includes('enter read on'));
  const screen = await pty.settled();
  if (isThere(screen)) return screen;
  pty.type(enter);
  return reached(pty, shows);
}

test.each(SIZES)('the screens of a play fit %i × %i', async (columns, rows) => {
  const pty = inPty([], {
    columns,
    rows,
    env: { INTERLOCK_HOME: freshHome(), INTERLOCK_MOTION: 'off', TZ: 'UTC' },
    command: [process.execPath, '--import', CLOCK, BIN, 'play', 'first-day', '--seed', '7'],
  });
  const shots: string[] = [];
  for (const [name, keys, shows] of PLAY) {
    pty.type(keys);
    const screen = await reached(pty, shows);
    expect(screen.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(words(screen).filter((word) => !WORDS.has(word))).toEqual([]);
    shots.push(`${`== ${name} `.padEnd(columns, '=')}\n${screen}\n`);
  }
  pty.kill('SIGTERM');
  await expect(shots.join('\n')).toMatchFileSnapshot(`screens/play-${columns}x${rows}.txt`);
});
