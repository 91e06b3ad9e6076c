import type { PolicyName } from '../../solver/index.ts';
import { normalTail } from './chance.ts';
import type { Habit, HabitTally } from './types.ts';

/** Fewer decisions show no habit. */
export const HABIT_DECISIONS = 8;
/** How seldom blind picks may look like a habit, in any of the policies together: once in twenty. */
const RARE = 0.05;

/** What each policy takes, to stand after “you took”. */
const NAMES: Readonly<Record<PolicyName, string>> = {
  longest: 'the longest option',
  shortest: 'the shortest option',
  customer: 'what lifts customer most at once',
  strategy: 'what lifts strategy most at once',
  product: 'what lifts product most at once',
  revenue: 'what lifts revenue most at once',
  surface: 'what looks best at once',
  'anti-surface': 'what hurts now',
};

/**
 * How often the choices were those of each simple policy, the clearest first.
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
  const inOrder = [...clear, ...looked.filter((each) => !clear.has(each))];
  return inOrder.map((each) => habit(each.tally, clear.has(each)));
}

/** How far the agreement is above chance, in standard deviations. */
function deviationsOf({ agreed, byChance, chanceVariance }: HabitTally): number {
  const above = agreed - byChance - HALF;
  return chanceVariance > 0 ? above / Math.sqrt(chanceVariance) : Number.NEGATIVE_INFINITY;
}
const HALF = 0.5;

function habit({ policy, decisions, agreed, byChance }: HabitTally, isHabit: boolean): Habit {
  const name = new Map<string, string>(Object.entries(NAMES)).get(policy) ?? policy;
  return { policy, name, decisions, agreed, byChance, isHabit };
}
