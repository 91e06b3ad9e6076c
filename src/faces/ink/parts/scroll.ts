import { type Lines, stringWidth } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** The part of a text that is on the screen. */
export interface View {
  readonly lines: Lines;
  readonly top: number;
  /** The largest `top`. */
  readonly last: number;
}

/** The window of `height` lines that begins at `top`, or as near to it as there is text. */
export function view(lines: Lines, top: number, height: number): View {
  const last = Math.max(0, lines.length - height);
  const from = Math.min(Math.max(0, top), last);
  return { lines: lines.slice(from, from + height), top: from, last };
}

/** A rule that says how much more there is to read, or else a word of its own. */
export function rule(
  { top, last }: View,
  { width, look, word = '' }: { width: number; look: Look; word?: string },
): string {
  const { theme, glyphs } = look;
  const below = last - top;
  const text =
    below > 0
      ? ` ${glyphs.down} ${below} more ${below === 1 ? 'line' : 'lines'}: space `
      : word === ''
        ? ''
        : ` ${word} `;
  const room = Math.max(0, width - stringWidth(text) - 2);
  return theme.quiet(
    text === ''
      ? glyphs.rule.repeat(width)
      : `${glyphs.rule.repeat(room)}${text}${glyphs.rule.repeat(2)}`.slice(-width),
  );
}
