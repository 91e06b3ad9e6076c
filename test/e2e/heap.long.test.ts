import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshHome } from '../harness/home.ts';
import { KEY } from '../harness/keyboard.ts';
import { poll } from '../harness/poll.ts';
import { practised } from '../harness/practised.ts';
import { BIN, inPty } from '../harness/pty.ts';

const WATCH = fileURLToPath(new URL('../harness/heap-on-signal.ts', import.meta.url));
const { up, down, right, left, enter } = KEY;

const times = (key: string, count: number): readonly string[] => Array<string>(count).fill(key);

/** Once through the rooms and back to home, a few hundred keys: each makes the screen another. */
const ROUND: readonly string[] = [
  // The cases: pointed at, searched, one opened.
  ['2', enter, ...times(down, 9), ...times(up, 9)],
  ['/', 'v', 'i', 'o', enter, 'x', ...times(down, 40), enter, ...times(down, 20), 'q', 'q'],
  // Progress: every page, and the history down and up.
  ['3', enter, '2', '3', '4', '5', ...times(down, 60), ...times(up, 60), ...times(left, 4), 'q'],
  // Settings and words.
  ['4', enter, ...times(down, 20), 'q'],
  ['5', enter, right, ...times(down, 40), 'q', '1'],
].flat();
const UPDATES = 10_000;
const MEGABYTE = 2 ** 20;

test(`the heap does not grow by more than 10 MB over ${UPDATES} updates of the screen`, async () => {
  const home = freshHome();
  practised(home, { runs: 100 });
  const file = join(freshHome(), 'heap');
  const pty = inPty([], {
    env: { INTERLOCK_HOME: home, HEAP_FILE: file, INTERLOCK_MOTION: 'off' },
    command: [process.execPath, '--expose-gc', '--import', WATCH, BIN],
  });
  const heap = async (): Promise<number> => {
    rmSync(file, { force: true });
    pty.kill('SIGUSR2');
    await poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : ''), /\d/, 10_000);
    return Number(readFileSync(file, 'utf8'));
  };
  await pty.shows('2  All cases');
  const before = await heap();
  for (let updates = 0; updates < UPDATES; updates += ROUND.length) {
    pty.type(ROUND.join(''));
    await pty.shows('❯ 5');
    await pty.shows('❯ 1');
  }
  const after = await heap();
  console.log(`heap: ${(before / MEGABYTE).toFixed(1)} MB before, ${(after / MEGABYTE).toFixed(1)} MB after`);
  expect(after - before).toBeLessThan(10 * MEGABYTE);
  pty.type('q');
  expect((await pty.ended).exitCode).toBe(0);
});
