import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Binding } from '../keymap.ts';
import { ends, stringWidth } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** The room that a screen has: one row less than the window, so that the terminal never scrolls. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

export function useRoom(): Room {
  const { columns, rows } = useWindowSize();
  return { columns: Math.max(20, columns), rows: Math.max(6, rows - 1) };
}

export interface FrameProps {
  readonly room: Room;
  readonly look: Look;
  readonly title: string;
  readonly place: string;
  readonly bindings: readonly Binding[];
  readonly children: ReactNode;
}

/** Every screen: a line that says where we are, the content, and the keys that work here. */
export function Frame({ room, look, title, place, bindings, children }: FrameProps) {
  const { theme } = look;
  const width = room.columns - 2;
  const head =
    stringWidth(title) + stringWidth(place) + 2 <= width
      ? ends(theme.title(title), theme.quiet(place), width)
      : theme.title(place);
  return (
    <Box flexDirection="column" width={room.columns} height={room.rows} paddingX={1} overflow="hidden">
      <Text wrap="truncate-end">{head}</Text>
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {children}
      </Box>
      <Text wrap="truncate-end">{theme.quiet(footer(bindings, width))}</Text>
    </Box>
  );
}

/** As many keys as fit, whole, the last of them (leaving) always among them. */
export function footer(bindings: readonly Binding[], width: number): string {
  const shown = bindings
    .filter(({ quiet }) => quiet !== true)
    .map(({ shown: keys, does }) => `${keys} ${does}`);
  const separator = ' · ';
  const line = (count: number) => [...shown.slice(0, count), ...shown.slice(-1)].join(separator);
  for (let count = shown.length - 1; count > 0; count -= 1) {
    if (stringWidth(line(count)) <= width) return line(count);
  }
  return shown.at(0) ?? '';
}
