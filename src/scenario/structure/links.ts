import { fieldOf, itemsOf, type Node } from '../tree.ts';

/** The values that say where a scene may lead. A `next` that every outcome overrides leads nowhere. */
export function linksOf(scene: Node): readonly Node[] {
  const options = fieldOf(scene, 'options');
  const nexts = options === undefined ? [fieldOf(scene, 'next')] : itemsOf(options).flatMap(nextsOf);
  return nexts.flatMap((next) => {
    if (next === undefined) return [];
    return next.kind === 'list' ? next.items.flatMap((route) => fieldOf(route, 'scene') ?? []) : [next];
  });
}

/** For each way in which an option can turn out, its `next`; `undefined` where it has none. */
export function nextsOf(option: Node): readonly (Node | undefined)[] {
  const own = fieldOf(option, 'next');
  const outcomes = itemsOf(fieldOf(option, 'outcomes'));
  return outcomes.length === 0
    ? [own]
    : [...new Set(outcomes.map((outcome) => fieldOf(outcome, 'next') ?? own))];
}
