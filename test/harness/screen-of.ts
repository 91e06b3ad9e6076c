import type xterm from '@xterm/headless';

/** What a terminal shows, without the empty space at its right and below. */
export function screenOf(term: xterm.Terminal): string {
  const { active } = term.buffer;
  const line = (row: number) =>
    active
      .getLine(active.viewportY + row)
      ?.translateToString(true, 0, term.cols)
      .trimEnd() ?? '';
  return Array.from({ length: term.rows }, (_, row) => line(row))
    .join('\n')
    .trimEnd();
}

/** The lines of a terminal that were longer than it is wide, and went on in the next. */
export function overlongOf({ buffer: { active }, rows, cols }: xterm.Terminal): readonly string[] {
  return Array.from({ length: rows }, (_, row) => active.viewportY + row)
    .filter((row) => active.getLine(row)?.isWrapped === true)
    .map((row) => active.getLine(row - 1)?.translateToString(true, 0, cols) ?? '');
}
