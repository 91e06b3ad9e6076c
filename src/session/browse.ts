import type { Level, Product } from '../scenario/index.ts';
import type { Card } from './card.ts';
import { type PrincipleNames, searched } from './search.ts';

/** What of the cases is shown. Undefined, or empty, where all are. */
export interface Filter {
  readonly level: Level | undefined;
  readonly product: Product | undefined;
  readonly principle: string | undefined;
  readonly length: Length | undefined;
  readonly best: BestBand | undefined;
  /** Only cases that were never played to the end. */
  readonly unplayed: boolean;
  /** Searched for in titles, summaries, names of levels, products and principles; a letter may be wrong. */
  readonly query: string;
}

/** Minutes: under 8, under 15, 15 and more. */
export const LENGTHS = ['short', 'middle', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** The best judgement so far: under 60 percent, under 80, 80 and more. */
export const BEST_BANDS = ['under-60', 'under-80', '80-up'] as const;
export type BestBand = (typeof BEST_BANDS)[number];

export const NO_FILTER: Filter = {
  level: undefined,
  product: undefined,
  principle: undefined,
  length: undefined,
  best: undefined,
  unplayed: false,
  query: '',
};

/** Where the learner was in the cases. */
export interface BrowsePlace {
  readonly filter: Filter;
  /** The case pointed at; empty for the first. */
  readonly case: string;
  /** The list, or one case with its brief and runs. */
  readonly page: 'list' | 'case';
  /** The run pointed at on the page of the case; the first thing there where nothing is said. */
  readonly run?: string;
}

export const BROWSE_START: BrowsePlace = { filter: NO_FILTER, case: '', page: 'list' };

/** The cards that a filter leaves, in their order; where something is searched for, the best match first. */
export function browsed(cards: readonly Card[], filter: Filter, principles: PrincipleNames): readonly Card[] {
  return searched(cards, filter.query, principles).filter((card) => passes(card, filter));
}

/** Whether a filter lets a card through, apart from what is searched for. */
export function passes(card: Card, { level, product, principle, length, best, unplayed }: Filter): boolean {
  return (
    (level === undefined || card.level === level) &&
    (product === undefined || card.product === product) &&
    (principle === undefined || card.principles.includes(principle)) &&
    (length === undefined || lengthOf(card) === length) &&
    (best === undefined || bandOf(card) === best) &&
    (!unplayed || card.attempts === 0)
  );
}

function lengthOf({ minutes }: Card): Length {
  if (minutes < 8) return 'short';
  return minutes < 15 ? 'middle' : 'long';
}

/** By whole percent, as it is shown. */
function bandOf({ best }: Card): BestBand | undefined {
  if (best === null) return undefined;
  const percent = Math.round(best);
  if (percent < 60) return 'under-60';
  return percent < 80 ? 'under-80' : '80-up';
}
