import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshHome } from '../harness/home.ts';
import { BIN, inPty } from '../harness/pty.ts';

const PROGRAM = join(BIN, '../../dist/interlock.cjs');
/** Stands in React's own module and in those that draw with it. */
const REACT = 'react.transitional.element';
/** The program as a whole is a function too. No module in it is so large. */
const LARGEST_MODULE = 300_000;

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { startOffset: number; endOffset: number; count: number }[];
    }[];
  }[];
}

/** How many of the modules that hold React have run in a process, and how many there are. */
function reactIn(folder: string): { ran: number; all: number } {
  const source = readFileSync(PROGRAM, 'latin1');
  const ranges = readdirSync(folder)
    .map((name): Coverage => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .flatMap(({ result }) => result.filter(({ url }) => url.endsWith('interlock.cjs')))
    .flatMap(({ functions }) => functions.flatMap((each) => each.ranges.slice(0, 1)))
    .filter(
      ({ startOffset: from, endOffset: to }) =>
        to - from < LARGEST_MODULE && source.slice(from, to).includes(REACT),
    );
  return { ran: ranges.filter(({ count }) => count > 0).length, all: ranges.length };
}

test.each([['--help'], ['list'], ['play', 'first-day']])('%s without screens loads no React', (...args) => {
  const coverage = freshHome();
  const env = { ...process.env, INTERLOCK_HOME: freshHome(), NODE_V8_COVERAGE: coverage };
  const { status } = spawnSync(process.execPath, [BIN, ...args], { input: '', env });
  expect(status).toBe(0);
  const { ran, all } = reactIn(coverage);
  expect(ran).toBe(0);
  expect(all).toBeGreaterThan(0);
});

test('a play on screens loads it', async () => {
  const coverage = freshHome();
  const pty = inPty(['play', 'first-day'], {
    env: { INTERLOCK_HOME: freshHome(), NODE_V8_COVERAGE: coverage },
  });
  await pty.shows('enter begin');
  pty.type('q');
  await pty.ended;
  expect(reactIn(coverage).ran).toBeGreaterThan(0);
});
