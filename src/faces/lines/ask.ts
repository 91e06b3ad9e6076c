import { fitted } from './fitted.ts';

/** Where lines come from and go to. */
export interface LineTerminal {
  /** The next line that the player typed, without its end; undefined at the end of input. */
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => void;
  /** Whether somebody sits there who can be asked what the story does not need. */
  readonly isInteractive: boolean;
  /** How many columns it has now; none where it is no terminal. */
  readonly columns?: () => number | undefined;
}

/** What an answer leads to: a value that settles the question, or lines to say before it is asked again. */
export type Reply<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly say: readonly string[] };

export const settled = <T>(value: T): Reply<T> => ({ done: true, value });
export const again = (...say: readonly string[]): Reply<never> => ({ done: false, say });

/** Nobody types so many answers that settle nothing: it is a file that was never meant as answers. */
const PATIENCE = 1000;

/**
 * Asks until the answer settles it; undefined at the end of input, and where the input makes no sense at all. The
 * answer comes in small letters without spaces around it, and as it was typed but for the keys that move a cursor.
 */
export async function ask<T>(
  terminal: LineTerminal,
  question: string,
  reply: (answer: string, typed: string) => Reply<T>,
): Promise<T | undefined> {
  for (let asked = 0; asked < PATIENCE; asked += 1) {
    terminal.write(`${fitted([question], terminal.columns?.()).join('\n')} `);
    const line = await terminal.read();
    if (line === undefined) {
      terminal.write('\n');
      return undefined;
    }
    const typed = line.replaceAll(CURSOR_KEYS, '');
    if (typed.trim() === '' && typed !== line) {
      print(terminal, [NO_LIST]);
      continue;
    }
    const replied = reply(typed.trim().toLowerCase(), typed);
    if (replied.done) return replied.value;
    print(terminal, replied.say);
  }
  print(terminal, ['This input does not look like answers. It is read no further.']);
  return undefined;
}

const NO_LIST = 'Arrow keys do nothing here: please type an answer.';

/** They come as text where lines are read. */
const CURSOR_KEYS = /\u001B(?:\[[\d;]*[A-Za-z~]|O[A-Z])/gv;

export function print(terminal: LineTerminal, lines: readonly string[]): void {
  if (lines.length > 0) terminal.write(`${fitted(lines, terminal.columns?.()).join('\n')}\n`);
}

/** Whether the answer asks to leave, or to go back. */
export const isQuit = (answer: string): boolean => answer === 'q' || answer === 'quit';

/** “1”, “1-3”: the numbers that can be typed. */
export const upTo = (count: number): string => (count === 1 ? '1' : `1-${count}`);

/** “the number 1”, “a number from 1 to 3”. */
export const aNumber = (count: number): string =>
  count === 1 ? 'the number 1' : `a number from 1 to ${count}`;

/** The thing that a typed number, from 1, stands for. */
export function numbered<T>(answer: string, things: readonly T[]): T | undefined {
  return /^\d{1,3}$/.test(answer) ? things[Number(answer) - 1] : undefined;
}
