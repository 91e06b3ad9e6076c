import type { Glyphs } from '../theme.ts';

/** A bar of `width` columns of which the share 0..1 is full, to an eighth of a column where the glyphs allow it. */
export function bar(share: number, width: number, glyphs: Glyphs): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const full = Math.floor(eighths / 8);
  const part = glyphs.eighths[(eighths % 8) - 1] ?? '';
  return glyphs.full.repeat(full) + part;
}

/** A bar on its ground, for a meter. */
export function gauge(value: number, width: number, glyphs: Glyphs): string {
  const full = bar(value / 100, width, glyphs);
  return full + glyphs.empty.repeat(width - full.length);
}
