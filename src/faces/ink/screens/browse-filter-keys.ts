import type { Binding } from '../keymap.ts';
import { pointingKeys } from '../parts/pointing.ts';
import type { Hands } from './browse-keys.ts';
import { type BrowsePage, LIST } from './browse-state.ts';

/** What the keys do where it is chosen what to filter by. */
export function filterKeys(row: number, hands: Hands): readonly Binding[] {
  const { filters, glyphs, dispatch } = hands;
  const turnTo = (page: BrowsePage) => dispatch({ kind: 'turn-to', page });
  const choices = filters[row]?.choices ?? [];
  const at = Math.max(
    0,
    choices.findIndex(({ isChosen }) => isChosen),
  );
  return [
    ...pointingKeys(
      { count: filters.length, at: row, pointAt: (index) => turnTo({ kind: 'filters', row: index }) },
      glyphs,
    ),
    {
      keys: ['enter', 'right'],
      shown: 'enter',
      does: 'choose',
      weight: 4,
      act: () => turnTo({ kind: 'choices', row, at }),
    },
    ...clear(hands),
    {
      keys: ['q', 'escape', 'left', 'f'],
      shown: 'q',
      does: 'to the cases',
      brief: 'cases',
      weight: 3,
      act: () => turnTo(LIST),
    },
  ];
}

/** What the keys do where one of a filter's choices is taken. */
export function choiceKeys({ row, at }: BrowsePage & { kind: 'choices' }, hands: Hands): readonly Binding[] {
  const { filters, glyphs, dispatch } = hands;
  const choices = filters[row]?.choices ?? [];
  const pointAt = (index: number) => dispatch({ kind: 'turn-to', page: { kind: 'choices', row, at: index } });
  const take = () => {
    const choice = choices[at];
    if (choice !== undefined)
      dispatch({ kind: 'choose', filter: choice.filter, page: { kind: 'filters', row } });
  };
  return [
    ...pointingKeys({ count: choices.length, at, pointAt }, glyphs),
    { keys: ['enter', 'right'], shown: 'enter', does: 'take', weight: 4, act: take },
    {
      keys: ['q', 'escape', 'left'],
      shown: 'q',
      does: 'back',
      weight: 3,
      act: () => dispatch({ kind: 'turn-to', page: { kind: 'filters', row } }),
    },
  ];
}

/** Where less than all cases are listed: the way back to all. */
export function clear({ isFiltered, dispatch }: Hands): readonly Binding[] {
  if (!isFiltered) return [];
  return [
    {
      keys: ['x'],
      shown: 'x',
      does: 'show all',
      brief: 'all',
      weight: 1.5,
      act: () => dispatch({ kind: 'clear' }),
    },
  ];
}
