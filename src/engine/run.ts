import type { Scenario, VariantId } from '../scenario/index.ts';

/** The story as its file tells it, without a twin's changed fact. */
export const BASE = 'base';
export type VariantChoice = VariantId | typeof BASE;

/**
 * All that is kept of a play; everything else is recomputed from it by `replay`.
 * It may come from a disk or an argument, so its names are plain words until a replay has accepted them.
 */
export interface Run {
  readonly scenario: string;
  /** The scenario's digest when it was played. */
  readonly digest: string;
  /** A twin's id, or `base`. */
  readonly variant: string;
  /** Integer 0..4294967295. */
  readonly seed: number;
  /** The ids of the options chosen, in order. */
  readonly choices: readonly string[];
}

/** The scenario's variant of that name; undefined where it has none. */
export function variantOf(scenario: Scenario, name: string): VariantChoice | undefined {
  return name === BASE ? BASE : scenario.variants.find(({ id }) => id === name)?.id;
}
