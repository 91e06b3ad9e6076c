import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { inPty } from '../harness/pty.ts';
import { folder, interlock, type World } from './desk.ts';

const FINDINGS = fileURLToPath(new URL('../fixtures/findings', import.meta.url));
const SOUND = join(FINDINGS, 'cycle/has-not/the-kiosk.json');
const LARGE = join(FINDINGS, 'too-large/has/the-archive.json');

/** A clock that goes on by so many milliseconds whenever somebody looks. */
function clock(step: number): () => number {
  let time = 0;
  return () => (time += step);
}

/** What stands on standard error after a check in which every look at the clock takes so long. */
async function shown(step: number, world: World = {}): Promise<string> {
  const { out, err } = await interlock(['check', SOUND], { terminal: true, now: clock(step), ...world });
  expect(out).toContain('mend.');
  return err;
}

test('a long check shows a bar and the name of the file, and takes them away at the end', async () => {
  const err = await shown(300);
  expect(err).toMatch(/^\r\u001B\[2K[█·]{20} the-kiosk\.json, \d+ states/);
  expect(err).toMatch(/\r\u001B\[2K$/);
});

test('the bar grows from one case to the next', async () => {
  const { err } = await interlock(['check', SOUND, SOUND, SOUND, SOUND], { terminal: true, now: clock(300) });
  const bars = Array.from(err.matchAll(/[█·]+(?= the-kiosk)/g), ([bar]) => bar.lastIndexOf('█') + 1);
  expect(bars).toEqual(bars.toSorted((a, b) => a - b));
  expect(bars.at(-1)).toBeGreaterThan(bars.at(0) ?? 20);
});

describe('nothing is shown', () => {
  test.each<[string, number, World]>([
    ['where the check is soon over', 1, {}],
    ['in a pipe', 300, { terminal: false }],
    ['in a build', 300, { env: { CI: 'true' } }],
    ['on a dumb terminal', 300, { env: { TERM: 'dumb' } }],
  ])('%s', async (_, step, world) => {
    expect(await shown(step, world)).toBe('');
  });
});

test.each([10, 24, 80])('on %i columns it never runs into a second line', async (columns) => {
  const lines = (await shown(300, { columns })).split('\r\u001B[2K');
  for (const line of lines) expect(stringWidth(line)).toBeLessThan(columns);
});

/** Cases that take long to check. */
function largeCases(): string {
  const pack = folder();
  const text = readFileSync(LARGE, 'utf8');
  for (const id of ['one', 'two', 'three', 'four', 'five', 'six'])
    writeFileSync(join(pack, `${id}.json`), text.replace('"id": "the-archive"', `"id": "${id}"`));
  return pack;
}

test('Ctrl+C ends a check at once with 130, and leaves nothing on the screen', async () => {
  const pty = inPty(['check', largeCases()]);
  await pty.shows('one.json');
  const since = performance.now();
  pty.type('\u0003');
  expect(await pty.ended).toMatchObject({ exitCode: 130 });
  expect(performance.now() - since).toBeLessThan(2000);
  await pty.shows((screen) => !screen.includes('one.json'));
});
