import type { Reviewed } from '../../../session/index.ts';
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

/** Where the way out of a review leads: out of the program, home, or back to where the review was opened. */
export type Out = 'leave' | 'go home' | 'back';

/** What a player wants that has pages of its own. */
export type Wish =
  | { readonly kind: 'leave' }
  /** To play again from a decision, from 0. */
  | { readonly kind: 'replay'; readonly decision: number }
  /** To see what one changed fact does. */
  | { readonly kind: 'fact' }
  /** To say something against a decision, from 0, or against the run. */
  | { readonly kind: 'argue'; readonly decision: number | undefined }
  | { readonly kind: 'export' }
  /** To lay another run beside this one. */
  | { readonly kind: 'compare' }
  /** The story is not any more the one that is reviewed. */
  | { readonly kind: 'renew' };

/** Where a review begins: the costliest decision is pointed at. */
export function beginning({ decisions }: Reviewed): Place {
  const losses = decisions.map(({ judged }) => judged.loss);
  return { page: 'summary', at: Math.max(0, losses.indexOf(Math.max(...losses))), top: 0, up: 'revenue' };
}

/** The same place in a review of the run as the story is written now. */
export function placeAgain(place: Place, { decisions, beaten }: Reviewed): Place {
  const at = Math.max(0, Math.min(place.at, decisions.length - 1));
  const isGone = (place.page === 'map' && beaten === undefined) || decisions.length === 0;
  return isGone ? { ...place, at, page: 'summary', top: 0 } : { ...place, at };
}

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
