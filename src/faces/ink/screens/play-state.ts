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
