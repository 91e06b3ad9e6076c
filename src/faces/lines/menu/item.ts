import type { Play, Reviewed, Session } from '../../../session/index.ts';
import type { LineTerminal } from '../ask.ts';

/** A player who looks at the review of a run. */
export interface AtReview {
  readonly terminal: LineTerminal;
  readonly play: Play;
  readonly session: Session;
  readonly reviewed: Reviewed;
}

/** Where the player is afterwards: still at the review of the run, or on the way to play another. */
export type After =
  { readonly stays: true; readonly session: Session } | { readonly stays: false; readonly again: Session };

/** Something to do beside a review. */
export interface Item {
  /** What is typed for it: a letter. */
  readonly key: string;
  /** What can be typed as well: a word. */
  readonly word: string;
  /** What the help says of it: the key and what it does. */
  readonly help: string;
  /** Whether it makes sense for this run. */
  readonly isThere: (at: AtReview) => boolean;
  /** Does it, with what was typed after the key. */
  readonly act: (at: AtReview, rest: string) => Promise<After>;
}

export const stay = ({ session }: AtReview): After => ({ stays: true, session });
