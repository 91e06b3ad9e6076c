import { METER_NAMES, type Reviewed } from '../../../session/index.ts';
import type { Traded } from '../../../solver/index.ts';
import type { Look } from '../theme.ts';
import { ends, type Lines, padded, stringWidth } from './text.ts';

/** The meter that goes up; customer goes across. */
export type Upward = 'revenue' | 'strategy';

interface Plane {
  readonly width: number;
  /** Rows of the map alone. */
  readonly rows: number;
  readonly up: Upward;
}

/** Below the map stand its axis and what the marks mean. */
export const BELOW_MAP = 3;
const LABEL_WIDTH = 3;

/** Every ending that could have been reached with the luck of the run: what is given up for what. */
export function mapLines({ review }: Reviewed, { width, rows, up }: Plane, look: Look): Lines {
  const { hindsight, ended } = review;
  if (hindsight === undefined || ended === undefined) return [];
  const { theme, glyphs } = look;
  const points = hindsight.reachable.map(({ meters }) => meters);
  const across = rangeOf(points.map(({ customer }) => customer));
  const upward = rangeOf(points.map((meters) => meters[up]));
  const columns = Math.max(1, width - LABEL_WIDTH - 2);
  const dots = new Dots({ columns, rows }, glyphs.braille);
  const place = (point: Traded): [number, number] => [
    share(point.customer, across),
    share(point[up], upward),
  ];
  for (const point of points) dots.dot(...place(point));
  for (const point of hindsight.front) dots.mark(...place(point), theme.rise(glyphs.front));
  dots.mark(...place(ended.meters), theme.warning(glyphs.you));
  const lines = dots.lines().map((line, row) => {
    const value = row === 0 ? String(upward.high) : row === rows - 1 ? String(upward.low) : '';
    const edge = value === '' ? glyphs.column : glyphs.axis;
    return `${theme.quiet(`${padded(value, LABEL_WIDTH, 'left')} ${edge}`)}${line.trimEnd()}`;
  });
  const scale = ends(`${' '.repeat(LABEL_WIDTH + 2)}${across.low}`, String(across.high), width);
  return [...lines, theme.quiet(scale), axisWords(up, width, look), legend(points.length, width, look)];
}

function axisWords(up: Upward, width: number, { theme, glyphs }: Look): string {
  const words = `${glyphs.up} ${METER_NAMES[up]}   ${glyphs.arrow} ${METER_NAMES.customer}`;
  return stringWidth(words) <= width ? theme.quiet(words) : '';
}

function legend(count: number, width: number, { theme, glyphs }: Look): string {
  const marks = `${theme.warning(glyphs.you)} you   ${theme.rise(glyphs.front)} trade-off front`;
  const wordings = [
    `${marks}   ${theme.quiet(`the dots: ${count} outcomes reachable with your luck`)}`,
    marks,
  ];
  return wordings.find((words) => stringWidth(words) <= width) ?? '';
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const rangeOf = (values: readonly number[]): Range => ({
  low: values.reduce((low, value) => Math.min(low, value), 100),
  high: values.reduce((high, value) => Math.max(high, value), 0),
});
const share = (value: number, { low, high }: Range): number =>
  high === low ? 0.5 : (value - low) / (high - low);

/** The bits of a braille character, by column and then row from the top. */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const EMPTY_BRAILLE = 0x28_00;

/** A field of dots: two across and four up in a cell where there is braille, else one. Shares go right and up. */
class Dots {
  readonly #cells: (number | string)[][];
  readonly #braille: boolean;

  constructor({ columns, rows }: { columns: number; rows: number }, braille: boolean) {
    this.#cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
    this.#braille = braille;
  }

  dot(across: number, up: number): void {
    const { row, column, bit } = this.#at(across, up);
    const cell = this.#cells[row]?.[column];
    if (typeof cell === 'number') this.#put(row, column, cell | bit);
  }

  mark(across: number, up: number, mark: string): void {
    const { row, column } = this.#at(across, up);
    this.#put(row, column, mark);
  }

  lines(): Lines {
    const drawn = (bits: number): string => {
      if (bits === 0) return ' ';
      return this.#braille ? String.fromCharCode(EMPTY_BRAILLE + bits) : '.';
    };
    return this.#cells.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : drawn(cell))).join(''),
    );
  }

  #put(row: number, column: number, cell: number | string): void {
    const line = this.#cells[row];
    if (line !== undefined) line[column] = cell;
  }

  #at(across: number, up: number): { row: number; column: number; bit: number } {
    const [wide, high] = this.#braille ? [2, 4] : [1, 1];
    const x = Math.round(across * ((this.#cells[0]?.length ?? 1) * wide - 1));
    const y = Math.round((1 - up) * (this.#cells.length * high - 1));
    const bit = BITS[x % wide]?.[y % high] ?? 1;
    return { row: Math.floor(y / high), column: Math.floor(x / wide), bit };
  }
}
