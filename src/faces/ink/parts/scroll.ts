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
export function moreBelow({ top, last }: View, { down }: Glyphs): readonly string[] {
  const below = last - top;
  if (below === 0) return [];
  return [`${down} ${below} more ${below === 1 ? 'line' : 'lines'}: space`, `${down} ${below}`];
}

/** One screen further, with the last line of this one repeated. */
export const nextScreen = ({ top, lines }: View): number => top + Math.max(1, lines.length - 1);

/** The keys that move a text which is longer than its room. The footer names them with the weight. */
export function scrollKeys(shown: View, scrollTo: (top: number) => void, weight: number): readonly Binding[] {
  const { top, last, lines } = shown;
  if (last === 0) return [];
  const to = (target: number) => scrollTo(Math.min(last, Math.max(0, target)));
  const onward = top === last ? 0 : nextScreen(shown);
  return [
    { keys: ['space', 'pagedown'], shown: 'space', does: 'read on', weight, act: () => to(onward) },
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
