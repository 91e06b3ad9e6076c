import type { PastRun } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { scrollKeys, type View } from '../parts/scroll.ts';
import { lineKeys, tabKeys } from '../parts/tabs.ts';
import type { Look } from '../theme.ts';
import { PAGES, type Place, type Step } from './progress-state.ts';

export interface Hands {
  readonly place: Place;
  readonly view: View;
  readonly runs: readonly PastRun[];
  readonly look: Look;
  readonly dispatch: (step: Step) => void;
  readonly open: (run: string) => void;
  readonly leave: () => void;
}

/** What the keys do on a page of the progress. */
export function bindingsFor(hands: Hands): readonly Binding[] {
  const { place, view, look, dispatch, leave } = hands;
  const turnTo = (at: number) => dispatch({ kind: 'turn-to', page: PAGES[at] ?? 'overview' });
  const scrollTo = (top: number) => dispatch({ kind: 'scroll-to', top });
  const isList = place.page === 'history' && hands.runs.length > 0;
  return [
    ...(isList
      ? pointing(hands)
      : [...lineKeys(view, scrollTo), ...scrollKeys(view, scrollTo, ['enter', 'space'])]),
    ...tabKeys(PAGES.length, { at: PAGES.indexOf(place.page), turnTo, look }),
    { keys: ['q', 'escape'], shown: 'q', does: 'back', weight: 3, act: leave },
  ];
}

/** Down stops at the last run: more may come after it. */
function pointing({ place: { at }, runs, look, dispatch, open }: Hands): readonly Binding[] {
  const to = (index: number) =>
    dispatch({ kind: 'point-at', index: Math.min(runs.length - 1, Math.max(0, index)) });
  const run = runs[at];
  const words =
    run?.score === undefined
      ? { does: 'go on with it', brief: 'go on' }
      : { does: 'open the review', brief: 'review' };
  return [
    {
      keys: ['up', 'k', 'down', 'j'],
      shown: look.glyphs.arrows,
      does: 'point',
      act: (key) => to(key === 'up' || key === 'k' ? at - 1 : at + 1),
    },
    { keys: ['pageup', 'b'], shown: 'pgup', does: 'ten up', weight: 0, act: () => to(at - 10) },
    { keys: ['pagedown', 'space'], shown: 'pgdn', does: 'ten down', weight: 0, act: () => to(at + 10) },
    { keys: ['home'], shown: 'home', does: 'the latest run', weight: 0, act: () => to(0) },
    { keys: ['end'], shown: 'end', does: 'the last that is read', weight: 0, act: () => to(runs.length - 1) },
    ...(run === undefined
      ? []
      : [{ keys: ['enter'], shown: 'enter', ...words, weight: 4, act: () => open(run.id) }]),
  ];
}
