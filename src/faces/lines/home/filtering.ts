import { LEVELS, nearest, PRODUCTS } from '../../../scenario/index.ts';
import {
  BEST_BANDS,
  browsed,
  type Filter,
  type FilterChoice,
  type FilterRow,
  filterRows,
  filterWords,
  LENGTHS,
  type Library,
  NO_FILTER,
} from '../../../session/index.ts';
import { type LineTerminal, upTo } from '../ask.ts';
import { spoken } from '../spoken.ts';
import { type Choice, meant, pick } from './pick.ts';
import { counted } from './words.ts';

/** What of a filter was asked for: a row of it and the beginning of its value, words to search for, or nothing. */
export type Narrowing =
  | { readonly kind: 'row'; readonly row: FilterRow['kind']; readonly value: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'all' };

/** The words that begin a narrowing. What begins with none of them is searched for. */
export const ROW_WORDS = ['level', 'product', 'principle', 'length', 'best', 'unplayed'] as const;

/** What was typed, taken as a wish to see other cases. */
export function narrowing(answer: string): Narrowing {
  if (answer === 'all') return { kind: 'all' };
  const [first = '', ...others] = answer.split(/[\s=:]+/);
  const row = ROW_WORDS.find((word) => word === first);
  if (row === undefined) return { kind: 'search', query: answer.replace(/^\/\s*/, '') };
  const value = others.join(' ');
  return { kind: 'row', row, value: NONE.includes(value) ? 'all' : value };
}

/** Each can be typed for a row of the filter that is to let everything through. */
const NONE: readonly string[] = ['all', 'any', 'every', 'none', 'no', 'off'];

/** The filter that is wished for, asked for where it was not said in full; undefined where the learner goes back. */
export async function narrowed(
  terminal: LineTerminal,
  wish: Narrowing,
  { library, filter }: { readonly library: Library; readonly filter: Filter },
): Promise<Filter | undefined> {
  switch (wish.kind) {
    case 'all':
      return NO_FILTER;
    case 'search':
      return { ...filter, query: wish.query };
    case 'row': {
      if (wish.row === 'unplayed') return { ...filter, unplayed: wish.value !== 'all' };
      const rows = filterRows(library.cards, filter, library.principles);
      const row = rows.find(({ kind }) => kind === wish.row);
      if (row === undefined) return undefined;
      const choices = choicesOf(row);
      const value = meant(wish.value, choices) === undefined ? emptied(filter, wish) : undefined;
      if (value !== undefined) return value;
      const chosen = await pick(terminal, wish.value, choosing(row, choices));
      return chosen?.leads.filter;
    }
  }
}

interface Filtering extends Choice {
  readonly leads: FilterChoice;
}

const choicesOf = ({ kind, choices }: FilterRow): readonly Filtering[] =>
  choices.map((leads, index) => ({
    value: index === 0 ? 'all' : String(leads.filter[kind]),
    words: spoken(leads.words),
    leads,
  }));

/** The filter with a value that is never offered, since no case is left by it; undefined where it is no value. */
function emptied(filter: Filter, { row, value }: Narrowing & { kind: 'row' }): Filter | undefined {
  const change = VALUES.get(`${row} ${value}`);
  return change && { ...filter, ...change };
}

/** All that a filter can be, as it is typed. */
const VALUES: ReadonlyMap<string, Partial<Filter>> = new Map<string, Partial<Filter>>([
  ...LEVELS.map((level) => [`level ${level}`, { level }] as const),
  ...PRODUCTS.map((product) => [`product ${product}`, { product }] as const),
  ...LENGTHS.map((length) => [`length ${length}`, { length }] as const),
  ...BEST_BANDS.map((best) => [`best ${best}`, { best }] as const),
]);

function choosing({ name }: FilterRow, choices: readonly Filtering[]) {
  return {
    choices,
    told: [`${name}:`],
    question: `Which? (${upTo(choices.length)}, enter goes back):`,
    listed: ({ words, leads: { leaves, isChosen } }: Filtering) =>
      `${words}, ${counted(leaves, 'case')}${isChosen ? ', as it is now' : ''}`,
  };
}

/** “3 of 9 cases: Senior PM, not played yet.” */
export function filterLine({ cards, principles }: Library, filter: Filter): string {
  const left = browsed(cards, filter, principles).length;
  const words = spoken(filterWords(filter, principles));
  if (words === '') return `All ${counted(left, 'case')}.`;
  return `${left} of ${counted(cards.length, 'case')}: ${words}.`;
}

/** Said where a wish leaves no case, and the list stays as it was. */
export function nothingFits({ principles }: Library, filter: Filter): string {
  const [first = ''] = filter.query.split(' ');
  const near = nearest(first, ROW_WORDS);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const words = spoken(filterWords(filter, principles));
  return `No case fits: ${words}.${hint} The list stays as it was. Type all for all cases, or ? for help.`;
}
