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
