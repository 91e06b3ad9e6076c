import type { Look } from '../theme.ts';
import { type KeyRow, keyRows, widestKeys } from './key-rows.ts';
import { type Lines, wrapped } from './text.ts';

const FIRST =
  'The last line of a screen names the keys that matter there. These do the same wherever they work:';

const POINTING: readonly KeyRow[] = [
  { keys: 'up, down', does: 'point at another line of a list; j and k do the same' },
  { keys: '1 to 9', does: 'point at the line of that number, or turn to the page of that number' },
  { keys: 'enter', does: 'do what is pointed at, or go on' },
  { keys: 'left, right', does: 'turn to the page beside this one, or change what is pointed at' },
];
const READING: readonly KeyRow[] = [
  { keys: 'space', does: 'read on where there is more text' },
  { keys: 'page up, b', does: 'read back' },
  { keys: 'home, end', does: 'to the beginning of a text or list, and to its end' },
];
const LEAVING: readonly KeyRow[] = [
  { keys: '?', does: 'show every key of the screen that you are on' },
  { keys: 'q', does: 'go back; in a run, save it and leave. Escape goes back too, but never out of a run' },
  { keys: 'ctrl+c', does: 'leave at once. Each choice is saved when you make it, so nothing is lost' },
];

/** What keys do wherever they work. */
export function keysEverywhere(width: number, look: Look): Lines {
  const column = Math.min(width, look.textWidth);
  const groups = [POINTING, READING, LEAVING];
  const widest = Math.max(...groups.map(widestKeys));
  return [
    ...wrapped(FIRST, column),
    ...groups.flatMap((rows) => ['', ...keyRows(rows, column, look, widest)]),
  ];
}
