import { type Lines, stringWidth } from '../layout/text.ts';
import type { Binding } from '../keymap.ts';
import type { Look } from '../theme.ts';
import type { Room } from './frame.tsx';
import { rule } from './rule.ts';
import { moreBelow, type View, view } from './scroll.ts';

/** Of a rule, what stands around the words at its left: two columns of line and two spaces, and two at its end. */
const RULE_COLUMNS = 6;

/** The pages of a screen in the rule above them, numbered as their keys; the one that is open is pointed at. */
export function tabRule(names: readonly string[], at: number, width: number, look: Look): string {
  const { theme, glyphs } = look;
  const open = `${theme.pointer(glyphs.pointer)} ${theme.chosen(`${at + 1} ${names[at] ?? ''}`)}`;
  const whole = names.map((name, index) => (index === at ? open : `${index + 1} ${name}`));
  const brief = names.map((_, index) => (index === at ? open : `${index + 1}`));
  const wordings = [whole.join('   '), whole.join('  '), brief.join('  '), open];
  const left = wordings.find((words) => stringWidth(words) + RULE_COLUMNS <= width);
  return rule(width, look, left === undefined ? {} : { left });
}

/** A text below the rule of its page from its line `top` on, and where it is longer than its room a rule below it. */
export function underTabs(
  tabs: string,
  text: Lines,
  { top, room, look }: { top: number; room: Room; look: Look },
): { readonly lines: Lines; readonly view: View } {
  const air = text.length + 2 <= room.height ? [''] : [];
  const space = room.height - 1 - air.length;
  const isLonger = text.length > space;
  const shown = view(text, top, Math.max(1, space - (isLonger ? 1 : 0)));
  const foot = isLonger ? [rule(room.width, look, { right: moreBelow(shown, look.glyphs) })] : [];
  return { lines: [tabs, ...air, ...shown.lines, ...foot], view: shown };
}

/** The keys that turn to another page: its digit, or left and right all the way round. */
export function tabKeys(
  count: number,
  { at, turnTo, look }: { at: number; turnTo: (at: number) => void; look: Look },
): readonly Binding[] {
  const digits = Array.from({ length: count }, (_, index) => String(index + 1));
  const to = (by: 1 | -1) => turnTo((at + by + count) % count);
  return [
    { keys: ['left'], shown: 'left', does: 'the page before', weight: 0, act: () => to(-1) },
    { keys: ['right'], shown: 'right', does: 'the next page', weight: 0, act: () => to(1) },
    {
      keys: digits,
      shown: `${look.glyphs.sideways} or 1-${count}`,
      does: 'another page',
      brief: 'page',
      weight: 2,
      act: (key) => turnTo(Number(key) - 1),
    },
  ];
}

/** The keys that move a text by a line; none where all of it is on the screen. */
export function lineKeys({ top, last }: View, scrollTo: (top: number) => void): readonly Binding[] {
  if (last === 0) return [];
  const to = (target: number) => scrollTo(Math.min(last, Math.max(0, target)));
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'a line up', weight: 0, act: () => to(top - 1) },
    { keys: ['down', 'j'], shown: 'down', does: 'a line down', weight: 0, act: () => to(top + 1) },
  ];
}
