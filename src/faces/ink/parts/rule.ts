import { stringWidth } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** What a rule says at its two ends; at the right the first of several wordings that fits. */
export interface Words {
  readonly left?: string;
  readonly right?: readonly string[];
}

/** A line across the screen. What does not fit is left out: on the right first, then all of it. */
export function rule(width: number, { theme, glyphs }: Look, { left = '', right = [] }: Words = {}): string {
  const line = (columns: number) => glyphs.rule.repeat(columns);
  const before = left === '' ? '' : `${theme.quiet(line(2))} ${left} `;
  for (const end of [...right, '']) {
    const after = end === '' ? '' : theme.quiet(` ${end} ${line(2)}`);
    const room = width - stringWidth(before) - stringWidth(after);
    if (room >= 2) return `${before}${theme.quiet(line(room))}${after}`;
  }
  return theme.quiet(line(width));
}
