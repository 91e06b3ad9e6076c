import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { spans } from '../../../session/index.ts';
import type { Theme } from '../theme.ts';

/** Text in columns of the terminal: lines that are already wrapped and painted. */
export type Lines = readonly string[];

/** Breaks text into lines of at most `width` columns; a word longer than that is broken. */
export function wrapped(text: string, width: number): Lines {
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n');
}

/** Lines moved to the right. */
export function indented(lines: Lines, columns: number): Lines {
  return lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));
}

/** Text behind a mark, its further lines set in as far; `width` columns in all. */
export function hanging(mark: string, text: string, width: number): Lines {
  const lead = stringWidth(mark);
  return wrapped(text, width - lead).map((line, row) => (row === 0 ? mark : ' '.repeat(lead)) + line);
}

/** The text with its markup painted. */
export function painted(text: string, theme: Theme): string {
  return spans(text)
    .map(({ text: words, style }) => {
      switch (style) {
        case 'plain':
          return words;
        case 'bold':
          return theme.strong(words);
        case 'italic':
          return theme.emphasis(words);
      }
    })
    .join('');
}

/** The text filled up with spaces to `width` columns. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return side === 'right' ? text + space : space + text;
}

/** As many whole words of a line as fit, and a sign that there were more. */
export function clipped(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return width < 2 ? '' : `${wrapped(text, width - 1)[0] ?? ''}…`;
}

/** Two texts at the ends of a line; only the second where both do not fit. */
export function ends(left: string, right: string, width: number): string {
  const space = width - stringWidth(left) - stringWidth(right);
  return space < 2 ? clipped(right, width) : left + ' '.repeat(space) + right;
}

export { stringWidth };
