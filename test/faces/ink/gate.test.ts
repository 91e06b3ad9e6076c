import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Gate, newGate } from '../../../src/faces/ink/gate.ts';

/** When all who can go on have gone on. */
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Somebody who waits at a gate. */
function waiter(gate: Gate) {
  let hasPassed = false;
  void gate.passed().then(() => {
    hasPassed = true;
  });
  return { hasPassed: () => hasPassed };
}

test('a new gate is shut, and who comes waits', async () => {
  const gate = newGate();
  const one = waiter(gate);
  await settled();
  expect([gate.isOpen(), one.hasPassed()]).toEqual([false, false]);
});

test('all who wait pass when it opens, and who comes later at once', async () => {
  const gate = newGate();
  const waiting = [waiter(gate), waiter(gate)];
  gate.open();
  waiting.push(waiter(gate));
  await settled();
  expect([gate.isOpen(), ...waiting.map((each) => each.hasPassed())]).toEqual([true, true, true, true]);
});

test('who comes when it is shut again waits for the next opening', async () => {
  const gate = newGate();
  gate.open();
  gate.shut();
  const one = waiter(gate);
  await settled();
  expect([gate.isOpen(), one.hasPassed()]).toEqual([false, false]);
  gate.open();
  await settled();
  expect(one.hasPassed()).toBe(true);
});

test('who waits is not forgotten when it is shut once more', async () => {
  const gate = newGate();
  const one = waiter(gate);
  gate.shut();
  gate.open();
  await settled();
  expect(one.hasPassed()).toBe(true);
});

test('who passed has to look whether it is open still', async () => {
  const gate = newGate();
  const one = waiter(gate);
  gate.open();
  gate.shut();
  await settled();
  expect([one.hasPassed(), gate.isOpen()]).toEqual([true, false]);
});

test('nobody waits at an open gate, and nobody is left behind, whatever was done to it before', async () => {
  const acts = fc.array(fc.constantFrom('open', 'shut', 'wait'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const gate = newGate();
      const waiting: (() => boolean)[] = [];
      for (const act of all) {
        if (act === 'wait') waiting.push(waiter(gate).hasPassed);
        else gate[act]();
      }
      const last = waiter(gate);
      await settled();
      expect(last.hasPassed()).toBe(gate.isOpen());
      gate.open();
      await settled();
      expect(waiting.every((hasPassed) => hasPassed())).toBe(true);
    }),
  );
});
