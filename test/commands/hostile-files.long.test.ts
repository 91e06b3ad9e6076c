import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { crowds, WEIGHTS } from '../scenario/hostile-heavy.ts';
import { EXPLOSIONS } from '../scenario/hostile-stories.ts';
import { TRACE, UNSHOWN } from '../scenario/placed.ts';
import { child } from './desk.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'interlock-hostile-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const ABOUT = JSON.stringify({ id: 'tests', title: 'T', version: '1', author: 'T', licence: 'MIT' });
const PRINCIPLES = JSON.stringify(
  ['behaviour', 'price', 'a-principle'].map((id) => ({ id, name: 'A', says: 'So.', source: 'A test' })),
);

function fileOf(text: string, name: string): string {
  const folder = mkdtempSync(join(ROOT, 'pack-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pack.json'), ABOUT);
  writeFileSync(join(folder, 'principles.json'), PRINCIPLES);
  writeFileSync(join(folder, `${name}.json`), text);
  return join(folder, `${name}.json`);
}

/** Tells on standard error, at the end of a process, what it cost. */
const TELL = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('cost ' + (userCPUTime + systemCPUTime) + ' ' + maxRSS + '\\n');
});`;
const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(TELL)}` };

interface Cost {
  readonly exit: number | null;
  readonly said: string;
  /** Of a processor: what else the machine does counts little. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** A command in a process of its own. */
async function costOf(...args: readonly string[]): Promise<Cost> {
  const { exit, out, err } = await child(args, { home: ROOT, env }).ended;
  const [, microseconds, kilobytes] = /^cost (\d+) (\d+)$/m.exec(err) ?? [];
  const [seconds, megabytes] = [Number(microseconds) / 1e6, Number(kilobytes) / 1024];
  return { exit, said: out + err, seconds, megabytes };
}

const FILES = [...crowds(Infinity), ...WEIGHTS];

test.each(FILES)(
  '$name: checked and refused within two seconds and 600 megabytes',
  async ({ make, rule }) => {
    const path = fileOf(make(), 'two-bridges');
    const { exit, said, seconds, megabytes } = await costOf('check', path);
    expect([exit, UNSHOWN.test(said), TRACE.test(said)]).toEqual([rule === undefined ? 0 : 1, false, false]);
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(600);
  },
);

/** What is looked at of a case is counted in states: so many take a while, and no more than that. */
test.each(EXPLOSIONS)(
  '$name: solved, or given up, within three seconds and 600 megabytes',
  async ({ make }) => {
    const path = fileOf(make(), 'made-up');
    for (const command of ['check', 'solve']) {
      const { exit, said, seconds, megabytes } = await costOf(command, path);
      expect([0, 3]).toContain(exit);
      expect([UNSHOWN.test(said), TRACE.test(said)]).toEqual([false, false]);
      expect(seconds).toBeLessThan(3);
      expect(megabytes).toBeLessThan(600);
    }
  },
);

test.each(EXPLOSIONS)('$name: played to its end at once', async ({ make, choices }) => {
  const path = fileOf(make(), 'made-up');
  const { exit, seconds } = await costOf('play', path, '--seed', '1', '--choices', choices.join(','));
  expect(exit).toBe(0);
  expect(seconds).toBeLessThan(2);
});
