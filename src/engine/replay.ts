import type { OptionId, Scenario } from '../scenario/index.ts';
import { draw } from './chance.ts';
import { type Run, type VariantChoice, variantOf } from './run.ts';
import type { State } from './state.ts';
import { type Arrival, available, start, take, type Turn } from './turn.ts';

/** A run played again from its choices, or what in it can't be played. */
export type Replay =
  | {
      readonly ok: true;
      readonly variant: VariantChoice;
      readonly opening: Arrival;
      readonly turns: readonly Turn[];
      readonly state: State;
    }
  | { readonly ok: false; readonly why: 'variant' }
  | {
      readonly ok: false;
      readonly why: 'choice';
      /** The index of the choice in the run. */
      readonly at: number;
      readonly state: State;
      /** What could have been chosen there; empty at an ending. */
      readonly available: readonly OptionId[];
    };

/** Plays the choices of a run from the start, with the luck of its seed. */
export function replay(scenario: Scenario, run: Pick<Run, 'variant' | 'seed' | 'choices'>): Replay {
  const variant = variantOf(scenario, run.variant);
  if (variant === undefined) return { ok: false, why: 'variant' };
  const opening = start(scenario, variant);
  const turns: Turn[] = [];
  let { state } = opening;
  for (const [at, choice] of run.choices.entries()) {
    const options = available(scenario, state);
    const option = options.find(({ id }) => id === choice);
    if (option === undefined) {
      return { ok: false, why: 'choice', at, state, available: options.map(({ id }) => id) };
    }
    const turn = take(scenario, state, option, draw(run.seed, state.scene, option));
    turns.push(turn);
    state = turn.state;
  }
  return { ok: true, variant, opening, turns, state };
}
