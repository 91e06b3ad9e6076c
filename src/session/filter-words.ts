import type { BestBand, Filter, Length } from './browse.ts';
import { type PrincipleNames, soughtIn } from './search.ts';
import { LEVEL_NAMES, PRODUCT_NAMES } from './words.ts';

export const LENGTH_NAMES: Readonly<Record<Length, string>> = {
  short: 'under 8 minutes',
  middle: '8 to 14 minutes',
  long: '15 minutes or more',
};

export const BEST_NAMES: Readonly<Record<BestBand, string>> = {
  'under-60': 'best under 60 %',
  'under-80': 'best 60 to 79 %',
  '80-up': 'best 80 % or more',
};

export const NOT_PLAYED = 'not played yet';

/** What a filter leaves: “Senior PM, not played yet, ‘pricing’”. Empty where it leaves all. */
export function filterWords(filter: Filter, principles: PrincipleNames): string {
  const { level, product, principle, length, best, unplayed, query } = filter;
  const parts = [
    level && LEVEL_NAMES[level],
    product && PRODUCT_NAMES[product],
    principle && nameOf(principle, principles),
    length && LENGTH_NAMES[length],
    best && BEST_NAMES[best],
    unplayed && NOT_PLAYED,
    soughtIn(query).length > 0 && `‘${shortened(query)}’`,
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

const nameOf = (principle: string, principles: PrincipleNames): string =>
  principles.find(({ id }) => id === principle)?.name ?? principle;

/** Characters of what was searched for, where it is said again. */
const LONGEST_SAID = 40;

function shortened(query: string): string {
  const said = Array.from(
    query
      .replaceAll(/\p{C}+/gv, '')
      .replaceAll(/\s+/gv, ' ')
      .trim(),
  );
  return said.length <= LONGEST_SAID ? said.join('') : `${said.slice(0, LONGEST_SAID - 1).join('')}…`;
}
