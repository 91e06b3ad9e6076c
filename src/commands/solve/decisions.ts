import type { DecisionFigures, Spread } from '../../author/index.ts';
import { points } from '../../coach/index.ts';
import type { Decision, Option, Scenario } from '../../scenario/index.ts';
import type { Turning } from '../../solver/index.ts';
import { folded } from '../paper.ts';
import { notes } from './notes.ts';
import { type Frame, frameOf, headOf, type Row, rowLines, section, type Sheet } from './sheet.ts';
import { often, OFTEN, range } from './words.ts';
import { shown } from '../text.ts';

/** What each option is worth in the decisions that perfect play meets, and where the twin turns the best choice. */
export function decisions(
  sheet: Sheet,
  { scenario, turned }: { readonly scenario: Scenario; readonly turned: readonly Turning[] },
): readonly string[] {
  const scenes = scenesOf(sheet);
  const drawing = { ...columnsOf(sheet, scenes), sheet, turned };
  const blocks = scenes.map((scene) => decisionLines(scene, drawing));
  const missed = [...scenario.scenes.values()].filter(
    (scene) => scene.kind === 'decision' && !scenes.includes(scene),
  );
  const words = `Perfect play never meets ${missed.map(({ id }) => shown(id)).join(', ')}.`;
  if (scenes.length === 0) blocks.push(folded('There is none.', sheet.paper, INSET.length));
  if (missed.length > 0) blocks.push(folded(words, sheet.paper, INSET.length));
  const lines = blocks.flatMap((block, nth) => (nth === 0 ? block : ['', ...block]));
  return section('The decisions that perfect play meets', { note: NOTE, lines }, sheet);
}

const NOTE =
  'Value: the score to expect after an option, if all that follows is played perfectly. Range: where that differs with what came before. Best: how often it is the best option. At stake: from the worst option to the best.';

/** The decisions of all sides, in the order of the story. */
function scenesOf({ sides }: Sheet): readonly Decision[] {
  const [own = [], other = []] = sides.map(({ figures }) => figures.decisions.map(({ scene }) => scene));
  const merged: Decision[] = [];
  let taken = 0;
  for (const scene of own) {
    const at = other.indexOf(scene);
    // Both are in one order: what the other has before a scene that both have belongs there.
    if (at >= taken) {
      merged.push(...other.slice(taken, at));
      taken = at + 1;
    }
    merged.push(scene);
  }
  return [...merged, ...other.slice(taken)];
}

interface Columns {
  readonly frame: Frame;
  /** Columns of the widest range; none where ranges stand on lines of their own, as the paper is narrow. */
  readonly ranges: number;
}

interface Drawing extends Columns {
  readonly sheet: Sheet;
  readonly turned: readonly Turning[];
}

const VALUE = 5;
const GAP = '  ';
const STAKE = 'at stake';
const INSET = '  ';
const RANGE = 'range';

/** All decisions have one width, so that their columns stand below each other. */
function columnsOf(sheet: Sheet, scenes: readonly Decision[]): Columns {
  const spreads = sheet.sides.flatMap(({ figures }) =>
    figures.decisions.flatMap(({ stake, options }) => [stake, ...options.map(({ value }) => value)]),
  );
  const options = scenes.flatMap((scene) => scene.options.map(({ id }) => `${INSET}${shown(id)}`));
  const labels = [...scenes.map(({ id }) => shown(id)), ...options, `${INSET}${STAKE}`];
  const withRanges = (ranges: number): Columns => {
    const least = cellOf({ value: '', spread: '', best: '-'.repeat(OFTEN) }, ranges).length;
    return { frame: { ...frameOf(labels, least, sheet), room: least }, ranges };
  };
  const [wide, narrow] = [
    withRanges(Math.max(RANGE.length, ...spreads.map((each) => rangeWords(each).length))),
    withRanges(0),
  ];
  return wide.frame.isStacked && !narrow.frame.isStacked ? narrow : wide;
}

/** Nothing where it does not vary. */
const rangeWords = ({ least, most }: Spread): string => {
  const words = range(least, most);
  return words.includes('–') ? words : '';
};

function decisionLines(scene: Decision, drawing: Drawing): readonly string[] {
  const { frame, ranges, sheet } = drawing;
  const { paper, sides } = sheet;
  const all = sides.map(({ figures }) => figures.decisions.find((each) => each.scene === scene));
  const rowsFor = (label: string, of: (figures: DecisionFigures) => Told) =>
    rowsOf({ label: `${INSET}${label}`, told: all.map((figures) => figures && of(figures)) }, drawing);
  const head = (name: string) => cellOf({ value: name || 'value', spread: RANGE, best: 'best' }, ranges);
  const rows = [
    { label: paper.bold(shown(scene.id)), ...headOf(head, frame, sheet) },
    ...scene.options.flatMap((option) => rowsFor(shown(option.id), (figures) => toldOption(option, figures))),
    ...rowsFor(paper.dim(STAKE), ({ stake }) => ({ ...toldSpread(stake), best: '' })),
  ];
  return [
    ...rows.flatMap((row) => rowLines(row, frame, sheet)),
    ...notes({ scene, all }, drawing).flatMap((note) => folded(note, paper, INSET.length * 2)),
  ];
}

/** A row of figures in words. */
interface Told {
  readonly value: string;
  readonly spread: string;
  readonly best: string;
  /** Most of the time. */
  readonly isBest?: boolean;
}

const toldSpread = (spread: Spread) => ({ value: points(spread.mean), spread: rangeWords(spread) });

const MOSTLY = 0.5;

function toldOption(option: Option, { options }: DecisionFigures): Told {
  const figures = options.find((each) => each.option === option);
  if (figures === undefined) return { value: '–', spread: '', best: 'closed' };
  const { value, best } = figures;
  return { ...toldSpread(value), best: often(best), isBest: best > MOSTLY };
}

interface Line {
  readonly label: string;
  readonly told: readonly (Told | undefined)[];
}

function rowsOf({ label, told }: Line, { ranges, sheet: { paper } }: Drawing): readonly Row[] {
  const cells = told.map((each) => {
    const cell = each === undefined ? '' : cellOf(each, ranges);
    return each?.isBest === true ? paper.bold(cell) : cell;
  });
  const spreads = ranges > 0 ? [] : told.flatMap((each) => each?.spread || []);
  return [
    { label, cells },
    ...spreads.map((spread) => ({ label: `${INSET}${INSET}${paper.dim(`${RANGE} ${spread}`)}`, cells: [] })),
  ];
}

function cellOf({ value, spread, best }: Told, ranges: number): string {
  const middle = ranges === 0 ? [] : [spread.padStart(ranges)];
  return [value.padStart(VALUE), ...middle, best.padStart(OFTEN)].join(GAP).trimEnd();
}
