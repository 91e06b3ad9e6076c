import type { Lines } from '../layout/text.ts';
import type { Look } from '../theme.ts';
import type { Room } from './frame.tsx';
import { rule } from './rule.ts';
import { moreBelow, type View, view } from './scroll.ts';

/** A text under a rule from its line `top` on, and where it is longer than its room a rule below it. */
export function scrolledUnder(
  text: Lines,
  top: number,
  { room, look }: { room: Room; look: Look },
): { readonly lines: Lines; readonly view: View } {
  const { width, height } = room;
  const head = [rule(width, look), ...(text.length + 2 <= height ? [''] : [])];
  const space = height - head.length;
  const isLonger = text.length > space;
  const shown = view(text, top, Math.max(1, space - (isLonger ? 1 : 0)));
  const foot = isLonger ? [rule(width, look, { right: moreBelow(shown, look.glyphs) })] : [];
  return { lines: [...head, ...shown.lines, ...foot], view: shown };
}
