import { flaw, type Flaw } from '../flaw.ts';
import { METERS } from '../types.ts';
import { fieldOf, itemsOf, numberOf, type Node } from '../tree.ts';
import type { Draft } from './draft.ts';

const WHOLE = 100;

/** Weights that do not sum to 100. */
export function weightsSum({ root }: Draft): readonly Flaw[] {
  const weights = fieldOf(root, 'weights');
  const sum = total(
    METERS.map((meter) => fieldOf(weights, meter)),
    { from: 5, to: 100 },
  );
  if (weights === undefined || sum === undefined || sum === WHOLE) return [];
  return [flaw('weights-sum', weights, `The weights sum to ${off(sum)}`)];
}

/** Chances of an option that do not sum to 100. */
export function chanceSums({ named }: Draft): readonly Flaw[] {
  return named('outcomes').flatMap((outcomes) => {
    const sum = total(
      itemsOf(outcomes).map((outcome) => fieldOf(outcome, 'chance')),
      { from: 1, to: 99 },
    );
    if (sum === undefined || sum === 0 || sum === WHOLE) return [];
    return [flaw('chance-sum', outcomes, `The chances of these outcomes sum to ${off(sum)}`)];
  });
}

const off = (sum: number): string =>
  `${sum}, ${Math.abs(sum - WHOLE)} too ${sum > WHOLE ? 'many' : 'few'}. Change them until they sum to ${WHOLE}.`;

/** The sum of whole numbers in their range; `undefined` where one is not: the schema tells of that. */
function total(
  nodes: readonly (Node | undefined)[],
  { from, to }: { from: number; to: number },
): number | undefined {
  return nodes.reduce<number | undefined>((sum, node) => {
    const value = numberOf(node);
    const isFit = value !== undefined && Number.isInteger(value) && value >= from && value <= to;
    return sum === undefined || !isFit ? undefined : sum + value;
  }, 0);
}
