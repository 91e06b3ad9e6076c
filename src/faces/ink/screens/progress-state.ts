import type { PastRun, ProgressPlace } from '../../../session/index.ts';

/** The pages of the progress, in the order of their digits, with their names. */
export const PAGES = [
  'overview',
  'principles',
  'habits',
  'calendar',
  'history',
] as const satisfies readonly ProgressPlace['page'][];
export const PAGE_NAMES = ['Overview', 'Principles', 'Habits', 'Calendar', 'History'] as const;

/** Where the learner is in the progress. */
export interface Place extends ProgressPlace {
  /** The first line of the text that is on the screen. */
  readonly top: number;
}

export type Step =
  | { readonly kind: 'turn-to'; readonly page: ProgressPlace['page'] }
  | { readonly kind: 'point-at'; readonly index: number }
  | { readonly kind: 'scroll-to'; readonly top: number };

/** The place in the progress, after one step. */
export function reduce(place: Place, step: Step): Place {
  switch (step.kind) {
    case 'turn-to':
      return { ...place, page: step.page, top: 0 };
    case 'point-at':
      return { ...place, at: step.index };
    case 'scroll-to':
      return { ...place, top: step.top };
  }
}

/** The runs that are known so far. */
export interface Known {
  readonly runs: readonly PastRun[];
  /** How many were asked for; all are known where fewer came. */
  readonly asked: number;
}

/** So many runs are read at once. */
const PORTION = 50;
/** So many before the last one that is known, more are asked for. */
const AHEAD = 20;

/** Before the history is looked at. */
export const NONE_KNOWN: Known = { runs: [], asked: 0 };

/** Whether there may be runs that were not asked for yet. */
export const mayBeMore = ({ runs, asked }: Known): boolean => runs.length >= asked;

/** How many runs to ask for with the pointer there; as many as before where that is enough. */
export function wanted(known: Known, at: number): number {
  const isNear = at + AHEAD >= known.runs.length;
  return mayBeMore(known) && isNear ? (Math.floor((at + AHEAD) / PORTION) + 1) * PORTION : known.asked;
}
