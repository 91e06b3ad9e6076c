import type { Page, Question, SessionEvent } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { nextScreen, scrollKeys, type View } from '../parts/scroll.ts';
import type { Glyphs } from '../theme.ts';
import type { Touch, Touched } from './play-state.ts';

/** What leaving a page is called there, and its keys. */
export type WayOut = Pick<Binding, 'keys' | 'does' | 'brief' | 'weight'>;

export const QUIT: WayOut = { keys: ['q'], does: 'save & quit', weight: 3 };
/** Where there is a home to go back to. */
export const QUIT_HOME: WayOut = { ...QUIT, does: 'save & go home', brief: 'home' };
/** The same where there is nothing to save. */
export const GO_HOME: WayOut = { ...QUIT_HOME, does: 'go home' };
/** Where nothing is kept of it. */
export const QUIT_PREVIEW: WayOut = { ...QUIT, does: 'quit' };
/** On a page on which the digits that answer matter more than the words. */
export const QUIT_ASIDE: WayOut = { ...QUIT, brief: 'quit' };
export const BACK: WayOut = { keys: ['q', 'escape'], does: 'back', weight: 3 };
/** On the last page of a play: enter leads to its review. */
export const overWayOut = (hasHome: boolean): WayOut => ({
  keys: BACK.keys,
  weight: 1,
  ...(hasHome ? { does: 'go home', brief: 'home' } : { does: 'finish' }),
});
/** On a page on which enter does the same. */
export const FINISH: WayOut = { keys: ['q', 'escape'], does: 'finish', weight: 0 };
export const BACK_TOO: WayOut = { ...BACK, weight: 0 };

export interface Hands extends Touched {
  readonly view: View;
  readonly glyphs: Glyphs;
  readonly wayOut: WayOut;
  readonly dispatch: (touch: Touch) => void;
  readonly send: (event: SessionEvent) => void;
  readonly leave: () => void;
}

/**
 * What the keys do on a page of a play. In a decision a digit or an arrow only points, and enter decides; in a
 * question aside a digit answers at once.
 */
export function bindingsFor(page: Page, hands: Hands): readonly Binding[] {
  const { view, dispatch, send, wayOut, leave } = hands;
  const { question } = page;
  const takeBack = { keys: ['u'], shown: 'u', does: 'take back', act: () => send({ kind: 'take-back' }) };
  return [
    ...(question === undefined ? [reading(page, hands)] : asking(page, question, hands)),
    ...scrollKeys(
      view,
      (top) => dispatch({ kind: 'scroll-to', top }),
      question === undefined ? [] : ['space'],
    ),
    ...(page.canTakeBack ? [takeBack] : []),
    { ...wayOut, shown: 'q', act: leave },
  ];
}

function asking(page: Page, question: Question, hands: Hands): readonly Binding[] {
  return [
    ...pointing(question, hands),
    ...(question.isAside ? aside(page, question, hands) : deciding(page, question, hands)),
  ];
}

/** Up and down go round; the first press points at the near end of the list. */
function pointing({ answers }: Question, { selected, dispatch }: Hands): readonly Binding[] {
  const count = answers.length;
  const point = (by: 1 | -1) => {
    const from = selected ?? (by === 1 ? -1 : 0);
    dispatch({ kind: 'point-at', index: (from + by + count) % count });
  };
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => point(-1) },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => point(1) },
  ];
}

/** The digits that name an answer; what comes after the ninth is reached with the arrows. */
function digitsOf({ answers }: Question): readonly string[] {
  return answers.slice(0, 9).map((_, index) => String(index + 1));
}

function deciding({ hint }: Page, question: Question, hands: Hands): readonly Binding[] {
  const { selected, glyphs, dispatch, send } = hands;
  const digits = digitsOf(question);
  const chosen = selected === undefined ? undefined : question.answers[selected];
  const decide = () => {
    if (chosen === undefined) dispatch({ kind: 'nudge' });
    else send(chosen.event);
  };
  return [
    {
      keys: digits,
      shown: `${glyphs.arrows} or 1-${digits.length}`,
      does: 'choose',
      act: (key) => dispatch({ kind: 'point-at', index: Number(key) - 1 }),
    },
    { keys: ['enter'], shown: 'enter', does: 'decide', weight: 3, act: decide },
    ...(hint === undefined
      ? []
      : [{ keys: ['h'], shown: 'h', does: 'hint', act: () => dispatch({ kind: 'hint' }) }]),
  ];
}

/** Where there is more to read, space reads on. */
function aside({ onward }: Page, question: Question, { selected, view, send }: Hands): readonly Binding[] {
  const digits = digitsOf(question);
  const keys = view.last === 0 ? ['enter', 'space'] : ['enter'];
  const answer = (index: number) => {
    const answered = question.answers[index];
    if (answered !== undefined) send(answered.event);
  };
  return [
    {
      keys: digits,
      shown: digits.length === 1 ? '1' : `1-${digits.length}`,
      does: 'answer',
      weight: 2,
      act: (key) => answer(Number(key) - 1),
    },
    selected === undefined
      ? { keys, shown: 'enter', does: onward, weight: 3, act: () => send({ kind: 'continue' }) }
      : { keys, shown: 'enter', does: 'answer', weight: 3, act: () => answer(selected) },
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
