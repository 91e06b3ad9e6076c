import { graphOf, linkedFrom } from '../graph.ts';
import type { Group } from '../loose.ts';
import type { ToDos } from './to-do.ts';

/** Tells the first circle of links that is found. */
export function tellCircle(file: Group, toDos: ToDos): void {
  const links = new Map(graphOf(file).scenes.map((scene) => [scene.id, linkedFrom(scene)]));
  const done = new Set<string>();
  const trail: string[] = [];
  const closes = (id: string): boolean => {
    if (trail.includes(id)) {
      toDos.add('circle', [...trail.slice(trail.indexOf(id)), id].join(' → '));
      return true;
    }
    if (done.has(id)) return false;
    done.add(id);
    trail.push(id);
    const isClosed = (links.get(id) ?? []).some(closes);
    trail.pop();
    return isClosed;
  };
  [...links.keys()].some(closes);
}
