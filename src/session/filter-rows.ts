import { LEVELS, PRODUCTS } from '../scenario/index.ts';
import { BEST_BANDS, browsed, type Filter, LENGTHS, NO_FILTER, passes } from './browse.ts';
import type { Card } from './card.ts';
import { BEST_NAMES, filterWords, LENGTH_NAMES, NOT_PLAYED } from './filter-words.ts';
import { type PrincipleNames, searched } from './search.ts';
import { LEVEL_NAMES, PRODUCT_NAMES } from './words.ts';

const FILTER_KINDS = ['level', 'product', 'principle', 'length', 'best', 'unplayed', 'query'] as const;

/** A part of a filter, and what the rest of it leaves without that part. */
export interface Widening {
  /** “Senior PM”. */
  readonly words: string;
  readonly filter: Filter;
  readonly leaves: number;
}

/** The parts of a filter that can be left out one by one so that cards are left, the most first. */
export function widenings(
  cards: readonly Card[],
  filter: Filter,
  principles: PrincipleNames,
): readonly Widening[] {
  return FILTER_KINDS.map((kind): Widening => {
    const without = { ...filter, [kind]: NO_FILTER[kind] };
    const words = filterWords({ ...NO_FILTER, [kind]: filter[kind] }, principles);
    return { words, filter: without, leaves: browsed(cards, without, principles).length };
  })
    .filter(({ words, leaves }) => words !== '' && leaves > 0)
    .toSorted((a, b) => b.leaves - a.leaves);
}

/** What can be chosen of a filter, the way to have none first. */
export interface FilterRow {
  readonly kind: Exclude<keyof Filter, 'query'>;
  /** “Level”. */
  readonly name: string;
  readonly choices: readonly FilterChoice[];
}

export interface FilterChoice {
  /** “Senior PM”, “every level”. */
  readonly words: string;
  /** The filter when this is chosen; the rest of it stays. */
  readonly filter: Filter;
  /** How many cards it leaves. */
  readonly leaves: number;
  readonly isChosen: boolean;
}

/** What can be chosen of each filter. What would leave nothing is left out, unless it is chosen. */
export function filterRows(
  cards: readonly Card[],
  filter: Filter,
  principles: PrincipleNames,
): readonly FilterRow[] {
  const found = searched(cards, filter.query, principles);
  return ROWS.map(({ kind, name, choices }) => ({
    kind,
    name,
    choices: choices(principles)
      .map(({ words, change }) => choiceOf(found, filter, { words, change }))
      .filter(({ leaves, isChosen }, index) => index === 0 || leaves > 0 || isChosen),
  }));
}

interface Change {
  readonly words: string;
  readonly change: Partial<Filter>;
}

function choiceOf(found: readonly Card[], filter: Filter, { words, change }: Change): FilterChoice {
  const chosen = { ...filter, ...change };
  return {
    words,
    filter: chosen,
    leaves: found.filter((card) => passes(card, chosen)).length,
    isChosen: ROWS.every(({ kind }) => chosen[kind] === filter[kind]),
  };
}

interface Row extends Pick<FilterRow, 'kind' | 'name'> {
  readonly choices: (principles: PrincipleNames) => readonly Change[];
}

/** The way to have none of a filter, then those there are. */
const every = (kind: FilterRow['kind'], words: string, changes: readonly Change[]): readonly Change[] => [
  { words, change: { [kind]: NO_FILTER[kind] } },
  ...changes,
];

const ROWS: readonly Row[] = [
  {
    kind: 'level',
    name: 'Level',
    choices: () =>
      every(
        'level',
        'every level',
        LEVELS.map((level) => ({ words: LEVEL_NAMES[level], change: { level } })),
      ),
  },
  {
    kind: 'product',
    name: 'Product',
    choices: () =>
      every(
        'product',
        'every product',
        PRODUCTS.map((product) => ({ words: PRODUCT_NAMES[product], change: { product } })),
      ),
  },
  {
    kind: 'principle',
    name: 'Principle',
    choices: (principles) =>
      every(
        'principle',
        'every principle',
        principles.map(({ id, name }) => ({ words: name, change: { principle: id } })),
      ),
  },
  {
    kind: 'length',
    name: 'Length',
    choices: () =>
      every(
        'length',
        'any length',
        LENGTHS.map((length) => ({ words: LENGTH_NAMES[length], change: { length } })),
      ),
  },
  {
    kind: 'best',
    name: 'Best judgement',
    choices: () =>
      every(
        'best',
        'any result',
        BEST_BANDS.map((best) => ({ words: BEST_NAMES[best], change: { best } })),
      ),
  },
  {
    kind: 'unplayed',
    name: 'Played',
    choices: () => every('unplayed', 'played or not', [{ words: NOT_PLAYED, change: { unplayed: true } }]),
  },
];
