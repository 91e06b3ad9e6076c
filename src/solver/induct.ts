import { total } from './circumstances.ts';
import type { Explored, Territory } from './explore.ts';
import { scorer } from './step.ts';

/** What every state is worth, by its number, in points of final score. */
export type Worth = Float64Array;

/** Below this an option is as good as the best, in points. */
export const AS_GOOD = 0.005;

/** How many states are weighed between two pauses. */
const STRIDE = 4096;

/**
 * The worth of every state when it is played perfectly from there, and when every open option is as likely as any
 * other: backward induction from the endings. Yields now and then, so that whoever drives it can pause or stop.
 */
export function* perfectAndRandom(territory: Territory): Generator<void, { value: Worth; random: Worth }> {
  const value = endings(territory);
  const random = value.slice();
  let sincePause = 0;
  for (const { group, plans, edges } of fromTheEnd(territory)) {
    const ids = group.ids;
    const chances = plans.map((plan) => plan.chances);
    let edge = 0;
    for (let index = 0; index < ids.length; index += 1) {
      let best = 0;
      let sum = 0;
      let open = 0;
      for (const ofMove of chances) {
        if ((edges[edge] ?? -1) < 0) {
          edge += ofMove.length;
          continue;
        }
        let perfect = 0;
        for (let branch = 0; branch < ofMove.length; branch += 1, edge += 1) {
          const chance = ofMove[branch] ?? 0;
          const to = edges[edge] ?? 0;
          perfect += chance * (value[to] ?? 0);
          sum += chance * (random[to] ?? 0);
        }
        if (perfect > best) best = perfect;
        open += 1;
      }
      const id = ids[index] ?? 0;
      value[id] = best;
      random[id] = sum / open;
      sincePause += 1;
      if (sincePause > STRIDE) {
        sincePause = 0;
        yield;
      }
    }
  }
  return { value, random };
}

/** The mean of the worth of the states that an option can lead to. */
export function expected(
  worth: Worth,
  { edges, edge, chances }: { edges: Int32Array; edge: number; chances: readonly number[] },
): number {
  let sum = 0;
  for (let index = 0; index < chances.length; index += 1) {
    sum += (chances[index] ?? 0) * (worth[edges[edge + index] ?? 0] ?? 0);
  }
  return sum;
}

function* fromTheEnd({ explored }: Territory): Generator<Explored> {
  for (let index = explored.length - 1; index >= 0; index -= 1) {
    const group = explored[index];
    if (group !== undefined && group.plans.length > 0) yield group;
  }
}

/** The scores of all endings; the other states are still to be weighed. */
function endings({ scenario, explored, size }: Territory): Worth {
  const worth = new Float64Array(size);
  for (const { group, plans } of explored) {
    if (plans.length > 0 || group.scene.kind !== 'ending') continue;
    const scoreOf = scorer(scenario, group.scene, total(group.sums));
    const ids = group.ids;
    const meters = group.meters;
    for (let index = 0; index < ids.length; index += 1) worth[ids[index] ?? 0] = scoreOf(meters[index] ?? 0);
  }
  return worth;
}
