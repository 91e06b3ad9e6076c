import { hanging, type Lines } from '../layout/text.ts';

/** What is wrong, under the head of a screen: as much as leaves two thirds of its rows to the screen. */
export function troubleLines(
  trouble: readonly string[],
  { width, rows }: { readonly width: number; readonly rows: number },
): Lines {
  const narrower = Math.max(1, width - MORE.length);
  const lines = trouble.flatMap((words, index) => hanging(index === 0 ? '! ' : '  ', words, narrower));
  const most = Math.max(1, Math.floor(rows / 3));
  if (lines.length <= most) return lines;
  return lines.slice(0, most).map((line, row) => (row === most - 1 ? `${line}${MORE}` : line));
}

const MORE = ' …';
