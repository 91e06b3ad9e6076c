import type { Look } from '../theme.ts';
import { type Lines, padded, stringWidth } from './text.ts';

const ROWS = 5;

/** A line through the points, from left to right, with the highest and the lowest value at its axis. */
export function chart(points: readonly number[], width: number, { theme, glyphs }: Look): Lines {
  const high = Math.max(...points);
  const low = Math.min(...points);
  const labels = [String(high), String(low)];
  const labelWidth = Math.max(...labels.map((label) => stringWidth(label)));
  const step = Math.max(1, Math.floor((width - labelWidth - 2) / points.length));
  const level = (value: number) =>
    high === low ? 0 : Math.round(((value - low) / (high - low)) * (ROWS - 1));
  const grid = curve(points.map(level), step, glyphs.curve);
  return grid.map((row, index) => {
    const label = index === 0 ? labels[0] : index === ROWS - 1 ? labels[1] : '';
    const axis = label === '' ? glyphs.column : glyphs.axis;
    return `${theme.quiet(`${padded(label ?? '', labelWidth, 'left')} ${axis}`)}${theme.bar(row.join('').trimEnd())}`;
  });
}

/** The cells of the curve, top row first; each point is a flat stretch of `step` cells, joined by corners. */
function curve(
  levels: readonly number[],
  step: number,
  draw: Look['glyphs']['curve'],
): readonly (readonly string[])[] {
  const grid = Array.from({ length: ROWS }, () => Array.from({ length: levels.length * step }, () => ' '));
  const put = (level: number, x: number, glyph: string) => {
    const row = grid[ROWS - 1 - level];
    if (row !== undefined) row[x] = glyph;
  };
  for (const [index, level] of levels.entries()) {
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
