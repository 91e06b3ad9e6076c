import type { Route, Scenario, SceneId } from '../scenario/index.ts';
import { type Asked, type Conditions, isOnFlags, withMembers } from './conditions.ts';

/** What can be read between a choice and the next decision or ending. */
export interface Ahead {
  readonly asked: readonly Asked[];
  readonly passages: readonly SceneId[];
  /** Whether all of it is the same in all states with the same flags. */
  readonly isSame: boolean;
}

/** Looks ahead along routes and through passages; each list of routes is followed once. */
export function lookingAhead(
  scenario: Scenario,
  conditions: Conditions,
): (routes: readonly Route[]) => Ahead {
  const known = new Map<readonly Route[], Ahead>();
  const look = (routes: readonly Route[]): Ahead => {
    const asked = new Set<Asked>();
    const passages = new Set<SceneId>();
    const add = (all: readonly Asked[]) => all.flatMap(withMembers).forEach((each) => asked.add(each));
    for (const route of conditions.junctions.get(routes)?.routes ?? []) {
      if (route.asked !== undefined) add([route.asked]);
      const scene = scenario.scenes.get(route.to);
      if (scene?.kind !== 'passage') continue;
      passages.add(scene.id);
      add(conditions.scenes.get(scene.id) ?? []);
      const beyond = ahead(scene.next);
      for (const each of beyond.asked) asked.add(each);
      for (const id of beyond.passages) passages.add(id);
    }
    return { asked: [...asked], passages: [...passages], isSame: [...asked].every(isOnFlags) };
  };
  const ahead = (routes: readonly Route[]): Ahead => {
    const found = known.get(routes) ?? look(routes);
    known.set(routes, found);
    return found;
  };
  return ahead;
}
