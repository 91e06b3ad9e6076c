import { expect, it } from 'vitest';
import { child } from './children/index.ts';
import { killedAtRandom } from './children/kill.ts';
import { choicesOf, folder, open } from './desk.ts';

it('two processes that write 200 decisions each at once lose none', async () => {
  const root = folder();
  const told = await Promise.all([child('play', [root, 200]).told, child('play', [root, 200]).told]);
  expect(told.map(({ text }) => text.trimEnd().split('\n').length)).toEqual([200, 200]);
  const options = Array.from({ length: 200 }, (_, at) => `option-${at}`);
  expect(await choicesOf(open(root))).toEqual([options, options]);
});

it('two processes that change settings at once leave a file that is whole', async () => {
  const root = folder();
  await Promise.all([child('change-settings', [root, 30]).told, child('change-settings', [root, 30]).told]);
  const record = open(root);
  expect(['dark', 'light']).toContain(record.settings.get().theme);
  expect(record.trouble).toEqual([]);
});

it('a process that is killed at any moment loses no decision that it said was safe', async () => {
  const { acknowledged } = await killedAtRandom(folder(), 25);
  expect(acknowledged).toBeGreaterThan(100);
}, 60_000);
