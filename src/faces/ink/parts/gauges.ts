import { type Meter, METERS } from '../../../scenario/index.ts';
import { type Gauges, METER_NAMES } from '../../../session/index.ts';
import { gauge } from '../layout/bar.ts';
import { type Lines, padded } from '../layout/text.ts';
import type { Look } from '../theme.ts';

const NAME_WIDTH = 8;
const FIGURES_WIDTH = 8;

/** The four meters on two lines, as wide as there is room for. */
export function gaugeLines({ values, since }: Gauges, width: number, look: Look): Lines {
  const gap = width >= 60 ? 4 : 1;
  const cell = Math.floor((width - gap) / 2);
  const cells = METERS.map((meter) =>
    padded(gaugeCell(meter, { value: values[meter], before: since?.[meter] }, cell, look), cell),
  );
  return [0, 2].map((first) => cells.slice(first, first + 2).join(' '.repeat(gap)));
}

function gaugeCell(
  meter: Meter,
  { value, before = value }: { value: number; before: number | undefined },
  width: number,
  look: Look,
): string {
  const { theme, glyphs } = look;
  const change = value - before;
  const mark =
    change === 0
      ? ''
      : change > 0
        ? theme.rise(`${glyphs.up}${change}`)
        : theme.fall(`${glyphs.down}${-change}`);
  const figures = `${padded(METER_NAMES[meter], NAME_WIDTH)} ${padded(String(value), 3, 'left')} ${padded(mark, 3)}`;
  const room = width - NAME_WIDTH - FIGURES_WIDTH - 1;
  return room < 6 ? figures : `${figures} ${theme.bar(gauge(value, room, glyphs))}`;
}
