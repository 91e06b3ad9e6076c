import { Text } from 'ink';
import { useState } from 'react';
import { type Binding, useKeys } from '../keymap.ts';
import { hanging, indented, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
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
  const lines = ['', ...title, '', ...keyLines(listed, room.width, look)];
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

/** The least room for what a key does; where there is less it stands below the key. */
const LEAST_MEANING = 12;

function keyLines(bindings: readonly Binding[], width: number, { theme }: Look): Lines {
  const rows = bindings.map(({ keys, does }) => ({ keys: named(keys), does }));
  const widest = Math.max(...rows.map(({ keys }) => stringWidth(keys))) + 3;
  return rows.flatMap(({ keys, does }) =>
    width - widest < LEAST_MEANING
      ? [...wrapped(theme.strong(keys), width), ...indented(wrapped(does, width - 2), 2)]
      : hanging(padded(theme.strong(keys), widest), does, width),
  );
}

const WORDS: Readonly<Record<string, string>> = { pagedown: 'page down', pageup: 'page up' };

/** Names of keys as a reader says them; digits in a row as their first and last. */
function named(keys: readonly string[]): string {
  const digits = keys.filter((key) => /^\d$/.test(key));
  const others = keys.filter((key) => !digits.includes(key)).map((key) => WORDS[key] ?? key);
  const range = digits.length > 1 ? [`${digits[0]}-${digits.at(-1)}`] : digits;
  return [...others, ...range].join(', ');
}
