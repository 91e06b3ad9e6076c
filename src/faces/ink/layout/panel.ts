import type { Look } from '../theme.ts';
import { type Lines, padded } from './text.ts';

/** The columns that a panel takes from what stands in it. */
export const PANEL_SIDES = 4;

/** Lines in a box of `width` columns; what it is drawn with is painted. */
export function panel(
  lines: Lines,
  width: number,
  { look: { glyphs }, paint }: { readonly look: Look; readonly paint: (text: string) => string },
): Lines {
  const { curve, rule, column } = glyphs;
  const edge = (left: string, right: string) =>
    paint(`${left}${rule.repeat(Math.max(0, width - 2))}${right}`);
  return [
    edge(curve.riseTo, curve.fallFrom),
    ...lines.map((line) => `${paint(column)} ${padded(line, width - PANEL_SIDES)} ${paint(column)}`),
    edge(curve.fallTo, curve.riseFrom),
  ];
}
