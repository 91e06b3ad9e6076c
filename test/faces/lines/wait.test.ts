import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitFor } from '../../../src/faces/lines/wait.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is written while something is waited for that takes so long. */
async function written(milliseconds: number, isInteractive = true): Promise<string> {
  let text = '';
  const terminal = {
    read: async () => undefined,
    write: (more: string) => {
      text += more;
    },
    isInteractive,
  };
  const { promise, resolve } = Promise.withResolvers<string>();
  setTimeout(resolve, milliseconds, 'done');
  const waited = waitFor(terminal, promise);
  // No further: what another test has left behind in this process may begin timers for ever.
  await vi.advanceTimersByTimeAsync(milliseconds);
  expect(await waited).toBe('done');
  return text;
}

test('what takes long is said to go on', async () => {
  expect(await written(5000)).toContain('This is being worked out. It comes by itself.');
});

test('what comes soon comes without a word', async () => {
  expect(await written(100)).toBe('');
});

test('in a pipe nothing is said of waiting', async () => {
  expect(await written(5000, false)).toBe('');
});
