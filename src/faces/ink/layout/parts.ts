import { METERS, type Meter, type Meters } from '../../../scenario/index.ts';
import { changed, METER_NAMES, type Part, plain, points } from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { gauge } from './bar.ts';
import { blockLines } from './blocks.ts';
import { indented, type Lines, padded, painted, wrapped } from './text.ts';

export interface Drawing {
  readonly width: number;
  readonly look: Look;
  /** How far meters have moved on the screen: 0 before, 1 done. */
  readonly progress: number;
}

/** The parts of a page as lines, an empty one between them. */
export function partLines(parts: readonly Part[], drawing: Drawing): Lines {
  return parts.flatMap((part, index) => (index === 0 ? [] : ['']).concat(lines(part, drawing)));
}

function lines(part: Part, drawing: Drawing): Lines {
  const { width, look } = drawing;
  const { theme, glyphs } = look;
  const measure = Math.min(width, look.textWidth);
  switch (part.kind) {
    case 'heading':
      return wrapped(theme.title(plain(part.text)), measure);
    case 'blocks':
      return blockLines(part.blocks, width, look);
    case 'note':
      return indented(wrapped(theme.quiet(part.text), measure - 2), 2);
    case 'choice':
      return hanging(theme.pointer(glyphs.pointer), theme.chosen(painted(part.text, theme)), measure);
    case 'coach':
      return [theme.coach('Coach'), ...indented(blockLines(part.blocks, width - 2, look), 2)];
    case 'moves':
      return [
        ...changed(part.before, part.moved).map((meter) => moveLine(meter, part.before, part.moved, drawing)),
        ...pullLines(part.moved, part.pulled, drawing),
      ];
    case 'slide':
      return slideLines(part.from, part.steps, drawing);
    case 'score':
      return scoreLines(part, drawing);
  }
}

function hanging(mark: string, text: string, width: number): Lines {
  return wrapped(text, width - 2).map((line, index) => (index === 0 ? `${mark} ${line}` : `  ${line}`));
}

const NAME_WIDTH = 8;

function moveLine(meter: Meter, before: Meters, after: Meters, drawing: Drawing): string {
  const { theme, glyphs } = drawing.look;
  const change = after[meter] - before[meter];
  const mark = change > 0 ? theme.rise(`${glyphs.up}${change}`) : theme.fall(`${glyphs.down}${-change}`);
  const now = before[meter] + change * drawing.progress;
  const figures = `${padded(String(before[meter]), 3, 'left')} ${glyphs.arrow} ${padded(String(after[meter]), 3, 'left')}  ${padded(mark, 4)}`;
  const room = Math.min(24, drawing.width - NAME_WIDTH - 19);
  return `${padded(METER_NAMES[meter], NAME_WIDTH)} ${figures}${room < 8 ? '' : ` ${theme.bar(gauge(now, room, glyphs))}`}`;
}

function pullLines(moved: Meters, pulled: Meters, drawing: Drawing): Lines {
  if (moved.revenue === pulled.revenue) return [];
  const { theme } = drawing.look;
  return ['', theme.quiet('The chain pulls:'), moveLine('revenue', moved, pulled, drawing)];
}

function slideLines(from: Meters, steps: readonly Meters[], { look, width }: Drawing): Lines {
  const values = [from, ...steps].map(({ revenue }) => revenue).join(` ${look.glyphs.arrow} `);
  return [
    ...wrapped(
      look.theme.quiet('With nobody deciding any more, revenue slides toward the weakest link:'),
      width,
    ),
    `${padded(METER_NAMES.revenue, NAME_WIDTH)} ${values}`,
  ];
}

function scoreLines(part: Extract<Part, { kind: 'score' }>, { look, width }: Drawing): Lines {
  const { theme, glyphs } = look;
  const measure = Math.min(width, look.textWidth);
  const room = Math.min(24, width - NAME_WIDTH - 18);
  const rows = METERS.map((meter) => {
    const value = part.final[meter];
    const drawn = room < 8 ? '' : `  ${theme.bar(gauge(value, room, glyphs))}`;
    return `${padded(METER_NAMES[meter], NAME_WIDTH)} ${padded(String(value), 3, 'left')}${drawn}  ${theme.quiet(`weight ${part.weights[meter]} %`)}`;
  });
  return [
    theme.title(`${points(part.score)} of 100`),
    '',
    ...rows,
    '',
    ...wrapped(
      theme.quiet('The score is the weighted harmonic mean of the meters: the weakest holds it down.'),
      measure,
    ),
    ...(part.worth === 100
      ? []
      : wrapped(theme.quiet(`This ending is worth ${part.worth} % of it.`), measure)),
  ];
}
