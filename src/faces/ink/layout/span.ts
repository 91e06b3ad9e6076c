import type { Glyphs } from '../theme.ts';
import { padded, stringWidth } from './text.ts';

/** A share in percent and the bounds between which it lies. */
export interface Bounds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Bounds and the share between them on a ground of `width` columns that stands for 0 to 100: `··├──●────┤····`. */
export function spanOn(width: number, { value, low, high }: Bounds, { span, empty }: Glyphs): string {
  const column = (percent: number) => Math.round((Math.min(100, Math.max(0, percent)) / 100) * (width - 1));
  const [from, at, to] = [column(low), column(value), column(high)];
  return Array.from({ length: width }, (_, x) => {
    if (x === at) return span.at;
    if (x === from) return span.from;
    if (x === to) return span.to;
    return x > from && x < to ? span.within : empty;
  }).join('');
}

const [ZERO, HALF, ALL] = ['0 %', '50', '100'] as const;

/** The scale of such a ground: 0, 100 at its end, and 50 where there is room. */
export function scaleOn(width: number): string {
  const half = padded(ZERO, Math.round((width - 1) / 2)) + HALF;
  const before = stringWidth(half) + 2 <= width - ALL.length ? half : ZERO;
  return `${padded(before, width - ALL.length)}${ALL}`;
}
