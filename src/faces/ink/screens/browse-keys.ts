import type { Card, FilterRow, Widening } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { pagingKeys, pointingKeys } from '../parts/pointing.ts';
import type { Glyphs } from '../theme.ts';
import { choiceKeys, clear, filterKeys } from './browse-filter-keys.ts';
import { type BrowsePage, type BrowseStep, LIST } from './browse-state.ts';

export interface Hands {
  readonly page: BrowsePage;
  readonly listed: readonly Card[];
  /** The case pointed at, from 0. */
  readonly at: number;
  /** The rows of the list on the screen. */
  readonly rows: number;
  readonly filters: readonly FilterRow[];
  /** What would list more, where no case is listed. */
  readonly wider: readonly Widening[];
  readonly isFiltered: boolean;
  readonly glyphs: Glyphs;
  readonly dispatch: (step: BrowseStep) => void;
  readonly open: () => void;
  readonly leave: () => void;
}

/** What the keys do among the cases. */
export function bindingsFor(hands: Hands): readonly Binding[] {
  const { page } = hands;
  switch (page.kind) {
    case 'list':
      return listKeys(page.at, hands);
    case 'search':
      return searchKeys(hands);
    case 'filters':
      return filterKeys(page.row, hands);
    case 'choices':
      return choiceKeys(page, hands);
  }
}

function listKeys(widerAt: number, hands: Hands): readonly Binding[] {
  const { listed, dispatch, leave } = hands;
  return [
    ...(listed.length === 0 ? wideningKeys(widerAt, hands) : caseKeys(hands)),
    {
      keys: ['f'],
      shown: 'f',
      does: 'filter',
      act: () => dispatch({ kind: 'turn-to', page: { kind: 'filters', row: 0 } }),
    },
    { keys: ['/'], shown: '/', does: 'search', act: () => dispatch({ kind: 'search' }) },
    ...clear(hands),
    { keys: ['q', 'escape'], shown: 'q', does: 'back', weight: 3, act: leave },
  ];
}

function caseKeys(hands: Hands): readonly Binding[] {
  const { listed, at, rows, glyphs, open } = hands;
  const pointing = { count: listed.length, at, pointAt: pointer(hands) };
  return [
    ...pointingKeys(pointing, glyphs),
    ...pagingKeys(pointing, rows),
    { keys: ['enter', 'right'], shown: 'enter', does: 'open', weight: 4, act: open },
  ];
}

/** No case is listed: what would list some is pointed at. */
function wideningKeys(at: number, { wider, glyphs, dispatch }: Hands): readonly Binding[] {
  const widening = wider[at];
  if (widening === undefined) return [];
  const pointAt = (index: number) => dispatch({ kind: 'turn-to', page: { kind: 'list', at: index } });
  const act = () => dispatch({ kind: 'choose', filter: widening.filter, page: LIST });
  return [
    ...pointingKeys({ count: wider.length, at, pointAt }, glyphs),
    { keys: ['enter', 'right'], shown: 'enter', does: 'leave it out', brief: 'leave out', weight: 4, act },
  ];
}

/** Letters and digits are what is searched for; the list is pointed at by arrows alone. */
function searchKeys(hands: Hands): readonly Binding[] {
  const { listed, at, glyphs, dispatch } = hands;
  const point = pointer(hands);
  const by = (step: 1 | -1) => {
    if (listed.length > 0) point((at + step + listed.length) % listed.length);
  };
  return [
    { keys: ['up'], shown: glyphs.arrows, does: 'point', act: () => by(-1) },
    { keys: ['down'], shown: 'down', does: 'point down', weight: 0, act: () => by(1) },
    {
      keys: ['enter', 'tab'],
      shown: 'enter',
      does: 'keep the search',
      brief: 'keep',
      weight: 4,
      act: () => dispatch({ kind: 'turn-to', page: LIST }),
    },
    {
      keys: ['escape'],
      shown: 'esc',
      does: 'leave the search',
      brief: 'leave',
      weight: 3,
      act: () => dispatch({ kind: 'drop' }),
    },
  ];
}

const pointer =
  ({ listed, dispatch }: Hands) =>
  (index: number): void => {
    const card = listed[index];
    if (card !== undefined) dispatch({ kind: 'point-at', case: card.id });
  };
