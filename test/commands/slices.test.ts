import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inSlices, works } from '../../src/commands/slices.ts';

function* counting(most: number): Generator<number, string> {
  for (let step = 0; step < most; step += 1) yield step;
  return 'done';
}

/** Each step takes a millisecond. */
function* slow(seen: { steps: number }): Generator<void, string> {
  for (;;) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    seen.steps += 1;
    yield;
  }
}

test('nothing is done in the turn in which it begins', async () => {
  const seen = { steps: 0 };
  const working = inSlices(slow(seen));
  expect(seen.steps).toBe(0);
  await setImmediate();
  expect(seen.steps).toBeGreaterThan(0);
  working.stop();
});

test('what comes of it is given', async () => {
  expect(await inSlices(counting(100_000)).done).toBe('done');
});

test('the program has a turn after every few milliseconds', async () => {
  const working = inSlices(slow({ steps: 0 }));
  const waits: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const before = performance.now();
    await setImmediate();
    waits.push(performance.now() - before);
  }
  working.stop();
  expect(waits.toSorted((a, b) => a - b)[10]).toBeLessThan(16);
});

test('it can be stopped, and then nothing is done any more', async () => {
  const seen = { steps: 0 };
  const working = inSlices(slow(seen));
  await setImmediate();
  working.stop();
  const { steps } = seen;
  await setImmediate();
  await setImmediate();
  expect([await working.done, seen.steps]).toEqual([undefined, steps]);
});

test('what goes wrong in it is told', async () => {
  const fails = inSlices(
    (function* (): Generator<void, void> {
      yield;
      throw new Error('no');
    })(),
  );
  await expect(fails.done).rejects.toThrow('no');
});

test('works go on beside each other and give what comes of them', async () => {
  const { run } = works();
  expect(await Promise.all([run(counting(100_000)), run(counting(3))])).toEqual(['done', 'done']);
});

test('works are stopped together, and after that nothing is begun', async () => {
  const seen = [{ steps: 0 }, { steps: 0 }, { steps: 0 }] as const;
  const { run, stop } = works();
  const going = [run(slow(seen[0])), run(slow(seen[1]))];
  await setImmediate();
  stop();
  const before = seen.map(({ steps }) => steps);
  expect(await Promise.all([...going, run(slow(seen[2]))])).toEqual([undefined, undefined, undefined]);
  await setImmediate();
  expect(seen.map(({ steps }) => steps)).toEqual(before);
});
