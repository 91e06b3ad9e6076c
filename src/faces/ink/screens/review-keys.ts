import type { Binding } from '../keymap.ts';
import { nextScreen, scrollKeys } from '../parts/scroll.ts';
import type { Glyphs } from '../theme.ts';
import type { ReviewLayout } from './review-layout.ts';
import type { Place, Step } from './review-state.ts';

export interface Hands extends Omit<ReviewLayout, 'lines'> {
  readonly place: Place;
  /** The number of decisions. */
  readonly count: number;
  /** Whether there is a trade-off to show. */
  readonly hasMap: boolean;
  readonly glyphs: Glyphs;
  readonly dispatch: (step: Step) => void;
  readonly leave: (replay: number | undefined) => void;
}

/** What the keys do in a review. */
export function bindingsFor(hands: Hands): readonly Binding[] {
  switch (hands.place.page) {
    case 'summary':
      return hands.isList
        ? [...pointing(hands), finish(hands)]
        : [...reading(hands, 'your decisions'), finish(hands)];
    case 'decisions':
      return [...pointing(hands), ...(hands.isWhole ? [] : [back(hands, 'summary')]), finish(hands)];
    case 'map':
      return [swap(hands), back(hands, 'decisions')];
    case 'decision':
      return [...reading(hands, 'back'), ...turning(hands), replay(hands), back(hands, 'decisions')];
  }
}

function pointing(hands: Hands): readonly Binding[] {
  const { place, count, glyphs, dispatch } = hands;
  const point = (by: 1 | -1) => dispatch({ kind: 'point-at', index: (place.at + by + count) % count });
  const digits = Array.from({ length: Math.min(9, count) }, (_, index) => String(index + 1));
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => point(-1) },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => point(1) },
    {
      keys: digits,
      shown: digits.length === 1 ? '1' : `${glyphs.arrows} or 1-${digits.length}`,
      does: 'choose',
      act: (key) => dispatch({ kind: 'point-at', index: Number(key) - 1 }),
    },
    {
      keys: ['enter', 'right'],
      shown: 'enter',
      does: 'open',
      weight: 4,
      act: () => dispatch({ kind: 'go', page: 'decision' }),
    },
    replay(hands),
    ...map(hands),
  ];
}

/** Enter reads on, and at the end of the text does what comes next. */
function reading({ place, view, dispatch }: Hands, does: string): readonly Binding[] {
  const more = view.top < view.last;
  const on = () => {
    if (more) dispatch({ kind: 'scroll-to', top: nextScreen(view) });
    else dispatch({ kind: 'go', page: 'decisions' });
  };
  return [
    { keys: ['enter', 'space'], shown: 'enter', does: more ? 'read on' : does, weight: 4, act: on },
    ...(place.page === 'summary' && more
      ? [
          {
            keys: ['right'],
            shown: 'right',
            does,
            weight: 0,
            act: () => dispatch({ kind: 'go', page: 'decisions' }),
          },
        ]
      : []),
    ...scrollKeys(view, (top) => dispatch({ kind: 'scroll-to', top }), 0),
  ];
}

function map({ hasMap, dispatch }: Hands): readonly Binding[] {
  if (!hasMap) return [];
  return [{ keys: ['t'], shown: 't', does: 'map', act: () => dispatch({ kind: 'go', page: 'map' }) }];
}

function swap({ place, dispatch }: Hands): Binding {
  const other = place.up === 'revenue' ? 'strategy' : 'revenue';
  return { keys: ['s', 't'], shown: 's', does: `${other} upward`, act: () => dispatch({ kind: 'swap' }) };
}

function replay({ place, leave }: Hands): Binding {
  return { keys: ['p'], shown: 'p', does: 'replay from here', act: () => leave(place.at) };
}

function turning({ place, count, glyphs, dispatch }: Hands): readonly Binding[] {
  const to = (by: 1 | -1) => dispatch({ kind: 'point-at', index: (place.at + by + count) % count });
  if (count < 2) return [];
  return [
    { keys: ['left'], shown: glyphs.sideways, does: 'another decision', act: () => to(-1) },
    { keys: ['right'], shown: 'right', does: 'the next decision', weight: 0, act: () => to(1) },
  ];
}

function back({ dispatch }: Hands, page: Place['page']): Binding {
  const keys = page === 'summary' ? ['left', 'escape', 'b'] : ['escape', 'q'];
  const shown = page === 'summary' ? 'left' : 'q';
  return { keys, shown, does: 'back', weight: 2, act: () => dispatch({ kind: 'go', page }) };
}

function finish({ leave, place }: Hands): Binding {
  const keys = place.page === 'decisions' ? ['q'] : ['q', 'escape'];
  return { keys, shown: 'q', does: 'finish', weight: 3, act: () => leave(undefined) };
}
