import { Text } from 'ink';
import { useState } from 'react';
import { type Binding, useKeys } from '../keymap.ts';
import { type KeyRow, keyRows, widestKeys } from '../layout/key-rows.ts';
import { type Lines, wrapped } from '../layout/text.ts';
import type { Look } from '../theme.ts';
import { Frame, type FrameProps } from './frame.tsx';
import { rule } from './rule.ts';
import { moreAround, scrollKeys, view } from './scroll.ts';

export interface KeyListProps extends Omit<FrameProps, 'bindings' | 'children'> {
  /** The keys to list. */
  readonly of: readonly Binding[];
  readonly onClose: () => void;
}

/** Every key that works on a screen, from the same bindings as its footer. */
export function KeyList({ of: listed, onClose, ...frame }: KeyListProps) {
  const { room, look } = frame;
  const [top, setTop] = useState(0);
  const title = wrapped(look.theme.title('Keys on this screen'), room.width);
  const lines = ['', ...title, '', ...keyListLines(listed, room.width, look)];
  const shown = view(lines, top, room.height - (lines.length > room.height ? 1 : 0));
  const back: Binding = {
    keys: ['?', 'escape', 'enter', 'q'],
    shown: 'enter',
    does: 'back',
    weight: 2,
    act: onClose,
  };
  const bindings = [...scrollKeys(shown, setTop, ['space']), back];
  useKeys(bindings);
  const end = shown.last === 0 ? [] : [rule(room.width, look, { right: moreAround(shown, look.glyphs) })];
  return (
    <Frame {...frame} bindings={bindings}>
      <Text wrap="truncate-end">{[...shown.lines, ...end].join('\n')}</Text>
    </Frame>
  );
}

/** Keys that only move: what is pointed at, or the text. */
const MOVES = new Set('up down left right pageup pagedown home end space'.split(' '));
/** They move where they do the same as one of those. Alone they stand for what they do. */
const MOVE_LETTERS = new Set(['j', 'k', 'b']);
const isMove = ({ keys }: Binding): boolean =>
  keys.every((key) => MOVES.has(key) || MOVE_LETTERS.has(key) || /^\d$/.test(key)) &&
  !keys.every((key) => MOVE_LETTERS.has(key));

/** What the keys do first, then those that only move. A key that two bindings name does what the first says. */
export function keyListLines(bindings: readonly Binding[], width: number, look: Look): Lines {
  const rows = (some: readonly Binding[]): readonly KeyRow[] =>
    some.map(({ keys, does }) => ({ keys: named(keys), does }));
  const groups = [bindings.filter((each) => !isMove(each)), bindings.filter(isMove)].map(rows);
  const filled = groups.filter((group) => group.length > 0);
  const column = Math.max(0, ...filled.map(widestKeys));
  return filled.flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    ...keyRows(group, width, look, column),
  ]);
}

const WORDS: Readonly<Record<string, string>> = { pagedown: 'page down', pageup: 'page up' };

/** Names of keys as a reader says them; digits in a row as their first and last. */
function named(keys: readonly string[]): string {
  const digits = keys.filter((key) => /^\d$/.test(key));
  const others = keys.filter((key) => !digits.includes(key)).map((key) => WORDS[key] ?? key);
  const range = digits.length > 1 ? [`${digits[0]}-${digits.at(-1)}`] : digits;
  return [...others, ...range].join(', ');
}
