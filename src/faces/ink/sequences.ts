/** Keys read from input: those that are complete, in order, and the beginning of one that may go on. */
export interface Read {
  readonly keys: readonly string[];
  readonly rest: string;
}

/** An escape sequence (CSI or SS3), or else one character. No key here is told apart by Alt: its escape stands alone. */
const KEY = /\u001B(?:\[\[?[0-?]*[ -/]*[@-~]|O[0-9;]*[A-Za-z])|[\s\S]/gu;

/** An escape sequence that has not come to its end. */
const UNFINISHED = /\u001B(?:\[\[?[0-?]*[ -/]*|O[0-9;]*)?$/u;

/** What brackets pasted text where a terminal was left in that mode: the keys between them are meant. */
const BRACKETS: ReadonlySet<string> = new Set(['\u001B[200~', '\u001B[201~']);

/** The keys in a stretch of input. An unfinished sequence at its end is left for what comes next. */
export function keysIn(input: string): Read {
  const rest = UNFINISHED.exec(input)?.[0] ?? '';
  const keys = input.slice(0, input.length - rest.length).match(KEY) ?? [];
  return { keys: keys.filter((key) => !BRACKETS.has(key)), rest };
}

/** The keys in input after which nothing comes: what did not come to its end is a lone escape and characters. */
export function lastKeysIn(input: string): readonly string[] {
  const { keys, rest } = keysIn(input);
  return [...keys, ...rest.split('')];
}
