import type { Meter, Meters } from '../../../scenario/index.ts';
import { changed, METER_NAMES, type Part, pullTarget } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { gauge } from './bar.ts';
import { type Drawing, measure } from './drawing.ts';
import { hanging, type Lines, padded, stringWidth, wrapped } from './text.ts';

export const NAME_WIDTH = 8;
const LEAST_BAR = 8;
const WIDEST_BAR = 24;

/** A change of a meter with its sign: ▲4. Nothing where there is none. */
export function changeMark(change: number, { theme, glyphs }: Look): string {
  if (change === 0) return '';
  return change > 0 ? theme.rise(`${glyphs.up}${change}`) : theme.fall(`${glyphs.down}${-change}`);
}

/** What the decision did to the meters, and the pull of the chain apart. */
export function moveLines(
  { before, moved, pulled }: Extract<Part, { kind: 'moves' }>,
  drawing: Drawing,
): Lines {
  const own = changed(before, moved).map((meter) => moveLine(meter, { before, after: moved }, drawing));
  if (moved.revenue === pulled.revenue) return own;
  const pull = [
    ...wrapped(drawing.look.theme.quiet(`The chain pulls toward ${pullTarget(moved)}:`), measure(drawing)),
    moveLine('revenue', { before: moved, after: pulled }, drawing),
  ];
  return own.length === 0 ? pull : [...own, '', ...pull];
}

function moveLine(
  meter: Meter,
  { before, after }: { before: Meters; after: Meters },
  { width, look, progress }: Drawing,
): string {
  const change = after[meter] - before[meter];
  const name = padded(METER_NAMES[meter], NAME_WIDTH);
  const [from, to] = [before[meter], after[meter]].map((value) => padded(String(value), 3, 'left'));
  const mark = padded(changeMark(change, look), 4);
  const whole = `${name} ${from} ${look.glyphs.arrow} ${to}  ${mark}`;
  const room = Math.min(WIDEST_BAR, width - stringWidth(whole) - 1);
  if (room < 0) return `${name} ${to} ${mark}`;
  if (room < LEAST_BAR) return whole;
  return `${whole} ${look.theme.bar(gauge(before[meter] + change * progress, room, look.glyphs))}`;
}

/** Where revenue goes after the last decision, pull by pull. */
export function slideLines({ from, steps }: Extract<Part, { kind: 'slide' }>, drawing: Drawing): Lines {
  const { theme, glyphs } = drawing.look;
  const values = [from, ...steps].map(({ revenue }) => revenue).join(` ${glyphs.arrow} `);
  const why = 'With nobody deciding any more, revenue slides toward the weakest link:';
  return [
    ...wrapped(theme.quiet(why), measure(drawing)),
    ...hanging(`${padded(METER_NAMES.revenue, NAME_WIDTH)} `, values, drawing.width),
  ];
}
