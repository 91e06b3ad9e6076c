import { points } from '../../coach/index.ts';
import type { OptionId } from '../../scenario/index.ts';
import type { Turning } from '../../solver/index.ts';
import { shown } from '../text.ts';

/** “turns by 2.7 points: wait in the base, sail in the twin”. */
export function turnWords({ by, best }: Turning): string {
  const sides = `${either(best.base)} in the base, ${either(best.twin)} in the twin`;
  return Number.isFinite(by)
    ? `turns by ${points(by)} points: ${sides}`
    : `turns: ${sides}, each closed in the other`;
}

const either = (ids: readonly OptionId[]): string => ids.map(shown).join(' or ');

/** Where a twin turns the best choice, in one or two sentences. */
export function turnsWords(turned: readonly Turning[]): string {
  if (turned.length === 0)
    return 'Along the best options of the base the twin turns no choice: what is best there is best in both.';
  const count = turned.length === 1 ? 'one decision' : `${turned.length} decisions`;
  const told = turned.map(({ scene, by }) =>
    Number.isFinite(by) ? `${shown(scene)} by ${points(by)} points` : shown(scene),
  );
  return `Along the best options of the base the twin turns the best choice in ${count}: ${told.join(', ')}. Taking the best option of the other side there loses that much.`;
}
