import { type Meters, METERS, type Scenario } from '../scenario/index.ts';
import { pulled, shifted, Tally } from './meters.ts';
import type { Pending, State } from './state.ts';
import { standing } from './turn.ts';

/** What happens after an ending, before the score. */
export interface Epilogue {
  /** What was still to come, soonest first. */
  readonly pending: readonly Pending[];
  /** After all of it, added at once. */
  readonly settled: Meters;
  /** The meters after each further pull of the chain; `epilogue` of them. */
  readonly slides: readonly Meters[];
  /** The meters that the score is made of. */
  readonly final: Meters;
}

/** Lets the consequences play out: pending effects at once and clamped, then the pull of the chain, several times. */
export function epilogue(scenario: Scenario, state: State): Epilogue {
  const sum = new Tally();
  for (const pending of state.pending) sum.add(pending.effects);
  const settled = shifted(state.meters, sum);
  const slides: Meters[] = [];
  let final = settled;
  for (let turn = 0; turn < scenario.chain.epilogue; turn += 1) {
    final = pulled(final, scenario.chain);
    slides.push(final);
  }
  return { pending: state.pending.toSorted((a, b) => a.in - b.in), settled, slides, final };
}

/**
 * The score of a run that has reached an ending, in points 0..100: the ending's worth times the weighted
 * harmonic mean of the final meters, which the weakest of them holds down.
 * Throws where the state is not an ending.
 */
export function score(scenario: Scenario, state: State): number {
  const ending = standing(scenario, state);
  if (ending.kind !== 'ending') throw new Error(`${ending.id} is not an ending`);
  return (ending.worth / 100) * harmonicMean(epilogue(scenario, state).final, scenario.weights);
}

/** The weighted harmonic mean of meters, 0..100: the weakest holds it down. A meter of 0 counts as 1. */
export function harmonicMean(meters: Meters, weights: Scenario['weights']): number {
  return 100 / METERS.reduce((sum, meter) => sum + weights[meter] / Math.max(1, meters[meter]), 0);
}
