import type { PrincipleProgress } from '../../../coach/index.ts';
import {
  points,
  PRINCIPLES_MEANING,
  RATED_FROM,
  RATING_WORDS,
  TOO_FEW_MEANING,
} from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { scaleOn, spanOn } from './span.ts';
import { clipped, ends, type Lines, padded, stringWidth, wrapped } from './text.ts';

interface Setting {
  readonly width: number;
  readonly look: Look;
}

const GAP = '  ';
const LEAST_SPAN = 16;
const LEAST_STACKED = 8;
const WIDEST_SPAN = 41;
/** From this width on there is room for what a decision lost on average. */
const LEAST_WIDE = 94;
const RATING_WIDTH = RATING_WORDS.strong.length;
const LOST = 'lost each';
const COUNT = 'honoured';

/** How each principle is kept, the weakest first, with how far that can be trusted; at the end those of which too little is known. */
export function principleLines(principles: readonly PrincipleProgress[], setting: Setting): Lines {
  const meaning = wrapped(meaningOf(principles), Math.min(setting.width, setting.look.textWidth));
  const bars = principleBars(principles, setting);
  // In a narrow window the words would fill it.
  return columnsFor(principles, setting) === undefined
    ? [...bars, '', ...meaning]
    : [...meaning, '', ...bars];
}

/** What the bars show, and where some are not rated from when on they are. */
function meaningOf(principles: readonly PrincipleProgress[]): string {
  const isSome = principles.some(({ rating }) => rating === 'too-few');
  return isSome ? `${PRINCIPLES_MEANING} ${RATED_FROM}` : PRINCIPLES_MEANING;
}

/** The same without a word before it. */
export function principleBars(principles: readonly PrincipleProgress[], setting: Setting): Lines {
  const rated = principles.filter(({ rating }) => rating !== 'too-few');
  const others = principles.filter(({ rating }) => rating === 'too-few');
  const columns = columnsFor(principles, setting);
  const count = Math.max(0, ...principles.map((each) => stringWidth(countOf(each))));
  const bars = (some: readonly PrincipleProgress[]): Lines =>
    some.flatMap((each) =>
      columns === undefined ? stackedBar(each, count, setting) : [wideBar(each, columns, setting)],
    );
  return [
    ...(columns === undefined ? [] : [headLine(columns, setting)]),
    ...bars(rated),
    ...(others.length === 0
      ? []
      : [...(rated.length === 0 ? [] : ['']), ...tooFew(setting), ...bars(others)]),
  ];
}

const tooFew = ({ width, look }: Setting): Lines => wrapped(look.theme.strong(`${TOO_FEW_MEANING}:`), width);

interface Columns {
  readonly name: number;
  readonly span: number;
  readonly count: number;
  readonly hasLost: boolean;
}

const countOf = ({ honoured, decisions }: PrincipleProgress): string => `${honoured} of ${decisions}`;

/** How wide the columns are; undefined where they do not stand side by side. */
function columnsFor(principles: readonly PrincipleProgress[], { width }: Setting): Columns | undefined {
  const count = Math.max(COUNT.length, ...principles.map((each) => stringWidth(countOf(each))));
  const hasLost = width >= LEAST_WIDE;
  const right = count + RATING_WIDTH + (hasLost ? LOST.length + GAP.length : 0) + 3 * GAP.length;
  const names = Math.max(0, ...principles.map(({ name }) => stringWidth(name)));
  const name = Math.min(names, Math.max(0, width - right - LEAST_SPAN - GAP.length));
  const span = Math.min(WIDEST_SPAN, width - right - name);
  return name < Math.min(names, LEAST_NAME) || span < LEAST_SPAN ? undefined : { name, span, count, hasLost };
}
const LEAST_NAME = 24;

function headLine({ name, span, count, hasLost }: Columns, { look: { theme } }: Setting): string {
  const scale = padded(scaleOn(span), span + GAP.length);
  const lost = hasLost ? `${GAP}${LOST}` : '';
  return theme.quiet(`${' '.repeat(name)}${GAP}${scale}${padded(COUNT, count, 'left')}${lost}`);
}

function wideBar(each: PrincipleProgress, columns: Columns, { look }: Setting): string {
  const cells = [
    padded(clipped(each.name, columns.name), columns.name),
    spanOf(each, columns.span, look),
    padded(countOf(each), columns.count, 'left'),
    ...(columns.hasLost ? [padded(points(each.lostPerDecision), LOST.length, 'left')] : []),
    ratingOf(each, look),
  ];
  return cells.join(GAP).trimEnd();
}

/** All bars are equally long, so that they can be compared. */
function stackedBar(each: PrincipleProgress, countWidth: number, { width, look }: Setting): Lines {
  const span = Math.min(WIDEST_SPAN, width - countWidth - GAP.length);
  const rating = ratingOf(each, look);
  const [first = '', ...more] = wrapped(each.name, width - stringWidth(rating) - GAP.length);
  const name = [rating === '' ? first : ends(first, rating, width), ...more];
  if (span < LEAST_STACKED) return [...name, countOf(each)];
  return [...name, `${spanOf(each, span, look)}${GAP}${padded(countOf(each), countWidth, 'left')}`];
}

function spanOf({ share, rating }: PrincipleProgress, width: number, { theme, glyphs }: Look): string {
  const drawn = spanOn(width, share, glyphs);
  if (rating === 'too-few') return theme.quiet(drawn);
  const isDrawn = (cell: string) => cell !== glyphs.empty;
  const from = drawn.split('').findIndex(isDrawn);
  const to = drawn.split('').findLastIndex(isDrawn) + 1;
  const ground = [drawn.slice(0, from), drawn.slice(to)].map(theme.quiet);
  return ground.join(theme.bar(drawn.slice(from, to)));
}

/** How it is kept; nothing where a heading says that it is not known. */
function ratingOf({ rating }: PrincipleProgress, { theme }: Look): string {
  const words = RATING_WORDS[rating];
  switch (rating) {
    case 'too-few':
      return '';
    case 'weak':
      return theme.warning(words);
    case 'mixed':
      return words;
    case 'strong':
      return theme.rise(words);
  }
}
