import type { DecisionReview } from '../review/index.ts';
import type { Option } from '../scenario/index.ts';
import { policyChoice, type Solution } from '../solver/index.ts';

/** Below this loss, in points, an option that looks best is no trap. */
const TRAP = 1;

/** The option that looked best by what it adds at once and was worse in truth; undefined where there was none. */
export function trapIn({ options, best, turn }: DecisionReview, solution: Solution): Option | undefined {
  if (options.length < 2) return undefined;
  const { id } = policyChoice(solution, turn.before, 'surface');
  const tempting = options.find(({ option }) => option.id === id);
  return tempting !== undefined && best.value - tempting.value >= TRAP ? tempting.option : undefined;
}
