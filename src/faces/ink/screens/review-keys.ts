import type { Binding } from '../keymap.ts';
import { nextScreen, scrollKeys } from '../parts/scroll.ts';
import type { Glyphs } from '../theme.ts';
import type { ReviewLayout } from './review-layout.ts';
import type { Out, Place, Step, Wish } from './review-state.ts';

export interface Hands extends Omit<ReviewLayout, 'lines'> {
  readonly place: Place;
  /** The number of decisions. */
  readonly count: number;
  /** Whether there is a trade-off to show. */
  readonly hasMap: boolean;
  /** Whether the story has twins. */
  readonly hasTwins: boolean;
  /** Whether what is said against the review would be kept. */
  readonly canArgue: boolean;
  readonly out: Out;
  readonly glyphs: Glyphs;
  readonly dispatch: (step: Step) => void;
  readonly wish: (wish: Wish) => void;
}

/** What the keys do in a review. */
export function bindingsFor(hands: Hands): readonly Binding[] {
  switch (hands.place.page) {
    case 'summary':
      return hands.isList
        ? [...pointing(hands), leave(hands)]
        : [...reading(hands, 'your decisions'), ...wishes(hands, undefined), leave(hands)];
    case 'decisions':
      return [...pointing(hands), ...(hands.isWhole ? [] : [toSummary(hands)]), leave(hands)];
    case 'map':
      return [swap(hands), toDecisions(hands)];
    case 'decision':
      return [
        ...reading(hands, 'back'),
        ...turning(hands),
        replay(hands),
        ...argue(hands, hands.place.at),
        toDecisions(hands),
      ];
  }
}

/** What the footer names only where there is room for all that matters more. */
const MINOR = { compare: 0.6, back: 0.4, choose: 0.2 };

function pointing(hands: Hands): readonly Binding[] {
  const { place, count, glyphs, dispatch } = hands;
  if (count === 0) return wishes(hands, undefined);
  const point = (by: 1 | -1) => dispatch({ kind: 'point-at', index: (place.at + by + count) % count });
  const digits = Array.from({ length: Math.min(9, count) }, (_, index) => String(index + 1));
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => point(-1) },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => point(1) },
    {
      keys: digits,
      shown: digits.length === 1 ? '1' : `${glyphs.arrows} or 1-${digits.length}`,
      does: 'choose',
      weight: MINOR.choose,
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
    ...wishes(hands, place.at),
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
    ...scrollKeys(view, (top) => dispatch({ kind: 'scroll-to', top })),
  ];
}

/** What leads to pages of its own, from the decision pointed at or from the run. */
function wishes(hands: Hands, decision: number | undefined): readonly Binding[] {
  const { hasTwins, wish } = hands;
  const fact: Binding = {
    keys: ['f'],
    shown: 'f',
    does: 'one fact changed',
    brief: 'fact',
    act: () => wish({ kind: 'fact' }),
  };
  return [
    ...(hasTwins ? [fact] : []),
    ...argue(hands, decision),
    { keys: ['e'], shown: 'e', does: 'export', act: () => wish({ kind: 'export' }) },
    { keys: ['c'], shown: 'c', does: 'compare', weight: MINOR.compare, act: () => wish({ kind: 'compare' }) },
  ];
}

function argue({ canArgue, wish }: Hands, decision: number | undefined): readonly Binding[] {
  if (!canArgue) return [];
  return [{ keys: ['a'], shown: 'a', does: 'argue', act: () => wish({ kind: 'argue', decision }) }];
}

function map({ hasMap, dispatch }: Hands): readonly Binding[] {
  if (!hasMap) return [];
  return [{ keys: ['t'], shown: 't', does: 'map', act: () => dispatch({ kind: 'go', page: 'map' }) }];
}

function swap({ place, dispatch }: Hands): Binding {
  const other = place.up === 'revenue' ? 'strategy' : 'revenue';
  return { keys: ['s', 't'], shown: 's', does: `${other} upward`, act: () => dispatch({ kind: 'swap' }) };
}

function replay({ place, wish }: Hands): Binding {
  return {
    keys: ['p'],
    shown: 'p',
    does: 'replay from here',
    brief: 'replay',
    act: () => wish({ kind: 'replay', decision: place.at }),
  };
}

function turning({ place, count, glyphs, dispatch }: Hands): readonly Binding[] {
  const to = (by: 1 | -1) => dispatch({ kind: 'point-at', index: (place.at + by + count) % count });
  if (count < 2) return [];
  return [
    { keys: ['left'], shown: glyphs.sideways, does: 'another decision', brief: 'others', act: () => to(-1) },
    { keys: ['right'], shown: 'right', does: 'the next decision', weight: 0, act: () => to(1) },
  ];
}

function toSummary({ dispatch }: Hands): Binding {
  const act = () => dispatch({ kind: 'go', page: 'summary' });
  return {
    keys: ['left', 'escape', 'b'],
    shown: 'left',
    does: 'summary',
    weight: MINOR.back,
    act,
  };
}

function toDecisions({ dispatch }: Hands): Binding {
  const act = () => dispatch({ kind: 'go', page: 'decisions' });
  return { keys: ['escape', 'q'], shown: 'q', does: 'back', weight: 2, act };
}

function leave({ wish, place, out }: Hands): Binding {
  const keys = place.page === 'decisions' ? ['q'] : ['q', 'escape'];
  return { keys, shown: 'q', does: out, weight: 3, act: () => wish({ kind: 'leave' }) };
}
