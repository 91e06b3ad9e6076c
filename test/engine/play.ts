import {
  available,
  replay,
  start,
  take,
  variantOf,
  type Arrival,
  type State,
  type Turn,
} from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

/** Where the story stands before the first choice. */
export function begin(scenario: Scenario, variant = 'base'): Arrival {
  const known = variantOf(scenario, variant);
  if (known === undefined) throw new Error(`no variant ${variant}`);
  return start(scenario, known);
}

/** The turn in which that option is taken and turns out in its nth way, from 0, whatever the luck. */
export function choose(scenario: Scenario, before: State, [id, nth = 0]: readonly [string, number?]): Turn {
  const option = available(scenario, before).find((each) => each.id === id);
  const outcome = option?.outcomes[nth];
  if (option === undefined || outcome === undefined) throw new Error(`no option ${id} that has a way ${nth}`);
  return take(scenario, before, option, outcome);
}

/** The turns of these choices from the start of the base; options with chance are better taken with `choose`. */
export function turnsOf(scenario: Scenario, ...choices: readonly string[]): readonly Turn[] {
  const played = replay(scenario, { variant: 'base', seed: 0, choices });
  if (!played.ok) throw new Error(JSON.stringify(played));
  return played.turns;
}

/** The last of those turns. */
export function lastOf(scenario: Scenario, ...choices: readonly string[]): Turn {
  const turn = turnsOf(scenario, ...choices).at(-1);
  if (turn === undefined) throw new Error('no choice');
  return turn;
}
