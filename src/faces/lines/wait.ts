import { type LineTerminal, print } from './ask.ts';

/** For so long something is waited for without a word, in milliseconds. */
const WORDLESS_MS = 700;

/** Waits for something that may take a while. Whoever sits there is told, since nothing else shows that it goes on. */
export async function waitFor<T>(terminal: LineTerminal, work: Promise<T>): Promise<T> {
  if (!terminal.isInteractive) return work;
  const say = () => print(terminal, ['', 'This is being worked out. It comes by itself.']);
  const timer = setTimeout(say, WORDLESS_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
