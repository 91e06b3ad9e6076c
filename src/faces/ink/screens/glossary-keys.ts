import type { Binding } from '../keymap.ts';
import { scrollKeys, type View } from '../parts/scroll.ts';
import { lineKeys, tabKeys } from '../parts/tabs.ts';
import type { Look } from '../theme.ts';
import { PAGES, type Place, type Step } from './glossary-state.ts';

export interface Hands {
  readonly place: Place;
  readonly view: View;
  /** The number of entries that are listed. */
  readonly count: number;
  readonly look: Look;
  readonly dispatch: (step: Step) => void;
  readonly leave: () => void;
}

/** What the keys do in the help. */
export function bindingsFor(hands: Hands): readonly Binding[] {
  const { place, view, look, dispatch, leave } = hands;
  const scrollTo = (top: number) => dispatch({ kind: 'scroll-to', top });
  const turnTo = (at: number) => dispatch({ kind: 'turn-to', page: PAGES[at] ?? 'keys' });
  const isSearch = place.sought !== undefined;
  const isText = place.page === 'keys' && !isSearch;
  const find: Binding = {
    keys: ['/'],
    shown: '/',
    does: 'find',
    weight: 2,
    act: () => dispatch({ kind: 'seek' }),
  };
  const out = isSearch
    ? { does: 'show all', act: () => dispatch({ kind: 'give-up' }) }
    : { does: 'back', act: leave };
  return [
    ...(isText ? lineKeys(view, scrollTo) : pointing(hands)),
    // In a list home and end point.
    ...scrollKeys(view, scrollTo, ['space', 'enter']).slice(0, isText ? undefined : 2),
    ...tabKeys(PAGES.length, { at: PAGES.indexOf(place.page), turnTo, look }),
    find,
    { keys: ['q', 'escape'], shown: 'q', weight: 3, ...out },
  ];
}

/** Up and down go round. */
function pointing({ place: { at }, count, look, dispatch }: Hands): readonly Binding[] {
  if (count < 2) return [];
  const to = (by: 1 | -1) => dispatch({ kind: 'point-at', index: (at + by + count) % count });
  return [
    {
      keys: ['up', 'k', 'down', 'j'],
      shown: look.glyphs.arrows,
      does: 'point',
      act: (key) => to(key === 'up' || key === 'k' ? -1 : 1),
    },
    ...ends(count, (index) => dispatch({ kind: 'point-at', index })),
  ];
}

function ends(count: number, pointAt: (index: number) => void): readonly Binding[] {
  return [
    { keys: ['home'], shown: 'home', does: 'the first', weight: 0, act: () => pointAt(0) },
    { keys: ['end'], shown: 'end', does: 'the last', weight: 0, act: () => pointAt(count - 1) },
  ];
}

/** While letters are written: arrows still point, as no letter does. */
export function writingBindings({ place: { at }, count, look, dispatch }: Hands): readonly Binding[] {
  const to = (by: 1 | -1) => count > 0 && dispatch({ kind: 'point-at', index: (at + by + count) % count });
  return [
    {
      keys: ['up', 'down'],
      shown: look.glyphs.arrows,
      does: 'point',
      act: (key) => to(key === 'up' ? -1 : 1),
    },
    {
      keys: ['enter'],
      shown: 'enter',
      does: 'go through them',
      brief: 'list',
      weight: 3,
      act: () => dispatch({ kind: 'settle' }),
    },
    {
      keys: ['escape'],
      shown: 'esc',
      does: 'show all',
      weight: 3,
      act: () => dispatch({ kind: 'give-up' }),
    },
  ];
}
