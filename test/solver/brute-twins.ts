/** Base and twin side by side once more, as the page of rules says it. */
import type { Spot, Way } from './brute.ts';

/** Scenes in which the sets of best options have nothing in common, breadth first, each once. */
export function turningScenes(base: Spot, twin: Spot): readonly string[] {
  const scenes: string[] = [];
  const pairs: { readonly base: Spot; readonly twin: Spot }[] = [{ base, twin }];
  for (let pair = pairs.shift(); pair !== undefined; pair = pairs.shift()) {
    if (pair.base.at.scene !== pair.twin.at.scene || pair.base.ways.length === 0) continue;
    const [best, other] = [bestIds(pair.base), bestIds(pair.twin)];
    if (!best.some((id) => other.includes(id))) scenes.push(pair.base.at.scene);
    const [one, same] = [wayOf(pair.base, best[0]), wayOf(pair.twin, best[0])];
    for (const [nth, outcome] of (one?.outcomes ?? []).entries()) {
      const beside = same?.outcomes[nth];
      if (beside !== undefined) pairs.push({ base: outcome.then, twin: beside.then });
    }
  }
  return [...new Set(scenes)];
}

const wayOf = ({ ways }: Spot, id: string | undefined): Way | undefined =>
  ways.find(({ option }) => option.id === id);

const bestIds = ({ ways, value }: Spot): readonly string[] =>
  ways.filter((way) => value - way.value < 0.005).map(({ option }) => option.id);
