import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import type { Binding } from '../keymap.ts';
import type { Lines } from '../layout/text.ts';
import type { Glyphs, Look } from '../theme.ts';

/** A list, and around it what stands still when the pointer moves. */
export interface ListLayout {
  /** A line each. */
  readonly labels: Lines;
  /** The most rows that the list may take. */
  readonly limit: number;
  readonly above: Lines;
  readonly below: Lines;
}

/** A place in a list that moves. */
export interface Pointer {
  readonly at: number;
  /** Counts the jumps by a digit: the list can be told its place only when it begins. */
  readonly jumps: number;
  readonly moveTo: (at: number) => void;
  readonly jumpTo: (at: number) => void;
}

export function usePointer(first: number): Pointer {
  const [at, setAt] = useState(first);
  const [jumps, setJumps] = useState(0);
  const jumpTo = (index: number) => {
    setAt(index);
    setJumps(jumps + 1);
  };
  return { at, jumps, moveTo: setAt, jumpTo };
}

export interface PointedListProps extends Pick<ListLayout, 'labels' | 'limit'> {
  readonly pointer: Pointer;
}

/** A list that follows its pointer. It moves it by arrows, j and k. */
export function PointedList({ labels, limit, pointer }: PointedListProps) {
  return (
    <SelectInput
      key={`${limit} ${pointer.jumps}`}
      items={labels.map((label, index) => ({ key: String(index), label, value: index }))}
      initialIndex={pointer.at}
      limit={limit}
      indicatorComponent={Nothing}
      itemComponent={Row}
      onHighlight={({ value }) => pointer.moveTo(value)}
    />
  );
}

const Nothing = () => null;
const Row = ({ label }: { readonly label: string }) => <Text wrap="truncate-end">{label}</Text>;

/** The keys that point in a list of so many. A digit points, as everywhere. */
export function pointerKeys(count: number, { jumpTo }: Pointer, { arrows }: Glyphs): readonly Binding[] {
  const digits = Array.from({ length: Math.min(9, count) }, (_, index) => String(index + 1));
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => {} },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => {} },
    {
      keys: digits,
      shown: digits.length === 1 ? '1' : `${arrows} or 1-${digits.length}`,
      does: 'point',
      ...(count === 1 && { weight: 0 }),
      act: (key) => jumpTo(Number(key) - 1),
    },
  ];
}

/** What stands before a row of such a list: the pointer, and the digit that names it. */
export function rowLead(index: number, selected: boolean, { theme, glyphs }: Look): string {
  return `${selected ? theme.pointer(glyphs.pointer) : ' '} ${index < 9 ? index + 1 : ' '}  `;
}
