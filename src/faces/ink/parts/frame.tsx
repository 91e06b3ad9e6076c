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

/** A column wider than this is tiring to read; a wider window has it in the middle. */
const WIDEST = 102;

export function useRoom(): Room {
  const { columns, rows } = useWindowSize();
  return { columns: Math.min(WIDEST, Math.max(20, columns)), rows: Math.max(6, rows - 1) };
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
    <Box justifyContent="center">
      <Box flexDirection="column" width={room.columns} height={room.rows} paddingX={1} overflow="hidden">
        <Text wrap="truncate-end">{head}</Text>
        <Box flexDirection="column" flexGrow={1} overflow="hidden">
          {children}
        </Box>
        <Text wrap="truncate-end">{theme.quiet(footer(bindings, width))}</Text>
      </Box>
    </Box>
  );
}

/** As many keys as fit, whole; those of least weight give way first, of equals the last. */
export function footer(bindings: readonly Binding[], width: number): string {
  const weight = (binding: Binding) => binding.weight ?? 1;
  const byWeight = bindings
    .filter((binding) => weight(binding) > 0)
    .toSorted((a, b) => weight(b) - weight(a));
  for (let count = byWeight.length; count > 0; count -= 1) {
    const kept = new Set(byWeight.slice(0, count));
    const shown = bindings.filter((binding) => kept.has(binding));
    const line = shown.map(({ shown: keys, does }) => `${keys} ${does}`).join(' · ');
    if (stringWidth(line) <= width) return line;
  }
  return '';
}
