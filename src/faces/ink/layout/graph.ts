import { markOf } from '../../../coach/index.ts';
import type { Reviewed } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { curve } from './chart.ts';
import { type Lines, padded, stringWidth } from './text.ts';

interface Room {
  readonly width: number;
  /** Rows of the curve alone. */
  readonly rows: number;
}

const WIDEST_STEP = 9;
/** Below the curve stand the numbers of the decisions and what the marks mean. */
const BELOW = 2;
export const LEAST_GRAPH = 3 + BELOW;
/** What is worth a mark in the graph, in points. */
const WORTH_A_MARK = 1;

/**
 * The expected score from the start through every decision, a choice and then its luck; nothing where the room is
 * too narrow. The line falls by what was lost, then moves with the luck.
 */
export function graphLines({ review }: Reviewed, { width, rows }: Room, look: Look): Lines {
  const { theme, glyphs } = look;
  const { startValue, decisions } = review;
  const values = [startValue, ...decisions.flatMap(({ after, luck }) => [after - luck, after])];
  const [high, low] = [Math.ceil(Math.max(...values)), Math.floor(Math.min(...values))];
  const labelWidth = String(high).length;
  const step = Math.min(WIDEST_STEP, Math.floor((width - labelWidth - 2) / values.length));
  if (step < 1 || rows < 1) return [];
  const level = (value: number) => Math.round(((value - low) / Math.max(1, high - low)) * (rows - 1));
  const levels = values.map(level);
  const grid = curve(levels, { rows, step }, glyphs.curve).map((row) => row.map((cell) => theme.bar(cell)));
  const put = (index: number, mark: string, paint: (text: string) => string) => {
    const row = grid[rows - 1 - (levels[index] ?? 0)];
    // Beside the corner, or in its place where there is no more room: a mark is never cut.
    const from = index * step + (step > mark.length ? 1 : 0);
    for (const [offset, character] of mark.split('').entries()) {
      if (row !== undefined) row[from + offset] = paint(character);
    }
  };
  for (const [index, decision] of decisions.entries()) {
    const { loss, luck } = decision;
    if (loss >= WORTH_A_MARK) put(2 * index + 1, glyphs.verdicts[markOf(decision)], theme.fall);
    if (Math.abs(luck) >= WORTH_A_MARK) put(2 * index + 2, luck > 0 ? glyphs.up : glyphs.down, theme.quiet);
  }
  const axis = grid.map((row, index) => {
    const label = index === 0 ? String(high) : index === rows - 1 ? String(low) : '';
    const edge = label === '' ? glyphs.column : glyphs.axis;
    return `${theme.quiet(`${padded(label, labelWidth, 'left')} ${edge}`)}${row.join('').trimEnd()}`;
  });
  return [...axis, theme.quiet(numbers(decisions.length, step, labelWidth + 2)), legend(look, width)];
}

/** Under each decision its number, as far as there is room. */
function numbers(count: number, step: number, lead: number): string {
  const every = 2 * step > 2 ? 1 : 2;
  const cells = Array.from({ length: count }, (_, index) =>
    padded((index + 1) % every === 0 ? String(index + 1) : '', 2 * step),
  );
  return `${' '.repeat(lead + step + (step > 1 ? 1 : 0))}${cells.join('')}`.trimEnd();
}

/** What the marks mean: the longest wording that there is room for. */
function legend({ theme, glyphs }: Look, width: number): string {
  const { slip, mistake, blunder } = glyphs.verdicts;
  const losses = theme.fall([slip, mistake, blunder].join(' '));
  const luck = `${glyphs.up}${glyphs.down} luck`;
  const wordings = [
    `${theme.quiet('Expected score after each decision')}    ${losses} ${theme.quiet(`lost by you   ${luck}`)}`,
    `${losses} ${theme.quiet(`lost by you   ${luck}`)}`,
    `${losses} ${theme.quiet('lost')}`,
  ];
  return wordings.find((words) => stringWidth(words) <= width) ?? '';
}
