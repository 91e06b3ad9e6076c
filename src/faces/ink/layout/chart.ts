import type { Glyphs } from '../theme.ts';
import type { Drawing } from './drawing.ts';
import { type Lines, padded, stringWidth } from './text.ts';

const ROWS = 5;
const DENSE_ROWS = 4;

/** A line through the points, from left to right, with the highest and the lowest value at its axis. */
export function chart(points: readonly number[], { width, look, dense }: Drawing): Lines {
  const { theme, glyphs } = look;
  const rows = dense ? DENSE_ROWS : ROWS;
  const high = Math.max(...points);
  const low = Math.min(...points);
  const labelWidth = Math.max(stringWidth(String(high)), stringWidth(String(low)));
  const shown = thinned(points, Math.max(1, width - labelWidth - 2));
  const step = Math.max(1, Math.floor((width - labelWidth - 2) / shown.length));
  const level = (value: number) =>
    high === low ? 0 : Math.round(((value - low) / (high - low)) * (rows - 1));
  return curve(shown.map(level), { rows, step }, glyphs.curve).map((row, index) => {
    const label = index === rows - 1 ? String(low) : index === 0 && high !== low ? String(high) : '';
    const axis = label === '' ? glyphs.column : glyphs.axis;
    return `${theme.quiet(`${padded(label, labelWidth, 'left')} ${axis}`)}${theme.bar(row.join('').trimEnd())}`;
  });
}

/** At most `most` of the points, the last among them. */
function thinned(points: readonly number[], most: number): readonly number[] {
  const every = Math.ceil(points.length / most);
  return points.filter((_, index) => (points.length - 1 - index) % every === 0);
}

/**
 * The cells of the curve, top row first; each point is a flat stretch of `step` cells, joined by corners. Where a level
 * is not known the curve is broken off.
 */
export function curve(
  levels: readonly (number | undefined)[],
  { rows, step }: { rows: number; step: number },
  draw: Glyphs['curve'],
): readonly (readonly string[])[] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: levels.length * step }, () => ' '));
  const put = (level: number, x: number, glyph: string) => {
    const row = grid[rows - 1 - level];
    if (row !== undefined) row[x] = glyph;
  };
  for (const [index, level] of levels.entries()) {
    if (level === undefined) continue;
    const x = index * step;
    for (let cell = 0; cell < step; cell += 1) put(level, x + cell, draw.flat);
    const before = levels[index - 1] ?? level;
    if (before === level) continue;
    const rises = before < level;
    put(before, x, rises ? draw.riseFrom : draw.fallFrom);
    put(level, x, rises ? draw.riseTo : draw.fallTo);
    for (let between = Math.min(before, level) + 1; between < Math.max(before, level); between += 1) {
      put(between, x, draw.upright);
    }
  }
  return grid;
}
