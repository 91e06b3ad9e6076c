import { METERS, type Meter } from '../../../scenario/index.ts';
import { METER_NAMES, type Part, points } from '../../../session/index.ts';
import { gauge } from './bar.ts';
import { type Drawing, measure } from './drawing.ts';
import { largeFigures } from './figures.ts';
import { NAME_WIDTH } from './moves.ts';
import { indented, type Lines, padded, stringWidth, wrapped } from './text.ts';

type Score = Extract<Part, { kind: 'score' }>;

const INDENT = 2;
const LEAST_BAR = 8;
const WIDEST_BAR = 24;

/** Where the play arrives: the score in large figures, then what it is made of. */
export function scoreLines(part: Score, drawing: Drawing): Lines {
  const { theme } = drawing.look;
  const quietly = (text: string) => wrapped(theme.quiet(text), measure(drawing) - INDENT);
  const lines = [
    ...total(part.score, drawing),
    '',
    ...METERS.map((meter) => meterLine(meter, part, drawing)),
    '',
    ...quietly(
      `The meters that you began with would have scored ${points(part.began)}. The lower a meter, the more it holds the score down.`,
    ),
    ...(part.worth === 100 ? [] : quietly(`This ending is worth ${part.worth} % of it.`)),
  ];
  return indented(lines, INDENT);
}

/** Plain where the glyphs have no half blocks, and where room is dear. */
function total(score: number, { width, look: { theme, glyphs }, dense }: Drawing): Lines {
  const of = '  of 100';
  const [first = '', second = '', third = ''] = largeFigures(points(score));
  const isTooWide = stringWidth(third + of) > width - INDENT;
  if (dense || glyphs.eighths === '' || isTooWide) return [theme.title(`${points(score)} of 100`)];
  return [theme.title(first), theme.title(second), `${theme.title(third)}${theme.quiet(of)}`];
}

function meterLine(meter: Meter, { final, weights }: Score, { width, look }: Drawing): string {
  const { theme, glyphs } = look;
  const value = final[meter];
  const figure = `${padded(METER_NAMES[meter], NAME_WIDTH)} ${padded(String(value), 3, 'left')}`;
  const weight = `weight ${weights[meter]} %`;
  const room = Math.min(WIDEST_BAR, width - INDENT - stringWidth(figure) - 'weight 100 %'.length - 4);
  if (room >= LEAST_BAR) return `${figure}  ${theme.bar(gauge(value, room, glyphs))}  ${theme.quiet(weight)}`;
  return room >= -2 ? `${figure}  ${theme.quiet(weight)}` : figure;
}
