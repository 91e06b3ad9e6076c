import type { OptionId, ScenarioId, VariantId } from '../scenario/index.ts';

/** The story as its file tells it, without a twin's changed fact. */
export const BASE = 'base';
export type VariantChoice = VariantId | typeof BASE;

/** All that is kept of a play. Everything else is recomputed from it by `replay`. */
export interface Run {
  readonly scenario: ScenarioId;
  /** The scenario's digest when it was played. */
  readonly digest: string;
  readonly variant: VariantChoice;
  /** Integer 0..4294967295. */
  readonly seed: number;
  /** The ids of the options chosen, in order. */
  readonly choices: readonly OptionId[];
}
