import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { practised } from '../harness/practised.ts';
import { choice, end, folder, journalsIn, open, played, spoil } from './desk.ts';

/** A large record that was summed up before. */
async function large(): Promise<string> {
  const root = folder();
  practised(root, { runs: 1300 });
  const record = open(root);
  await record.summary();
  await record.settle();
  return root;
}

test('of a large record there is a glimpse of what was summed up last, without a look at its journals', async () => {
  const root = await large();
  const before = open(root).glimpse();
  expect(before).toEqual(await open(root).summary());
  for (const name of journalsIn(root)) spoil(name);
  expect(open(root).glimpse()).toEqual(before);
});

test('a glimpse may be behind, and the summary never is; without a summary there is none', async () => {
  const root = await large();
  const runsIn = (days: readonly { readonly runs: number }[] = []) =>
    days.reduce((sum, { runs }) => sum + runs, 0);
  const before = runsIn(open(root).glimpse()?.practice.days);
  await played(open(root), [choice('a'), end(70, 90)]);
  const record = open(root);
  expect(runsIn(record.glimpse()?.practice.days)).toBe(before);
  expect(runsIn((await record.summary()).practice.days)).toBe(before + 1);
  await record.settle();
  rmSync(path.join(root, 'progress.json'));
  expect(open(root).glimpse()).toBeUndefined();
});

test('of a small record there is none', async () => {
  const small = folder();
  await played(open(small), [choice('a'), end(70, 90)]);
  const record = open(small);
  await record.summary();
  expect([record.glimpse(), open(small).glimpse()]).toEqual([undefined, undefined]);
});
