import { Box, Text, useCursor, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Binding } from '../keymap.ts';
import type { Lines } from '../layout/text.ts';
import type { Look } from '../theme.ts';
import { footer } from './footer.ts';
import { headLine } from './head.ts';
import { useSaid, useTrouble } from './renewing.tsx';
import { troubleLines } from './trouble.ts';

/** The room that a screen has for what it draws: columns between the margins, rows between head and footer. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A screen wider than this is tiring to read; a wider window has it in the middle. */
const WIDEST = 106;
const MARGIN = 1;
const HEAD_ROWS = 1;
const FRAME_ROWS = HEAD_ROWS + 1;

/** One row less than the window, so that the terminal never scrolls, and without what is said of any trouble. */
export function useRoom(): Room {
  const { width, rows, trouble } = useSpace();
  return { width, height: Math.max(1, rows - trouble.length) };
}

function useSpace(): { readonly width: number; readonly rows: number; readonly trouble: Lines } {
  const { columns, rows: all } = useWindowSize();
  const width = Math.max(1, Math.min(WIDEST, columns) - 2 * MARGIN);
  const rows = Math.max(1, all - 1 - FRAME_ROWS);
  return { width, rows, trouble: troubleLines(useTrouble(), { width, rows }) };
}

/** A place within what a screen draws, from 0. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

export interface FrameProps {
  readonly room: Room;
  readonly look: Look;
  readonly title: string;
  readonly place: string;
  readonly bindings: readonly Binding[];
  /** Where the player writes; the terminal shows its own cursor there. Else it shows none. */
  readonly cursor?: Cursor;
  readonly children: ReactNode;
}

/** A line that says where we are, the content, and the keys that work here. */
export function Frame({ room, look, title, place, bindings, cursor, children }: FrameProps) {
  const { theme } = look;
  const { width, height } = room;
  const left = useLeft(room);
  const { trouble } = useSpace();
  const said = useSaid();
  return (
    <Box flexDirection="column" marginLeft={left} width={width + 2 * MARGIN} paddingX={MARGIN}>
      <Text wrap="truncate-end">{headLine({ title, place, said }, width, theme)}</Text>
      {trouble.length > 0 && (
        <Text wrap="truncate-end">{trouble.map((line) => theme.warning(line)).join('\n')}</Text>
      )}
      <Box flexDirection="column" height={height} overflow="hidden">
        {children}
      </Box>
      <Text wrap="truncate-end">{theme.quiet(footer(bindings, width))}</Text>
      {cursor !== undefined && (
        <Caret x={left + MARGIN + cursor.column} y={HEAD_ROWS + trouble.length + cursor.row} />
      )}
    </Box>
  );
}

/** The columns at the left of a screen, which stands in the middle of a wide window. */
function useLeft({ width }: Room): number {
  const { columns } = useWindowSize();
  return Math.max(0, Math.floor((columns - width) / 2) - MARGIN);
}

/** Shows the terminal's cursor, from the top left of the window. */
function Caret(place: { readonly x: number; readonly y: number }) {
  const { setCursorPosition } = useCursor();
  setCursorPosition(place);
  return null;
}
