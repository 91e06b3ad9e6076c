import type { Upward } from '../layout/map.ts';

/** Where the player is in a review. */
export interface Place {
  /** The summary, the decisions, one of them, or the trade-off map. */
  readonly page: 'summary' | 'decisions' | 'decision' | 'map';
  /** The decision pointed at. */
  readonly at: number;
  /** The first line of the text that is on the screen. */
  readonly top: number;
  /** What goes up on the map. */
  readonly up: Upward;
}

export type Step =
  | { readonly kind: 'go'; readonly page: Place['page'] }
  | { readonly kind: 'swap' }
  | { readonly kind: 'point-at'; readonly index: number }
  | { readonly kind: 'scroll-to'; readonly top: number };

export function reduce(place: Place, step: Step): Place {
  switch (step.kind) {
    case 'go':
      return { ...place, page: step.page, top: 0 };
    case 'swap':
      return { ...place, up: place.up === 'revenue' ? 'strategy' : 'revenue' };
    case 'point-at':
      return { ...place, at: step.index, top: 0 };
    case 'scroll-to':
      return { ...place, top: step.top };
  }
}
