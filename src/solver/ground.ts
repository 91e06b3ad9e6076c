import { draw, sceneOf } from '../engine/index.ts';
import type { Decision, Ending, Option, Scenario, SceneId } from '../scenario/index.ts';
import { circumstances } from './circumstances.ts';
import type { Counter } from './cost.ts';
import { Group } from './group.ts';
import type { Here, Places, Way } from './moves.ts';
import type { Possible } from './plan.ts';
import { plansOnce } from './plans.ts';

/** The ground that is explored: what was found so far. */
export interface Ground {
  readonly places: Places;
  /** The groups of a scene, in the order in which they were found. */
  readonly groupsOf: (scene: SceneId) => readonly Group[];
  readonly find: (scene: SceneId, here: Here) => Group | undefined;
  /** When all is explored they are of no use, and take more room than the states. */
  readonly forgetWays: () => void;
  readonly counter: Counter;
}

/** Ground on which nothing is found yet; with a seed the luck is fixed. */
export function groundOf(scenario: Scenario, seed: number | undefined): Ground {
  const groups = new Map<SceneId, Map<number, Group>>();
  const ways = new Map<SceneId, Map<number, Way>>();
  const outcomesOf = outcomes(seed);
  const plansOf = plansOnce((scene, option) => outcomesOf(scene.id, option));
  const counter: Counter = { size: 0, groups: 0, ways: 0 };
  const grouped = (scene: Decision | Ending, here: Here): Group => {
    counter.groups += 1;
    return new Group(scene, here);
  };
  const standing = (id: SceneId): Decision | Ending => {
    const scene = sceneOf(scenario, id);
    if (scene.kind === 'passage') throw new Error(`no state can stand in the passage ${id}`);
    return scene;
  };
  return {
    places: {
      scenario,
      circumstances: circumstances(),
      plansAt: (id, flags) => {
        const scene = standing(id);
        return scene.kind === 'ending' ? [] : plansOf(scene, flags.flags);
      },
      groupAt: (id, here) => kept(groups, id, keyOf(here), () => grouped(standing(id), here)),
      wayAt: (id, here, make) => kept(ways, id, keyOf(here), make),
    },
    groupsOf: (scene) => [...(groups.get(scene)?.values() ?? [])],
    find: (scene, here) => groups.get(scene)?.get(keyOf(here)),
    forgetWays: () => ways.clear(),
    counter,
  };
}

/** Flags and sums as one number: there are never so many of either that two would meet. */
const keyOf = ({ flags, sums }: Here): number => flags.id * 2 ** 26 + sums.id;

function kept<T>(all: Map<SceneId, Map<number, T>>, scene: SceneId, key: number, make: () => T): T {
  const own = all.get(scene) ?? new Map<number, T>();
  all.set(scene, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  own.set(key, made);
  return made;
}

type OutcomesOf = (scene: SceneId, option: Option) => readonly Possible[];

/** All outcomes of an option with their chances, or with the luck fixed the one that is drawn. */
function outcomes(seed: number | undefined): OutcomesOf {
  if (seed !== undefined) return (scene, option) => [{ outcome: draw(seed, scene, option), chance: 1 }];
  return (_, option) => option.outcomes.map((outcome) => ({ outcome, chance: outcome.chance / 100 }));
}
