import type { Node } from '../tree.ts';

/** For each scene, the scenes that it leads to and the value that says so. */
export type Links = ReadonlyMap<string, ReadonlyMap<string, Node>>;

export interface Loop {
  /** In the order of the links, at most `MOST_NAMED` of them; the loop leads back to the first. */
  readonly scenes: readonly string[];
  readonly length: number;
  readonly closedBy: Node;
}

export interface Found {
  readonly reached: ReadonlySet<string>;
  readonly loops: readonly Loop[];
}

interface Step {
  readonly scene: string;
  readonly rest: Iterator<[string, Node]>;
}

const MOST_NAMED = 8;

/** Depth first, every link once, without recursion: a file may chain more scenes than a call stack holds. */
export function search(links: Links, roots: Iterable<string>): Found {
  const reached = new Set<string>();
  const trail: Step[] = [];
  const depths = new Map<string, number>();
  const loops: Loop[] = [];
  const enter = (scene: string): void => {
    reached.add(scene);
    depths.set(scene, trail.length);
    trail.push({ scene, rest: (links.get(scene) ?? new Map<string, Node>()).entries() });
  };
  const follow = (to: string, closedBy: Node): void => {
    const depth = depths.get(to);
    if (depth !== undefined) {
      const scenes = trail.slice(depth, depth + MOST_NAMED).map((step) => step.scene);
      loops.push({ scenes, length: trail.length - depth, closedBy });
    } else if (!reached.has(to)) enter(to);
  };
  for (const root of roots) {
    if (!reached.has(root)) enter(root);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const next = step.rest.next();
      if (next.done !== true) follow(...next.value);
      else {
        depths.delete(step.scene);
        trail.pop();
      }
    }
  }
  return { reached, loops };
}
