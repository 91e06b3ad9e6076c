import type { Replay } from '../engine/index.ts';
import type { Block, Principle } from '../scenario/index.ts';
import type { Review } from '../review/index.ts';
import type { Hindsight, Solution } from '../solver/index.ts';

/** A run with all that is known of it: what every format is made from. */
export interface Reviewed {
  readonly solution: Solution;
  readonly seed: number;
  readonly played: Extract<Replay, { readonly ok: true }>;
  readonly review: Review;
  /** Undefined where it is not known. */
  readonly hindsight: Hindsight | undefined;
  /** Those of the scenario's pack. */
  readonly principles: readonly Principle[];
  /** What there is to say of this run, a sentence each: that it is a study run, that a part of it is lost. */
  readonly notes: readonly string[];
  /** What the player said had decided it, by index of the decision from 0; undefined for something else. */
  readonly answers: ReadonlyMap<number, Block | undefined>;
  /** In the order in which they were made. */
  readonly arguments: readonly Argument[];
}

/** What the player says against a run. */
export interface Argument {
  /** The decision that it is about, from 0; undefined for the whole run. */
  readonly decision: number | undefined;
  readonly text: string;
}
