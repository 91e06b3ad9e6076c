import { describe, expect, test } from 'vitest';
import { ferryPack, interlock, type World } from './desk.ts';

/** What stands on standard error after a case is solved, where every look at the clock takes so many milliseconds. */
async function shown(step: number, world: World = {}): Promise<string> {
  let time = 0;
  const now = () => (time += step);
  const { exit, err } = await interlock(['solve', 'the-ferry'], {
    scenarios: ferryPack(),
    terminal: true,
    now,
    ...world,
  });
  expect(exit).toBe(0);
  return err;
}

test('what takes long to solve shows a bar and the case, and takes them away at the end', async () => {
  const err = await shown(300);
  expect(err).toMatch(/^\r\u001B\[2K[█·]{20} the-ferry, \d+ states/);
  expect(err).toMatch(/\r\u001B\[2K$/);
});

describe('nothing is shown', () => {
  test.each<[string, number, World]>([
    ['where it is soon solved', 1, {}],
    ['in a pipe', 300, { terminal: false }],
    ['in a build', 300, { env: { CI: 'true' } }],
  ])('%s', async (_, step, world) => {
    expect(await shown(step, world)).toBe('');
  });
});
