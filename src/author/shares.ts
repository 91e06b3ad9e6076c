import { BASE, holds, start, type State, take, type Turn } from '../engine/index.ts';
import type { Option, Route, Scenario } from '../scenario/index.ts';
import { AS_GOOD, reach, type Solution, type Visited, visits } from '../solver/index.ts';

/** How much of best play passes each place of a story, 0..1, by the place's key. What is not in it is never passed. */
export type Shares = ReadonlyMap<string, number>;

/** A place: a scene; an option; an outcome; a route of one; a route of a passage; a floor. */
export const sceneKey = (scene: string): string => scene;
export const optionKey = (scene: string, option: string): string => `${scene}/${option}`;
export const wayKey = (option: string, way: number): string => `${option}/${way}`;
export const routeKey = (from: string, route: number): string => `${from}//${route}`;
export const floorKey = (floor: number): string => `//${floor}`;

/** Plays a solution by its best options, and of equal ones by the first in file order, through every outcome. */
export function sharesOf(solution: Solution): Shares {
  const { scenario } = solution;
  const shares = new Map<string, number>();
  const add = (key: string, share: number): void => {
    shares.set(key, (shares.get(key) ?? 0) + share);
  };
  const first = start(scenario, BASE);
  add(sceneKey(scenario.opening), 1);
  walk(first, (key) => add(key, 1));
  const likely = reach(solution, 'perfect');
  for (const visited of visits(solution, { reached: likely })) {
    const here = likely[visited.id] ?? 0;
    const option = bestOf(visited);
    if (option === undefined) continue;
    const chosen = optionKey(visited.scene.id, option.id);
    add(chosen, here);
    for (const [index, outcome] of option.outcomes.entries()) {
      const share = (here * outcome.chance) / 100;
      const way = wayKey(chosen, index);
      add(way, share);
      passing(scenario, take(scenario, visited.state, option, outcome), way, (key) => add(key, share));
    }
  }
  return shares;
}

function bestOf({ options }: Visited): Option | undefined {
  const best = Math.max(...options.map(({ value }) => value));
  return options.find(({ value }) => best - value < AS_GOOD)?.option;
}

type Pass = (key: string) => void;

/** Where a turn led: over a floor, or along a route of its outcome. */
function passing(scenario: Scenario, turn: Turn, way: string, pass: Pass): void {
  const { floor, outcome, passed, state, pulled } = turn;
  if (floor === undefined) {
    const flags = passed[0]?.before.flags ?? state.flags;
    pass(routeKey(way, taken(outcome.next, { meters: pulled, flags })));
  } else pass(floorKey(scenario.floors.indexOf(floor)));
  pass(sceneKey(passed[0]?.passage.id ?? state.scene));
  walk(turn, pass);
}

/** The passages on the way, the routes that led on from them, and the scenes where those arrived. */
function walk({ passed, state }: Pick<Turn, 'passed' | 'state'>, pass: Pass): void {
  for (const [index, { passage, meters }] of passed.entries()) {
    const on = passed[index + 1];
    const flags = on?.before.flags ?? state.flags;
    pass(routeKey(sceneKey(passage.id), taken(passage.next, { meters, flags })));
    pass(sceneKey(on?.passage.id ?? state.scene));
  }
}

function taken(routes: readonly Route[], state: Pick<State, 'meters' | 'flags'>): number {
  return routes.findIndex(({ when }) => when === undefined || holds(when, state));
}
