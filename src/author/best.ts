import type { Option } from '../scenario/index.ts';
import { AS_GOOD, type OptionWorth } from '../solver/index.ts';

/** The value of the best of these options, in points. */
export function bestValue(options: readonly OptionWorth[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const { value } of options) if (value > best) best = value;
  return best;
}

/** The options that are as good as the best, in file order. */
export function bestOptions(options: readonly OptionWorth[]): readonly Option[] {
  const best = bestValue(options);
  return options.filter(({ value }) => best - value < AS_GOOD).map(({ option }) => option);
}

/** From the worst option to the best, in points. */
export function stakeOf(options: readonly OptionWorth[]): number {
  let worst = Number.POSITIVE_INFINITY;
  for (const { value } of options) if (value < worst) worst = value;
  return options.length === 0 ? 0 : bestValue(options) - worst;
}
