import { epilogue, score, type VariantChoice } from '../engine/index.ts';
import type { Meters, Scenario, SceneId } from '../scenario/index.ts';
import { total } from './circumstances.ts';
import { explore, type Territory } from './explore.ts';
import { unpack } from './packed.ts';
import type { Solving } from './solution.ts';

/** The meters of the trade-off: what is given up for what. Product is a means. */
export const TRADED = ['customer', 'strategy', 'revenue'] as const;
export type Traded = Readonly<Pick<Meters, (typeof TRADED)[number]>>;

/** How many points are looked at between two pauses. */
const STRIDE = 1024;

/** An ending that could have been reached with the luck of a run, after the epilogue. */
export interface Reachable {
  readonly ending: SceneId;
  readonly meters: Meters;
  readonly score: number;
}

/** What was possible with the luck of a run, whatever had been chosen. */
export interface Hindsight {
  /** The endings, in file order. */
  readonly endings: readonly SceneId[];
  /** The best score among all that could be reached. */
  readonly best: number;
  /** Distinct final points, each once. */
  readonly reachable: readonly Reachable[];
  /** The points that no other beats: as good in all three meters and better in one. */
  readonly front: readonly Traded[];
}

/** All that could have been reached with the luck of a seed; undefined where that is more than the budget. */
export function* hindsight(expedition: {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  readonly seed: number;
  readonly budget: number;
}): Solving<Hindsight | undefined> {
  const territory = yield* explore(expedition);
  if (territory === undefined) return undefined;
  const reachable = yield* endpoints(territory);
  const reached = new Set(reachable.map(({ ending }) => ending));
  return {
    endings: [...expedition.scenario.scenes.keys()].filter((id) => reached.has(id)),
    best: reachable.reduce((best, point) => Math.max(best, point.score), 0),
    reachable,
    front: yield* paretoFront(reachable.map(({ meters }) => meters)),
  };
}

function* endpoints({ scenario, explored }: Territory): Solving<readonly Reachable[]> {
  const points = new Map<string, Reachable>();
  let looked = 0;
  for (const { group, plans } of explored) {
    if (plans.length > 0) continue;
    const ending = group.scene.id;
    const pending = [{ in: 1, effects: total(group.sums), told: [] }];
    for (const packed of group.meters) {
      const state = { scene: ending, meters: unpack(packed), flags: group.flags.flags, pending };
      const meters = epilogue(scenario, state).final;
      const key = `${ending} ${Object.values(meters).join(' ')}`;
      if (!points.has(key)) points.set(key, { ending, meters, score: score(scenario, state) });
      looked += 1;
      if (looked % STRIDE === 0) yield looked;
    }
  }
  return [...points.values()];
}

/** Whether one point is at least as good in every traded meter, and better in one. */
export function beats(one: Traded, other: Traded): boolean {
  return (
    TRADED.every((meter) => one[meter] >= other[meter]) && TRADED.some((meter) => one[meter] > other[meter])
  );
}

/** The points that no other beats, each once, by falling customer, then strategy, then revenue. */
export function* paretoFront(points: readonly Traded[]): Solving<readonly Traded[]> {
  // In this order whatever beats a point comes before it, so that the front so far is enough to compare with.
  const sorted = points.toSorted(
    (a, b) => b.customer - a.customer || b.strategy - a.strategy || b.revenue - a.revenue,
  );
  const front: Traded[] = [];
  for (const [index, { customer, strategy, revenue }] of sorted.entries()) {
    if (index % STRIDE === STRIDE - 1) yield index;
    const point = { customer, strategy, revenue };
    const isKnown = front.some(
      (other) => beats(other, point) || TRADED.every((meter) => other[meter] === point[meter]),
    );
    if (!isKnown) front.push(point);
  }
  return front;
}
