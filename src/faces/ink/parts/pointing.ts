import type { Binding } from '../keymap.ts';
import type { Glyphs } from '../theme.ts';

/** A list in which one row is pointed at. */
export interface Pointing {
  readonly count: number;
  /** The row pointed at, from 0. */
  readonly at: number;
  readonly pointAt: (index: number) => void;
  /** The digit of the first row; 1 where nothing is said. */
  readonly first?: number;
}

/** The keys that point in a list: up and down go round, nine rows have a digit. */
export function pointingKeys(
  { count, at, pointAt, first = 1 }: Pointing,
  { arrows }: Glyphs,
): readonly Binding[] {
  if (count === 0) return [];
  const by = (step: 1 | -1) => pointAt((at + step + count) % count);
  const last = Math.min(9, first + count - 1);
  const digits = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => by(-1) },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => by(1) },
    {
      keys: digits,
      shown: digits.length === 1 ? String(first) : `${arrows} or ${first}-${last}`,
      does: 'point',
      weight: count === 1 ? 0 : 0.5,
      act: (key) => pointAt(Number(key) - first),
    },
  ];
}

/** The keys that point far in a list of which so many rows are on the screen. */
export function pagingKeys({ count, at, pointAt }: Pointing, height: number): readonly Binding[] {
  if (count < 2) return [];
  const to = (index: number) => pointAt(Math.min(count - 1, Math.max(0, index)));
  const page = Math.max(1, height - 1);
  return [
    { keys: ['pagedown'], shown: 'pgdn', does: 'further down', weight: 0, act: () => to(at + page) },
    { keys: ['pageup'], shown: 'pgup', does: 'further up', weight: 0, act: () => to(at - page) },
    { keys: ['home'], shown: 'home', does: 'point at the first', weight: 0, act: () => to(0) },
    { keys: ['end'], shown: 'end', does: 'point at the last', weight: 0, act: () => to(count - 1) },
  ];
}
