import wrapAnsi from 'wrap-ansi';

/** Lines broken between words, so that a terminal of so many columns breaks none; whole where it has no width. */
export function fitted(lines: readonly string[], columns: number | undefined): readonly string[] {
  if (columns === undefined || columns < 1) return lines;
  return lines.flatMap((line) => wrapAnsi(line, columns).split('\n'));
}
