import { BASE, start, type State, type VariantChoice, variantOf } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { finish, type Solution, solving } from '../../src/solver/index.ts';

/** The solution of a scenario that is small enough to have one. */
export function solved(scenario: Scenario, variant: VariantChoice = BASE): Solution {
  const solution = finish(solving(scenario, variant));
  if (solution === undefined) throw new Error('over the budget');
  return solution;
}

/** The base and the twins of a scenario. */
export function variantsOf(scenario: Scenario): readonly VariantChoice[] {
  return [BASE, ...scenario.variants.map(({ id }) => id)];
}

/** The solution of the variant with that name. */
export function solvedAs(scenario: Scenario, name: string): Solution {
  const variant = variantOf(scenario, name);
  if (variant === undefined) throw new Error(`no variant ${name}`);
  return solved(scenario, variant);
}

/** The first state of a solved story. */
export function firstState({ scenario, variant }: Solution): State {
  return start(scenario, variant).state;
}
