import type { Answer, Page } from '../../../session/index.ts';

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

/** The hint stands at the end of the text, which is brought into view. */
export function reduce(touched: Touched, touch: Touch): Touched {
  switch (touch.kind) {
    case 'point-at':
      return { ...touched, selected: touch.index, nudged: false };
    case 'scroll-to':
      return { ...touched, top: touch.top };
    case 'hint':
      return touched.hint ? { ...touched, hint: false } : { ...touched, hint: true, top: Infinity };
    case 'nudge':
      return { ...touched, nudged: true };
  }
}

/** What the player has done to a page, on the same page as it is written now. */
export function touchedAgain(touched: Touched, before: Page, now: Page): Touched {
  if (before.place !== now.place) return UNTOUCHED;
  const pointed = touched.selected === undefined ? undefined : before.question?.answers[touched.selected];
  const at = now.question?.answers.findIndex((answer) => pointed !== undefined && isSame(answer, pointed));
  return { ...touched, selected: at === undefined || at < 0 ? undefined : at };
}

/** Whether two answers mean the same: an option by its id, anything else by its words. */
function isSame({ event, text }: Answer, other: Answer): boolean {
  if (event.kind !== 'choose' || other.event.kind !== 'choose') return text === other.text;
  return event.option === other.event.option;
}
