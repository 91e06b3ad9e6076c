import type { Option, Outcome, SceneId } from '../scenario/index.ts';
import type { Explored, Territory } from './explore.ts';
import type { Solution } from './solution.ts';

/** A choice and what came of it, on the way to a state. */
export interface TrailStep {
  readonly scene: SceneId;
  readonly option: Option;
  readonly outcome: Outcome;
}

/** A way from the start to a state, by its number: what to choose, and how chance has to fall. */
export function trailTo({ territory }: Solution, id: number): readonly TrailStep[] {
  const trail: TrailStep[] = [];
  for (let at = id; at !== territory.start;) {
    const before = stepTo(territory, at);
    if (before === undefined) break;
    trail.unshift(before.step);
    at = before.from;
  }
  return trail;
}

interface Before {
  readonly from: number;
  readonly step: TrailStep;
}

/** The first step found that leads to a state. */
function stepTo({ explored }: Territory, id: number): Before | undefined {
  for (const each of explored) {
    const edge = each.edges.indexOf(id);
    if (edge >= 0) return stepAt(each, edge);
  }
  return undefined;
}

function stepAt({ group, plans, width, starts }: Explored, edge: number): Before | undefined {
  const place = edge % width;
  const move = starts.findLastIndex((start) => start <= place);
  const option = plans[move]?.option;
  const outcome = option?.outcomes[place - (starts[move] ?? 0)];
  const from = group.ids[(edge - place) / width];
  if (option === undefined || outcome === undefined || from === undefined) return undefined;
  return { from, step: { scene: group.scene.id, option, outcome } };
}
