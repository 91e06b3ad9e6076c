import type { Arrival, Turn } from '../engine/index.ts';
import type { Meter } from '../scenario/index.ts';
import type { Session } from './session.ts';
import { CHAIN_MEANING, changed, METER_MEANINGS } from './words.ts';

/** One sentence for each meter that has just moved for the first time, and one for the chain's first pull. */
export function explanations({ manner, opening, turns }: Session): readonly string[] {
  if (!manner.explain || manner.mode === 'exam') return [];
  const last = turns.at(-1) ?? opening;
  const earlier = [opening, ...turns].slice(0, -1);
  const seen = new Set(earlier.flatMap(movedIn));
  const fresh = new Set(movedIn(last).filter((meter) => !seen.has(meter)));
  const firstPull = isPulled(last) && !earlier.some(isPulled);
  return [...Array.from(fresh, (meter) => METER_MEANINGS[meter]), ...(firstPull ? [CHAIN_MEANING] : [])];
}

type Step = Arrival | Turn;

/** The meters that moved in a turn, or on the way to the first: by effects, by the chain, in passages. */
function movedIn(step: Step): readonly Meter[] {
  const inPassages = step.passed.flatMap(({ before, meters }) => changed(before.meters, meters));
  if (!('moved' in step)) return inPassages;
  return [...changed(step.before.meters, step.moved), ...changed(step.moved, step.pulled), ...inPassages];
}

function isPulled(step: Step): boolean {
  return 'moved' in step && step.moved.revenue !== step.pulled.revenue;
}
