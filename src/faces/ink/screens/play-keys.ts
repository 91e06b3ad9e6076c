import type { Page, SessionEvent } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import type { View } from '../parts/scroll.ts';

/** What the player has done to a page so far. */
export interface Touched {
  /** The option pointed at, by its place on the screen; none until the player points at one. */
  readonly selected: number | undefined;
  /** The first line of the text that is on the screen. */
  readonly top: number;
  readonly hint: boolean;
  /** The player wanted to decide and has pointed at nothing. */
  readonly nudged: boolean;
}

export const UNTOUCHED: Touched = { selected: undefined, top: 0, hint: false, nudged: false };

export type Touch =
  | { readonly kind: 'point-at'; readonly index: number }
  | { readonly kind: 'scroll-to'; readonly top: number }
  | { readonly kind: 'hint' }
  | { readonly kind: 'nudge' };

export function reduce(touched: Touched, touch: Touch): Touched {
  switch (touch.kind) {
    case 'point-at':
      return { ...touched, selected: touch.index, nudged: false };
    case 'scroll-to':
      return { ...touched, top: touch.top, hint: false };
    case 'hint':
      return { ...touched, hint: !touched.hint };
    case 'nudge':
      return { ...touched, nudged: true };
  }
}

interface Hands extends Touched {
  readonly view: View;
  readonly dispatch: (touch: Touch) => void;
  readonly send: (event: SessionEvent) => void;
  readonly leave: () => void;
}

/** What the keys do on a page of a play. A digit or an arrow only points; enter decides. */
export function bindingsFor(page: Page, hands: Hands): readonly Binding[] {
  const { send, leave } = hands;
  return [
    ...(page.options.length > 0 ? deciding(page, hands) : reading(page, hands)),
    ...scrolling(hands, page.options.length > 0),
    ...(page.canTakeBack
      ? [{ keys: ['u'], shown: 'u', does: 'take back', act: () => send({ kind: 'take-back' }) }]
      : []),
    page.onward === 'finish'
      ? { keys: ['q', 'escape'], shown: 'q', does: 'finish', weight: 3, act: leave }
      : { keys: ['q'], shown: 'q', does: 'save & quit', weight: 3, act: leave },
  ];
}

function deciding({ options, hint }: Page, { selected, dispatch, send }: Hands): readonly Binding[] {
  const count = options.length;
  // Up and down go round; the first press points at the near end of the list.
  const point = (by: 1 | -1) => {
    const from = selected ?? (by === 1 ? -1 : 0);
    dispatch({ kind: 'point-at', index: (from + by + count) % count });
  };
  const chosen = selected === undefined ? undefined : options[selected];
  const decide = () => {
    if (chosen === undefined) dispatch({ kind: 'nudge' });
    else send({ kind: 'choose', option: chosen.id });
  };
  const digits = options.map((_, index) => String(index + 1));
  return [
    { keys: ['up', 'k'], shown: '↑', does: 'point up', weight: 0, act: () => point(-1) },
    { keys: ['down', 'j'], shown: '↓', does: 'point down', weight: 0, act: () => point(1) },
    {
      keys: digits,
      shown: `↑↓ or 1-${count}`,
      does: 'choose',
      act: (key) => dispatch({ kind: 'point-at', index: Number(key) - 1 }),
    },
    {
      keys: ['enter'],
      shown: 'enter',
      does: 'decide',
      weight: 3,
      act: decide,
    },
    ...(hint === undefined
      ? []
      : [{ keys: ['h'], shown: 'h', does: 'hint', act: () => dispatch({ kind: 'hint' }) }]),
  ];
}

function reading({ onward }: Page, { view, dispatch, send, leave }: Hands): readonly Binding[] {
  const more = view.top < view.last;
  const on = () => {
    if (more) dispatch({ kind: 'scroll-to', top: nextScreen(view) });
    else if (onward === 'finish') leave();
    else send({ kind: 'continue' });
  };
  return [{ keys: ['enter', 'space'], shown: 'enter', does: more ? 'read on' : onward, weight: 4, act: on }];
}

/** On a page without options enter and space read on; there the footer need not name them again. */
function scrolling({ view, dispatch }: Hands, named: boolean): readonly Binding[] {
  if (view.last === 0) return [];
  const to = (top: number) => dispatch({ kind: 'scroll-to', top: Math.min(view.last, Math.max(0, top)) });
  const height = view.lines.length;
  return [
    {
      keys: ['space', 'pagedown'],
      shown: 'space',
      does: 'read on',
      weight: named ? 1 : 0,
      act: () => to(view.top === view.last ? 0 : nextScreen(view)),
    },
    { keys: ['pageup', 'b'], shown: 'pgup', does: 'back', weight: 0, act: () => to(view.top - height + 1) },
    { keys: ['home'], shown: 'home', does: 'top', weight: 0, act: () => to(0) },
    { keys: ['end'], shown: 'end', does: 'end', weight: 0, act: () => to(view.last) },
  ];
}

/** One screen further, with the last line of this one repeated. */
const nextScreen = ({ top, lines }: View): number => top + Math.max(1, lines.length - 1);

/** The only binding while the list of keys is shown. */
export function hidden(close: () => void): Binding {
  return { keys: ['?', 'escape', 'enter', 'space', 'q'], shown: 'enter', does: 'back', act: close };
}
