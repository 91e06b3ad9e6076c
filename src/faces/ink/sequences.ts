/** Keys read from input: those that are complete, in order, and the beginning of one that may go on. */
export interface Read {
  readonly keys: readonly string[];
  readonly rest: string;
}

/** Pasted text, as a terminal brackets it where it is asked to. It is one piece: nothing in it is a key. */
const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';

/**
 * Pasted text, an escape sequence (CSI or SS3), or else one character. No key here is told apart by Alt: its escape
 * stands alone.
 */
const KEY = /\u001B\[200~[\s\S]*?\u001B\[201~|\u001B(?:\[\[?[0-?]*[ -/]*[@-~]|O[0-9;]*[A-Za-z])|[\s\S]/gu;

/** A paste or an escape sequence that has not come to its end. */
const UNFINISHED = /\u001B\[200~(?![\s\S]*\u001B\[201~)[\s\S]*$|\u001B(?:\[\[?[0-?]*[ -/]*|O[0-9;]*)?$/u;

/** The keys in a stretch of input. An unfinished sequence at its end is left for what comes next. */
export function keysIn(input: string): Read {
  const rest = UNFINISHED.exec(input)?.[0] ?? '';
  const keys = input.slice(0, input.length - rest.length).match(KEY) ?? [];
  return { keys: keys.filter((key) => key !== PASTE_END), rest };
}

/** Whether what is left of input is text that is still being pasted. */
export function isPaste(rest: string): boolean {
  return rest.startsWith(PASTE_START);
}

/** The keys in input after which nothing comes: what did not come to its end is a lone escape and characters. */
export function lastKeysIn(input: string): readonly string[] {
  const { keys, rest } = keysIn(input);
  if (isPaste(rest)) return [...keys, rest + PASTE_END];
  return [...keys, ...rest.split('')];
}
