import type { Page, SessionEvent } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { nextScreen, scrollKeys, type View } from '../parts/scroll.ts';
import type { Glyphs } from '../theme.ts';
import type { Touch, Touched } from './play-state.ts';

export interface Hands extends Touched {
  readonly view: View;
  readonly glyphs: Glyphs;
  readonly dispatch: (touch: Touch) => void;
  readonly send: (event: SessionEvent) => void;
  readonly leave: () => void;
}

/** What the keys do on a page of a play. A digit or an arrow only points; enter decides. */
export function bindingsFor(page: Page, hands: Hands): readonly Binding[] {
  const { view, dispatch, send } = hands;
  const decides = page.options.length > 0;
  const takeBack = { keys: ['u'], shown: 'u', does: 'take back', act: () => send({ kind: 'take-back' }) };
  return [
    ...(decides ? deciding(page, hands) : [reading(page, hands)]),
    // On a page without options enter and space read on; there the footer need not name them again.
    ...scrollKeys(view, (top) => dispatch({ kind: 'scroll-to', top }), decides ? 1 : 0),
    ...(page.canTakeBack ? [takeBack] : []),
    wayOut(page, hands),
  ];
}

function deciding({ options, hint }: Page, hands: Hands): readonly Binding[] {
  const { selected, glyphs, dispatch, send } = hands;
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
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => point(-1) },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => point(1) },
    {
      keys: options.map((_, index) => String(index + 1)),
      shown: `${glyphs.arrows} or 1-${count}`,
      does: 'choose',
      act: (key) => dispatch({ kind: 'point-at', index: Number(key) - 1 }),
    },
    { keys: ['enter'], shown: 'enter', does: 'decide', weight: 3, act: decide },
    ...(hint === undefined
      ? []
      : [{ keys: ['h'], shown: 'h', does: 'hint', act: () => dispatch({ kind: 'hint' }) }]),
  ];
}

function reading({ onward }: Page, { view, dispatch, send }: Hands): Binding {
  const more = view.top < view.last;
  const on = () => {
    if (more) dispatch({ kind: 'scroll-to', top: nextScreen(view) });
    else send({ kind: 'continue' });
  };
  return { keys: ['enter', 'space'], shown: 'enter', does: more ? 'read on' : onward, weight: 4, act: on };
}

function wayOut({ isLast }: Page, { leave }: Hands): Binding {
  return isLast
    ? { keys: ['q', 'escape'], shown: 'q', does: 'finish', weight: 0, act: leave }
    : { keys: ['q'], shown: 'q', does: 'save & quit', weight: 3, act: leave };
}
