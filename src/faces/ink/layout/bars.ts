import { type Bars, unitFor } from '../../../scenario/index.ts';
import type { Look } from '../theme.ts';
import { bar } from './bar.ts';
import { type Lines, padded, stringWidth, wrapped } from './text.ts';

const LEAST_BAR = 4;
const GAP = '  ';

/** A row for each value: its label, a bar, its figure. In a narrow room without bars. */
export function barLines({ values, unit = '' }: Bars, width: number, { theme, glyphs }: Look): Lines {
  const figures = values.map(({ value }) => `${value} ${unitFor(value, unit)}`.trim());
  const figureWidth = widest(figures);
  const labelWidth = Math.min(widest(values.map(({ label }) => label)), Math.floor(width / 2));
  const room = width - labelWidth - figureWidth - 2 * GAP.length;
  if (room < LEAST_BAR)
    return values.flatMap(({ label }, index) => wrapped(`${label}: ${figures[index]}`, width));
  const most = Math.max(...values.map(({ value }) => Math.abs(value))) || 1;
  return values.flatMap(({ label, value }, index) => {
    const [first = '', ...rest] = wrapped(label, labelWidth);
    const drawing = padded(theme.bar(bar(Math.abs(value) / most, room, glyphs)), room);
    const figure = padded(figures[index] ?? '', figureWidth, 'left');
    return [[padded(first, labelWidth), drawing, figure].join(GAP), ...rest];
  });
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => stringWidth(text)));
