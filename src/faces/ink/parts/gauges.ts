import { METERS, type Meter } from '../../../scenario/index.ts';
import { type Gauges, METER_NAMES } from '../../../session/index.ts';
import { gauge } from '../layout/bar.ts';
import { changeMark, NAME_WIDTH } from '../layout/moves.ts';
import { type Lines, padded, stringWidth } from '../layout/text.ts';
import type { Look } from '../theme.ts';

const LEAST_BAR = 6;
/** “Customer  58 ▲12” */
const WEAKEST = 'weakest link';
const MARK_WIDTH = 4;
const FIGURES_WIDTH = NAME_WIDTH + 5 + MARK_WIDTH;

/** The four meters on two lines, as wide as there is room for; on one where there is little. */
export function gaugePairs(gauges: Gauges, width: number, look: Look): Lines {
  const gap = width >= 60 ? 4 : 1;
  const cell = Math.floor((width - gap) / 2);
  if (cell < FIGURES_WIDTH) return gaugeRow(gauges, width, look);
  const cells = METERS.map((meter) => {
    const figures = figuresOf(meter, gauges, look);
    const room = cell - stringWidth(figures) - 1;
    const drawn =
      room < LEAST_BAR ? '' : ` ${look.theme.bar(gauge(gauges.values[meter], room, look.glyphs))}`;
    return padded(figures + drawn, cell);
  });
  return [0, 2].map((first) =>
    cells
      .slice(first, first + 2)
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** The four meters on one line, without bars; with their first letters where the window is narrow. */
export function gaugeRow({ values, since }: Gauges, width: number, look: Look): Lines {
  const marks = METERS.map((meter) => changeMark(values[meter] - (since?.[meter] ?? values[meter]), look));
  const named = METERS.map((meter, index) => `${METER_NAMES[meter]} ${values[meter]} ${marks[index]}`.trim());
  const short = METERS.map((meter) => `${METER_NAMES[meter].charAt(0)}${values[meter]}`);
  const shortMarked = short.map((cell, index) => cell + marks[index]);
  const lines = [named.join('   '), named.join(' '), shortMarked.join(' '), short.join(' ')];
  const fitting = lines.find((line) => stringWidth(line) <= width);
  return fitting === undefined ? [] : [fitting];
}

/** The four meters below each other, a bar under each, for the margin of a wide window. */
export function gaugeColumn(gauges: Gauges, width: number, look: Look): Lines {
  return METERS.flatMap((meter) => {
    const figures = figuresOf(meter, gauges, look).trimEnd();
    const said = meter === gauges.weakest && stringWidth(figures) + WEAKEST.length < width ? WEAKEST : '';
    return [
      `${figures}${padded(look.theme.quiet(said), width - stringWidth(figures), 'left')}`.trimEnd(),
      look.theme.bar(gauge(gauges.values[meter], width, look.glyphs)),
      '',
    ];
  }).slice(0, -1);
}

function figuresOf(meter: Meter, { values, since }: Gauges, look: Look): string {
  const value = values[meter];
  const mark = changeMark(value - (since?.[meter] ?? value), look);
  return `${padded(METER_NAMES[meter], NAME_WIDTH)} ${padded(String(value), 3, 'left')} ${padded(mark, MARK_WIDTH)}`;
}
