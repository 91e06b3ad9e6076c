import { expect, it } from 'vitest';
import { child } from './children/index.ts';
import { killedAtRandom } from './children/kill.ts';
import { choicesOf, folder, open, overIn } from './desk.ts';

it('two processes that write 200 decisions each at once lose none', async () => {
  const root = folder();
  const told = await Promise.all([child('play', [root, 200]).told, child('play', [root, 200]).told]);
  expect(told.map(({ text }) => text.trimEnd().split('\n').length)).toEqual([200, 200]);
  const options = Array.from({ length: 200 }, (_, at) => `option-${at}`);
  expect(await choicesOf(open(root))).toEqual([options, options]);
});

it('two processes that argue with a run 50 times each at once lose nothing, and it stays one run', async () => {
  const root = folder();
  const id = await overIn(root);
  const told = await Promise.all(
    ['the luck', 'the effects'].map((about) => child('argue', [root, id, 50, about]).told),
  );
  const safe = told.flatMap(({ text }) => text.trimEnd().split('\n'));
  expect(safe).toHaveLength(100);
  const runs = await open(root).runs();
  expect(runs.map((run) => [run.id, run.ended?.score, run.files.length])).toEqual([[id, 60, 3]]);
  expect(runs[0]?.arguments.map(({ text }) => text).toSorted()).toEqual(safe.toSorted());
});

it('two processes that change settings at once leave a file that is whole', async () => {
  const root = folder();
  await Promise.all([child('change-settings', [root, 30]).told, child('change-settings', [root, 30]).told]);
  const record = open(root);
  expect(['dark', 'light']).toContain(record.settings.get().theme);
  expect(record.trouble).toEqual([]);
});

it('a process that is killed at any moment loses no decision that it said was safe', async () => {
  const { acknowledged } = await killedAtRandom(folder(), 10);
  expect(acknowledged).toBeGreaterThan(40);
}, 60_000);
