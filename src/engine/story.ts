import type { Block } from '../scenario/index.ts';
import { holds, visible } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * What is told after a choice, in this order: the option, what it depends on, the outcome, what that depends on,
 * what falls due. Conditions are read in the state before the choice.
 */
export function story({ option, outcome, before, due }: Turn): readonly Block[] {
  const depending = [option, outcome].map(({ depends }) =>
    depends.filter((extra) => holds(extra.when, before)).flatMap((extra) => extra.result),
  );
  const [ofOption = [], ofOutcome = []] = depending;
  const words = [...option.result, ...ofOption, ...outcome.result, ...ofOutcome];
  return [...visible(words, before), ...due.flatMap(({ told }) => told)];
}
