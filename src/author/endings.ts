import type { Ending } from '../scenario/index.ts';
import { type Play, type Solution } from '../solver/index.ts';

/** How likely an ending is under each way of playing, 0..1. */
export interface EndingFigures extends Readonly<Record<Play, number>> {
  readonly scene: Ending;
}

/** How likely each state is passed under each way of playing, by its number. */
export type Reached = Readonly<Record<Play, Float64Array>>;

/** All endings of the scenario in file order, those that are never reached too. */
export function endingsOf(solution: Solution, reached: Reached): readonly EndingFigures[] {
  const scenes = [...solution.scenario.scenes.values()].filter((scene) => scene.kind === 'ending');
  const sums = new Map(scenes.map((scene) => [scene, { random: 0, perfect: 0 }]));
  for (const { group } of solution.territory.explored) {
    const sum = group.scene.kind === 'ending' ? sums.get(group.scene) : undefined;
    if (sum === undefined) continue;
    for (const id of group.ids) {
      sum.random += reached.random[id] ?? 0;
      sum.perfect += reached.perfect[id] ?? 0;
    }
  }
  return Array.from(sums, ([scene, sum]) => ({ scene, ...sum }));
}
