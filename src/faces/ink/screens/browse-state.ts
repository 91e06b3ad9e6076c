import { type BrowsePlace, type Card, type Filter, NO_FILTER } from '../../../session/index.ts';
import { type Edit, edited, type Field } from '../field.ts';

/** Where the learner is in the list of cases. */
export interface Browsing extends Pick<BrowsePlace, 'filter' | 'case'> {
  readonly page: BrowsePage;
}

export type BrowsePage =
  /** The cases; where none is listed the ways to see more, and `at` the one pointed at. */
  | { readonly kind: 'list'; readonly at: number }
  /** A search is being typed; `before` is what escape brings back. */
  | { readonly kind: 'search'; readonly field: Field; readonly before: Pick<BrowsePlace, 'filter' | 'case'> }
  /** What can be filtered by; `row` is pointed at. */
  | { readonly kind: 'filters'; readonly row: number }
  /** What can be chosen of one of them; `at` is pointed at. */
  | { readonly kind: 'choices'; readonly row: number; readonly at: number };

export type BrowseStep =
  | { readonly kind: 'point-at'; readonly case: string }
  | { readonly kind: 'search' }
  | { readonly kind: 'write'; readonly edit: Edit }
  | { readonly kind: 'turn-to'; readonly page: BrowsePage }
  /** Lists what another filter leaves. */
  | { readonly kind: 'choose'; readonly filter: Filter; readonly page: BrowsePage }
  | { readonly kind: 'clear' }
  /** Out of the search as if it had not been begun. */
  | { readonly kind: 'drop' };

/** Nobody types more, in UTF-16 code units. */
const LONGEST_QUERY = 200;

export const LIST: BrowsePage = { kind: 'list', at: 0 };

/** The learner among the cases, after one step. */
export function reduce(browsing: Browsing, step: BrowseStep): Browsing {
  const { filter, page } = browsing;
  switch (step.kind) {
    case 'point-at':
      return { ...browsing, case: step.case };
    case 'search': {
      const field = { text: filter.query, at: filter.query.length };
      return { ...browsing, page: { kind: 'search', field, before: browsing } };
    }
    case 'write':
      return page.kind === 'search' ? written(browsing, page, step.edit) : browsing;
    case 'turn-to':
      return { ...browsing, page: step.page };
    case 'choose':
      return { ...browsing, filter: step.filter, page: step.page };
    case 'clear':
      return { ...browsing, filter: NO_FILTER, page: page.kind === 'list' ? LIST : page };
    case 'drop':
      return page.kind === 'search' ? { ...page.before, page: LIST } : browsing;
  }
}

/** What is searched for is another now: the best that is found is pointed at. */
function written(browsing: Browsing, page: BrowsePage & { kind: 'search' }, edit: Edit): Browsing {
  const field = edited(page.field, edit, LONGEST_QUERY);
  if (field.text === page.field.text) return { ...browsing, page: { ...page, field } };
  return { filter: { ...browsing.filter, query: field.text }, case: '', page: { ...page, field } };
}

/** The place in the list of a case; of one that is not listed that of the next which is. */
export function placeIn(listed: readonly Card[], all: readonly Card[], id: string): number {
  const after = all
    .slice(
      Math.max(
        0,
        all.findIndex((card) => card.id === id),
      ),
    )
    .map((card) => card.id);
  const found = after.map((next) => listed.findIndex((card) => card.id === next)).find((at) => at >= 0);
  return id === '' ? 0 : (found ?? Math.max(0, listed.length - 1));
}
