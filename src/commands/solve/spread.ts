import { binned, placeOn, quantile, type Scale, scaleOf, shareBelow, shareFrom } from '../../author/index.ts';
import { points } from '../../coach/index.ts';
import type { Figures } from './figures.ts';
import { frameOf, headOf, type Row, rowLines, section, type Sheet } from './sheet.ts';
import { often, OFTEN, range } from './words.ts';

/** Below perfect play's score by so many points, a run has come near it. */
export const NEAR = 5;

/** The final scores of random play, and what they mean. */
export function spread(sheet: Sheet): readonly string[] {
  const lines = [...histogram(sheet), '', ...measures(sheet)];
  return section('Where random play ends', { note: NOTE, lines }, sheet);
}

const NOTE =
  'How often a player who picks any open option gets each score. The marks stand where random and perfect play score on average.';

const GAP = 2;
const LEAST_BAR = 8;
const MOST_BAR = 30;

/** The bins of all sides on one scale. */
interface Histogram {
  readonly scale: Scale;
  /** The largest chance of all bins. */
  readonly most: number;
}

function histogram(sheet: Sheet): readonly string[] {
  const figures = sheet.sides.map((side) => side.figures);
  const distributions = figures.map(({ distribution }) => distribution);
  const scale = scaleOf(
    distributions,
    figures.flatMap(({ value, random }) => [value, random]),
  );
  const chances = distributions.flatMap((each) => binned(each, scale).map(({ chance }) => chance));
  const drawn = { scale, most: Math.max(...chances) };
  const beside = bars(sheet, drawn);
  if (beside !== undefined) return beside;
  // One below the other each keeps its shape.
  return sheet.sides.flatMap((side, nth) => [
    ...(nth === 0 ? [] : ['']),
    `  ${sheet.paper.dim(side.name)}`,
    ...(bars({ ...sheet, sides: [{ ...side, name: '' }] }, drawn) ?? []),
  ]);
}

/** A line for each bin; undefined where two sides have no room beside each other. */
function bars(sheet: Sheet, { scale, most }: Histogram): readonly string[] | undefined {
  const { sides, isDrawn } = sheet;
  const all = sides.map(({ figures }) => ({
    marks: marksOf(figures, scale),
    bins: binned(figures.distribution, scale),
  }));
  const labels = labelsOf(scale);
  const marks = Math.max(...all.flatMap((each) => Array.from(each.marks.values(), ({ length }) => length)));
  const frame = frameOf(labels, OFTEN + GAP + LEAST_BAR + 1 + marks, sheet);
  if (frame.isStacked && sides.length > 1) return undefined;
  const room = isDrawn ? Math.min(MOST_BAR, frame.room - OFTEN - GAP - 1 - marks) : 0;
  const rows = labels.map((label, nth): Row => {
    const cells = all.map(({ marks: own, bins }) => {
      const chance = bins[nth]?.chance ?? 0;
      return cellOf(chance, [barOf(chance / most, room), own.get(nth) ?? '']);
    });
    return { label, cells };
  });
  const head = { label: '', ...headOf((name) => name.padStart(OFTEN), frame, sheet) };
  return [...(sides.length > 1 ? [head] : []), ...rows].flatMap((row) => rowLines(row, frame, sheet));
}

function labelsOf({ from, to, width }: Scale): readonly string[] {
  const starts = Array.from({ length: Math.round((to - from) / width) }, (_, nth) => from + nth * width);
  const figure = (score: number) => String(score).padStart(String(to).length);
  return starts.map((start) => `${figure(start)}–${String(start + width).padEnd(String(to).length)}`);
}

function cellOf(chance: number, drawn: readonly string[]): string {
  const share = (chance === 0 ? '–' : often(chance)).padStart(OFTEN);
  const parts = drawn.filter((part) => part !== '').join(' ');
  return parts === '' ? share : `${share}${' '.repeat(GAP)}${parts}`;
}

/** What is marked at which bin. */
function marksOf({ value, random }: Figures, scale: Scale): ReadonlyMap<number, string> {
  const [perfect, chance] = [placeOn(scale, value), placeOn(scale, random)];
  if (perfect === chance) return new Map([[perfect, '◂ both']]);
  return new Map([
    [perfect, '◂ perfect'],
    [chance, '◂ random'],
  ]);
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** What is there is seen: an eighth of a column at the least. */
function barOf(share: number, room: number): string {
  if (share === 0 || room <= 0) return '';
  const eighths = Math.max(1, Math.round(share * room * EIGHTHS.length));
  const rest = EIGHTHS[eighths % EIGHTHS.length] ?? '';
  return `${'█'.repeat(Math.floor(eighths / EIGHTHS.length))}${rest}`;
}

/** What the scores mean to somebody who teaches with the case. */
function measures(sheet: Sheet): readonly string[] {
  const rows = MEASURES.map(({ label, of }) => ({
    label,
    cells: sheet.sides.map(({ figures }) => of(figures).padStart(MEASURE)),
  }));
  const frame = frameOf(
    rows.map(({ label }) => label),
    MEASURE,
    sheet,
  );
  const head = { label: '', ...headOf((name) => name.padStart(MEASURE), frame, sheet) };
  return [...(sheet.sides.length > 1 && !frame.isStacked ? [head] : []), ...rows].flatMap((row) =>
    rowLines(row, { ...frame, room: MEASURE }, sheet),
  );
}

/** “43.1–53.2” */
const MEASURE = 9;

const MEASURES: readonly { readonly label: string; readonly of: (figures: Figures) => string }[] = [
  { label: 'The score at the start, as the meters stand', of: ({ start }) => points(start) },
  {
    label: 'Random play ends below it',
    of: ({ distribution, start }) => often(shareBelow(distribution, start)),
  },
  {
    label: 'Half of its runs end between',
    of: ({ distribution }) => range(quantile(distribution, 0.25), quantile(distribution, 0.75)),
  },
  {
    label: `It comes within ${NEAR} points of perfect play, or above`,
    of: ({ distribution, value }) => often(shareFrom(distribution, value - NEAR)),
  },
];
