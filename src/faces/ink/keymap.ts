import { type Key, useInput } from 'ink';

/** One thing that keys do on a screen. The footer and the list of keys are made from the same bindings. */
export interface Binding {
  /** Names of keys: a character, or `up`, `enter`, `space`, `pagedown`… */
  readonly keys: readonly string[];
  /** As the footer shows the keys: `↑↓`. */
  readonly shown: string;
  /** What they do, in a word or two. */
  readonly does: string;
  readonly act: (key: string) => void;
  /** The footer gives room to the highest; 0: only the list of keys has it. 1 where nothing is said. */
  readonly weight?: number;
}

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
] as const satisfies readonly (readonly [keyof Key, string])[];

function nameOf(input: string, key: Key): string {
  const named = NAMED.find(([property]) => key[property]);
  if (named !== undefined) return named[1];
  if (key.ctrl || key.meta) return '';
  return input === ' ' ? 'space' : input === '\r' || input === '\n' ? 'enter' : input;
}

/** Does what the binding of a key does. Where two bindings name a key, the first counts. */
export function useKeys(bindings: readonly Binding[]): void {
  useInput((input, key) => {
    const name = nameOf(input, key);
    bindings.find(({ keys }) => keys.includes(name))?.act(name);
  });
}
