import type { Binding } from '../keymap.ts';
import type { Lines } from '../layout/text.ts';
import type { Glyphs } from '../theme.ts';

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

/** How much there is to read below, at length and in short, for the rule under a text; nothing at its end. */
export function moreBelow({ top, last }: View, { below: sign }: Glyphs): readonly string[] {
  const below = last - top;
  if (below === 0) return [];
  return [
    `${sign} ${below} more ${below === 1 ? 'line' : 'lines'}: space`,
    `${sign} ${below}: space`,
    `${sign} ${below}`,
  ];
}

/** One screen further, with the last line of this one repeated. */
export const nextScreen = ({ top, lines }: View): number => top + Math.max(1, lines.length - 1);

/** As `moreBelow`, and at the end how to get back: for a text beside which something is asked. */
export function moreAround(shown: View, glyphs: Glyphs): readonly string[] {
  const { top, last } = shown;
  if (top < last || last === 0) return moreBelow(shown, glyphs);
  return [`${glyphs.above} to the top: space`, `${glyphs.above} top: space`, glyphs.above];
}

/**
 * The keys that move a text which is longer than its room; the one that reads on begins anew at the end. More keys
 * than page down read on where nothing else does. The rule under the text names them: a footer need not.
 */
export function scrollKeys(
  shown: View,
  scrollTo: (top: number) => void,
  more: readonly string[] = [],
): readonly Binding[] {
  const { top, last, lines } = shown;
  if (last === 0) return [];
  const to = (target: number) => scrollTo(Math.min(last, Math.max(0, target)));
  const isEnd = top === last;
  return [
    {
      keys: [...more, 'pagedown'],
      shown: 'space',
      does: isEnd ? 'to the top' : 'read on',
      weight: 0,
      act: () => to(isEnd ? 0 : nextScreen(shown)),
    },
    {
      keys: ['pageup', 'b'],
      shown: 'pgup',
      does: 'read back',
      weight: 0,
      act: () => to(top - Math.max(1, lines.length - 1)),
    },
    { keys: ['home'], shown: 'home', does: 'to the top', weight: 0, act: () => to(0) },
    { keys: ['end'], shown: 'end', does: 'to the end', weight: 0, act: () => to(last) },
  ];
}
