import type { Look } from '../theme.ts';
import { curve } from './chart.ts';
import { type Lines, padded, stringWidth } from './text.ts';

/** A share in percent at a time; null where none is known. */
export interface Point {
  /** For the axis. */
  readonly name: string;
  readonly value: number | null;
  /** Said below the name; empty where nothing is. */
  readonly below: string;
}

interface Room {
  readonly width: number;
  /** Rows of the curve alone; below it stand the names. */
  readonly rows: number;
}

/** “100 ┤” */
const AXIS = 5;
/** “ 71”: the last value, beside the end of the curve. */
const END = 4;
const WIDEST_STEP = 12;
/** The axis goes from one of these to another. */
const TENS = 10;

/** Shares over time as a line, with the times and what is said of each below it; nothing where there are less than two. */
export function trendLines(points: readonly Point[], { width, rows }: Room, look: Look): Lines {
  const cells = width - AXIS - END;
  const shown = points.slice(-Math.max(0, cells));
  const known = shown.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length < 2 || rows < 2) return [];
  const { low, high } = rangeOf(known);
  const step = Math.max(1, Math.min(WIDEST_STEP, Math.floor(cells / shown.length)));
  const level = (value: number) => Math.round(((value - low) / (high - low)) * (rows - 1));
  const levels = shown.map(({ value }) => (value === null ? undefined : level(value)));
  const { theme, glyphs } = look;
  const last = shown.findLastIndex(({ value }) => value !== null);
  const end = rows - 1 - (levels[last] ?? 0);
  const drawn = curve(levels, { rows, step }, glyphs.curve).map((row, index) => {
    const value = valueAt(index, { rows, low, high });
    const axis = theme.quiet(
      `${padded(value, AXIS - 2, 'left')} ${value === '' ? glyphs.column : glyphs.axis}`,
    );
    const line = theme.bar(row.join('').trimEnd());
    return index === end
      ? `${axis}${line} ${theme.strong(String(Math.round(known.at(-1) ?? 0)))}`
      : axis + line;
  });
  return [...drawn, ...under(shown, step, cells + END).map((row) => theme.quiet(' '.repeat(AXIS) + row))];
}

/** Whole tens around the values; never nothing. */
function rangeOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.floor(Math.min(...values) / TENS) * TENS;
  const high = Math.ceil(Math.max(...values) / TENS) * TENS;
  if (high > low) return { low, high };
  return low === 0 ? { low, high: TENS } : { low: low - TENS, high };
}

/** What the axis says at a row: at both ends, and in the middle where that is a whole number. */
function valueAt(row: number, { rows, low, high }: { rows: number; low: number; high: number }): string {
  if (row === 0) return String(high);
  if (row === rows - 1) return String(low);
  const middle = (low + high) / 2;
  return row * 2 === rows - 1 && Number.isInteger(middle) ? String(middle) : '';
}

/** Under each point its name, and what is said below that, as far as there is room: the last one, and evenly those before it. */
function under(points: readonly Point[], step: number, width: number): Lines {
  const widest = Math.max(...points.flatMap(({ name, below }) => [stringWidth(name), stringWidth(below)]));
  const every = Math.max(1, Math.ceil((widest + 2) / step));
  const told = points.flatMap((point, index) =>
    (points.length - 1 - index) % every === 0 ? [{ ...point, x: index * step }] : [],
  );
  const rowOf = (texts: readonly { readonly text: string; readonly x: number }[]): string =>
    texts.reduce((line, { text, x }) => {
      const from = Math.min(x, width - stringWidth(text));
      return from < stringWidth(line) ? line : padded(line, from) + text;
    }, '');
  const names = rowOf(told.map(({ name, x }) => ({ text: name, x })));
  const belows = told.map(({ below, x }) => ({ text: below, x }));
  return belows.every(({ text }) => text === '') ? [names] : [names, rowOf(belows)];
}
