import type { Replay } from '../engine/index.ts';
import type { Principle } from '../scenario/index.ts';
import type { Review } from '../review/index.ts';
import type { Hindsight, Solution } from '../solver/index.ts';

/** A run with all that is known of it: what every format is made from. */
export interface Reviewed {
  readonly solution: Solution;
  readonly seed: number;
  readonly played: Extract<Replay, { readonly ok: true }>;
  readonly review: Review;
  readonly hindsight: Hindsight;
  /** Those of the scenario's pack. */
  readonly principles: readonly Principle[];
  /** What there is to say of this run, a sentence each: that it is a study run, that a part of it is lost. */
  readonly notes: readonly string[];
}
