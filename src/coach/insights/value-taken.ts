import { betterOption, freeDecisions, mostFirst, total, WORTH_TELLING } from '../decisions.ts';
import { atOnce } from '../effects.ts';
import type { CoachContext, Finding } from '../finding.ts';
import type { State } from '../../engine/index.ts';
import type { Option } from '../../scenario/index.ts';

/**
 * Choices that are expected to take from customers at once while revenue gains. The cost is what the best option
 * that does not would have been worth more, so that taking counts as a loss only where it was one.
 */
export function valueTaken({ review }: CoachContext): readonly Finding[] {
  const free = freeDecisions(review);
  const taken = free
    .filter(({ at }) => takes(at.chose, at.turn.before))
    .map((placed) => {
      const { at } = placed;
      const giving = betterOption(at, ({ option }) => !takes(option, at.turn.before));
      return { ...placed, cost: giving?.gain ?? 0 };
    });
  const [worst] = mostFirst(taken, ({ cost }) => cost);
  const points = total(taken, ({ cost }) => cost);
  if (worst === undefined || points < WORTH_TELLING) return [];
  const { decision, at, cost } = worst;
  const facts = { decision, at, points, times: taken.length, most: cost, of: free.length };
  return [{ kind: 'value-taken', facts }];
}

function takes(option: Option, before: State): boolean {
  const { customer, revenue } = atOnce(option, before);
  return customer < 0 && revenue > 0;
}
