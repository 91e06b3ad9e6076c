import { type Key, useInput, usePaste } from 'ink';
import type { Edit } from './field.ts';

/** One thing that keys do on a screen. The footer and the list of keys are made from the same bindings. */
export interface Binding {
  /** Names of keys: a character, or `up`, `enter`, `space`, `pagedown`… */
  readonly keys: readonly string[];
  /** As the footer shows the keys: `↑↓`. */
  readonly shown: string;
  /** What they do, in a word or two. */
  readonly does: string;
  /** The same in fewer words, for a footer that is short of room. */
  readonly brief?: string;
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
  ['tab', 'tab'],
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

/** As `useKeys` on a page on which something is written: every other key types or edits, and a paste comes whole. */
export function useWriting(bindings: readonly Binding[], write: (edit: Edit) => void): void {
  useInput((input, key) => {
    const edit = editOf(input, key);
    if (edit !== undefined) return write(edit);
    const name = nameOf(input, key);
    bindings.find(({ keys }) => keys.includes(name))?.act(name);
  });
  usePaste((text) => write({ kind: 'insert', text }));
}

const CONTROLS: Readonly<Record<string, Edit>> = {
  a: { kind: 'home' },
  e: { kind: 'end' },
  w: { kind: 'delete-word' },
  u: { kind: 'delete-before' },
};

/** What a key does to a text; undefined for a key that types and edits nothing. */
function editOf(input: string, key: Key): Edit | undefined {
  if (key.backspace) return { kind: 'backspace' };
  if (key.delete) return { kind: 'delete' };
  if (key.leftArrow) return { kind: 'left' };
  if (key.rightArrow) return { kind: 'right' };
  if (key.home) return { kind: 'home' };
  if (key.end) return { kind: 'end' };
  if (key.ctrl) return CONTROLS[input];
  if (key.meta || key.return || key.tab || key.escape || input === '\r' || input === '\n') return undefined;
  return input === '' ? undefined : { kind: 'insert', text: input };
}
