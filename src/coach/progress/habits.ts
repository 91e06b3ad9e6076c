import type { Meter } from '../../scenario/index.ts';
import type { PolicyName } from '../../solver/index.ts';
import { normalTail } from './chance.ts';
import type { Habit, HabitTally } from './types.ts';

/** Fewer decisions at which a policy leads astray show no habit of it. */
export const HABIT_DECISIONS = 8;
/** How seldom blind picks may look like a habit, in any of the policies together: once in twenty. */
const RARE = 0.05;

/** What each policy takes: as a part of a sentence, and shorter for a table. */
const NAMES: Readonly<Record<PolicyName, Pick<Habit, 'name' | 'brief'>>> = {
  longest: { name: 'the longest option', brief: 'the longest option' },
  shortest: { name: 'the shortest option', brief: 'the shortest option' },
  customer: lifting('customer'),
  strategy: lifting('strategy'),
  product: lifting('product'),
  revenue: lifting('revenue'),
  surface: { name: 'the option that looks best at once', brief: 'what looks best at once' },
  'anti-surface': { name: 'the option that looks worst at once', brief: 'what looks worst at once' },
};

function lifting(meter: Meter) {
  return {
    name: `the option that lifts ${meter} most at once`,
    brief: `what lifts ${meter} most at once`,
  };
}

/**
 * How often each simple policy was followed where it leads astray: the habits, the clearest first, then what is none,
 * then what too few decisions tell of.
 *
 * Counted are only decisions at which the policy's own choice would have lost 1 point or more. Elsewhere to agree with
 * it says nothing: the best option often looks best at once, too, so that best play agrees with most policies far more
 * often than blind picks do. Where the policy is wrong, best play never agrees with it, and who follows it always does.
 *
 * Blind picks agree with a policy as often as a sum of independent draws, one for each decision; that is near a normal
 * variable, with half a choice taken off since choices are whole (de Moivre and Laplace's correction). Asked is one side
 * only: who agrees less often than chance follows no rule. Since several policies are looked at together, and one of
 * eight looks like a habit by chance in a third of all records, each must be the rarer the more there are: Holm's
 * procedure (S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scand. J. Statistics 6, 1979), which
 * holds however much the policies resemble each other. Decisions of stories played again count as new ones do: what is
 * found may be the habit of a story.
 */
export function habitsOf(tallies: readonly HabitTally[]): readonly Habit[] {
  const looked = tallies
    .filter(({ decisions }) => decisions > 0)
    .map((tally) => ({ tally, deviations: deviationsOf(tally) }))
    .toSorted((a, b) => b.deviations - a.deviations || (a.tally.policy < b.tally.policy ? -1 : 1));
  const telling = looked.filter(({ tally }) => tally.decisions >= HABIT_DECISIONS);
  const none = telling.findIndex(
    ({ deviations }, index) => normalTail(deviations) > RARE / (telling.length - index),
  );
  const clear = new Set(telling.slice(0, none < 0 ? telling.length : none));
  const others = telling.filter((each) => !clear.has(each));
  const few = looked.filter(({ tally }) => tally.decisions < HABIT_DECISIONS);
  return [...clear, ...others, ...few].map((each) => habit(each.tally, clear.has(each)));
}

/** How far the agreement is above chance, in standard deviations. */
function deviationsOf({ agreed, byChance, chanceVariance }: HabitTally): number {
  const above = agreed - byChance - HALF;
  return chanceVariance > 0 ? above / Math.sqrt(chanceVariance) : Number.NEGATIVE_INFINITY;
}
const HALF = 0.5;

function habit({ policy, decisions, agreed, byChance }: HabitTally, isHabit: boolean): Habit {
  const unknown = { name: `the option of ${policy}`, brief: policy };
  const named = new Map<string, typeof unknown>(Object.entries(NAMES)).get(policy) ?? unknown;
  return { policy, ...named, decisions, agreed, byChance, isHabit };
}
