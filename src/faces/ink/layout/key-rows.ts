import type { Look } from '../theme.ts';
import { hanging, indented, type Lines, padded, stringWidth, wrapped } from './text.ts';

/** Keys as a reader says them, and what they do. */
export interface KeyRow {
  readonly keys: string;
  readonly does: string;
}

/** The least room for what a key does; where there is less it stands below the key. */
const LEAST_MEANING = 12;
const GAP = 3;

/** A row for each key, what they do in a column; `column` columns for the keys at least. */
export function keyRows(rows: readonly KeyRow[], width: number, { theme }: Look, column = 0): Lines {
  const widest = Math.max(column, widestKeys(rows)) + GAP;
  return rows.flatMap(({ keys, does }) =>
    width - widest < LEAST_MEANING
      ? [...wrapped(theme.strong(keys), width), ...indented(wrapped(does, width - 2), 2)]
      : hanging(padded(theme.strong(keys), widest), does, width),
  );
}

/** The columns of the widest keys. */
export const widestKeys = (rows: readonly KeyRow[]): number =>
  Math.max(0, ...rows.map(({ keys }) => stringWidth(keys)));
