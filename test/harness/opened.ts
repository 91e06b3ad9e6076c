import { onTestFinished } from 'vitest';
import { type FakeTerminal, fakeTerminal, type FakeTerminalOptions } from './screen.tsx';

/** A fake terminal that is closed after the test. */
export function opened(options: FakeTerminalOptions = {}): FakeTerminal {
  const terminal = fakeTerminal(options);
  onTestFinished(() => terminal.face.close());
  return terminal;
}
