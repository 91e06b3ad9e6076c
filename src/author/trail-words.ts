import { trailTo, type TrailStep } from '../solver/index.ts';
import { named } from './say.ts';
import type { Telling } from './survey.ts';

/** How to come to a state, by its number, as a sentence. */
export function trailWords({ solution }: Pick<Telling, 'solution'>, id: number): string {
  const steps = trailTo(solution, id).map(stepWords);
  return steps.length === 0 ? 'It is so at the start.' : `A way there: ${steps.join(', then ')}.`;
}

function stepWords({ scene, option, outcome }: TrailStep): string {
  const turnsOut = option.outcomes.length < 2 ? '' : ` (outcome ${option.outcomes.indexOf(outcome) + 1})`;
  return `${named(option.id)} in ${named(scene)}${turnsOut}`;
}
