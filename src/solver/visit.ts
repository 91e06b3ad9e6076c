import type { Pending, State } from '../engine/index.ts';
import type { Decision, Ending, FlagId } from '../scenario/index.ts';
import type { Explored } from './explore.ts';
import { expected, type Worth } from './induct.ts';
import { unpack } from './packed.ts';
import type { OptionWorth, Solution } from './solution.ts';

/** A decision state of a solution. */
export interface Visited {
  /** Its number among all states of the solution. */
  readonly id: number;
  readonly scene: Decision;
  readonly flags: ReadonlySet<FlagId>;
  readonly state: State;
  /** The open options in file order, each with what it is worth. */
  readonly options: readonly OptionWorth[];
}

/** An ending with what is pending there. */
export interface Ended {
  readonly id: number;
  readonly scene: Ending;
  readonly state: State;
  /** The final score, in points. */
  readonly score: number;
}

/** Which states are visited; without either all. */
export interface Which {
  /** Those of one scene. */
  readonly scene?: Decision;
  /** Those that are passed, given how likely each is, by its number. */
  readonly reached?: Float64Array;
}

/** Every decision state that can be reached, or some of them, each before those that it leads to. */
export function* visits({ territory, worth }: Solution, { scene, reached }: Which = {}): Generator<Visited> {
  for (const explored of territory.explored) {
    const { group } = explored;
    if (group.scene.kind === 'ending' || (scene !== undefined && group.scene !== scene)) continue;
    const ids = group.ids;
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index] ?? 0;
      if (reached === undefined || (reached[id] ?? 0) > 0)
        yield new Visit(group.scene, { id, index, explored, value: worth.value });
    }
  }
}

interface Found {
  readonly id: number;
  /** In its group. */
  readonly index: number;
  readonly explored: Explored;
  readonly value: Worth;
}

/** A state as it was found: most of those who come by look at little of it, and there are very many. */
class Visit implements Visited {
  readonly id: number;
  readonly scene: Decision;
  readonly #found: Found;

  constructor(scene: Decision, found: Found) {
    this.id = found.id;
    this.scene = scene;
    this.#found = found;
  }

  get flags(): ReadonlySet<FlagId> {
    return this.#found.explored.group.flags.flags;
  }

  get state(): State {
    return stateAt(this.#found.explored, this.#found.index);
  }

  get options(): readonly OptionWorth[] {
    const { explored, index, value } = this.#found;
    const { plans, edges, width, starts } = explored;
    const options: OptionWorth[] = [];
    for (const [nth, { option, chances }] of plans.entries()) {
      const edge = index * width + (starts[nth] ?? 0);
      if ((edges[edge] ?? -1) < 0) continue;
      options.push({ option, value: expected(value, { edges, edge, chances }) });
    }
    return options;
  }
}

/** Every ending that can be reached, with each of the states in which it is. */
export function* endings({ territory, worth }: Solution): Generator<Ended> {
  for (const explored of territory.explored) {
    const { group } = explored;
    if (group.scene.kind !== 'ending') continue;
    const ids = group.ids;
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index] ?? 0;
      yield { id, scene: group.scene, state: stateAt(explored, index), score: worth.value[id] ?? 0 };
    }
  }
}

/** A state of a group, its pending effects as their sums per turn; what will be told of them is not known any more. */
function stateAt({ group }: Explored, index: number): State {
  const { scene, flags, sums } = group;
  const pending: Pending[] = [];
  for (let turn = 0; turn * METERS < sums.turns.length; turn += 1) {
    const [customer = 0, strategy = 0, product = 0, revenue = 0] = sums.turns.slice(turn * METERS);
    pending.push({ in: turn + 1, effects: { customer, strategy, product, revenue }, told: [] });
  }
  return { scene: scene.id, meters: unpack(group.meters[index] ?? 0), flags: flags.flags, pending };
}

const METERS = 4;
