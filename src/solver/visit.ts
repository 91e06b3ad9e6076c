import type { Pending, State } from '../engine/index.ts';
import type { Decision, Ending } from '../scenario/index.ts';
import type { Explored } from './explore.ts';
import { expected } from './induct.ts';
import { unpack } from './packed.ts';
import type { OptionWorth, Solution } from './solution.ts';
import { AS_GOOD } from './twins.ts';

/** A decision state of a solution. */
export interface Visited {
  /** Its number among all states of the solution. */
  readonly id: number;
  readonly scene: Decision;
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

/** Every decision state that can be reached, each before those that it leads to. */
export function* visits({ territory, worth }: Solution): Generator<Visited> {
  for (const explored of territory.explored) {
    const { group, moves } = explored;
    if (group.scene.kind === 'ending') continue;
    const ids = group.ids.items();
    for (let index = 0; index < ids.length; index += 1) {
      const options = moves.flatMap(({ plan: { option }, branches }, move): OptionWorth[] => {
        const edge = index * explored.width + (explored.starts[move] ?? 0);
        if ((explored.edges[edge] ?? -1) < 0) return [];
        return [{ option, value: expected(worth.value, { edges: explored.edges, edge, branches }) }];
      });
      yield { id: ids[index] ?? 0, scene: group.scene, state: stateAt(explored, index), options };
    }
  }
}

/** Every ending that can be reached, with each of the states in which it is. */
export function* endings({ territory, worth }: Solution): Generator<Ended> {
  for (const explored of territory.explored) {
    const { group } = explored;
    if (group.scene.kind !== 'ending') continue;
    const ids = group.ids.items();
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
  return { scene: scene.id, meters: unpack(group.meters.items()[index] ?? 0), flags: flags.flags, pending };
}

const METERS = 4;

/** How a story is played on. */
export type Play = 'perfect' | 'random';

/**
 * How likely each state is to be passed, by its number: under perfect play, which of equal options takes the first
 * in file order, or when every open option is as likely as any other.
 */
export function reach({ territory, worth: { value } }: Solution, play: Play): Float64Array {
  const likely = new Float64Array(territory.size);
  likely[territory.start] = 1;
  for (const { group, moves, width, starts, edges } of territory.explored) {
    const ids = group.ids.items();
    for (let index = 0; index < ids.length; index += 1) {
      const here = likely[ids[index] ?? 0] ?? 0;
      if (here === 0) continue;
      const first = index * width;
      const open = moves
        .map(({ branches }, move) => ({ branches, edge: first + (starts[move] ?? 0) }))
        .filter(({ edge }) => (edges[edge] ?? -1) >= 0);
      const taken = play === 'random' ? open : bestOf(open, (each) => expected(value, { edges, ...each }));
      for (const { branches, edge } of taken)
        for (const [branch, { plan }] of branches.entries()) {
          const to = edges[edge + branch] ?? 0;
          likely[to] = (likely[to] ?? 0) + (here * plan.chance) / taken.length;
        }
    }
  }
  return likely;
}

/** The first of the best, alone. */
function bestOf<T>(all: readonly T[], valueOf: (each: T) => number): readonly T[] {
  const values = all.map(valueOf);
  const best = Math.max(...values);
  return all.filter((_, index) => best - (values[index] ?? 0) < AS_GOOD).slice(0, 1);
}
