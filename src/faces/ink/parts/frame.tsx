import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Binding } from '../keymap.ts';
import { clipped, ends, stringWidth } from '../layout/text.ts';
import type { Look } from '../theme.ts';
import { footer } from './footer.ts';

/** The room that a screen has for what it draws: columns between the margins, rows between head and footer. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A screen wider than this is tiring to read; a wider window has it in the middle. */
const WIDEST = 106;
const MARGIN = 1;
const FRAME_ROWS = 2;

/** One row less than the window, so that the terminal never scrolls. */
export function useRoom(): Room {
  const { columns, rows } = useWindowSize();
  return {
    width: Math.max(1, Math.min(WIDEST, columns) - 2 * MARGIN),
    height: Math.max(1, rows - 1 - FRAME_ROWS),
  };
}

export interface FrameProps {
  readonly room: Room;
  readonly look: Look;
  readonly title: string;
  readonly place: string;
  readonly bindings: readonly Binding[];
  readonly children: ReactNode;
}

/** A line that says where we are, the content, and the keys that work here. */
export function Frame({ room, look, title, place, bindings, children }: FrameProps) {
  const { theme } = look;
  const { width, height } = room;
  const both = stringWidth(title) + stringWidth(place) + 2 <= width;
  return (
    <Box justifyContent="center">
      <Box flexDirection="column" width={width + 2 * MARGIN} paddingX={MARGIN}>
        <Text wrap="truncate-end">
          {both ? ends(theme.title(title), theme.quiet(place), width) : theme.title(clipped(place, width))}
        </Text>
        <Box flexDirection="column" height={height} overflow="hidden">
          {children}
        </Box>
        <Text wrap="truncate-end">{theme.quiet(footer(bindings, width))}</Text>
      </Box>
    </Box>
  );
}
