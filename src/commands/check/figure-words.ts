import { type Figure, type FigureName, figureWords, type Limit } from '../../author/index.ts';

/** What a figure is, to stand before it in a table. */
export const FIGURE_NAMES: Readonly<Record<FigureName, string>> = {
  'grade-longest': 'grade: the longest option',
  'grade-shortest': 'grade: the shortest option',
  'grade-customer': 'grade: most Customer at once',
  'grade-strategy': 'grade: most Strategy at once',
  'grade-product': 'grade: most Product at once',
  'grade-revenue': 'grade: most Revenue at once',
  'grade-surface': 'grade: looks best at once',
  'grade-anti-surface': 'grade: looks worst at once',
  longest: 'longest option is best, %',
  edge: 'perfect play over chance',
  stake: 'largest stake, weakest decision',
  'straw-men-of-a-scene': 'never near the best, in a scene',
  'straw-men': 'never near the best, % of all',
  chain: 'states that the chain decides',
  turnings: 'scenes that the twin turns',
  'rare-endings': 'endings that are rare',
  states: 'states',
};

/** Figures that are counted, not measured. */
const WHOLE: ReadonlySet<FigureName> = new Set([
  'straw-men-of-a-scene',
  'chain',
  'turnings',
  'rare-endings',
  'states',
]);

/** Stands beside a figure that is not as it should be, so that nobody needs to see colours. */
export const MARK = '✗';

/** A figure as it stands in a table. */
export function figureText({ name, value, counted, limit, holds }: Figure): string {
  if (value === null) return '–';
  const isWhole = WHOLE.has(name);
  const among = isWhole && counted !== undefined ? ` of ${grouped(counted.whole)}` : '';
  const number = isWhole ? grouped(value) : figureWords(value, holds ? undefined : missed(value, limit));
  return `${number}${among}${holds ? '' : ` ${MARK}`}`;
}

/** The end of the limit that a figure is beyond. */
const missed = (value: number, { least, most }: Limit = {}): number | undefined =>
  least !== undefined && value < least ? least : most;

/** What a figure should be: “12 or more”; nothing where any will do. */
export function limitText({ least, most }: Limit = {}): string {
  if (least === undefined) return most === undefined ? '' : `${grouped(most)} or less`;
  return most === undefined ? `${grouped(least)} or more` : `${grouped(least)} to ${grouped(most)}`;
}

const grouped = (number: number): string => number.toLocaleString('en').replace('-', '−');
