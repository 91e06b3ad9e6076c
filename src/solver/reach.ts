import type { Explored, Territory } from './explore.ts';
import { AS_GOOD, expected, type Worth } from './induct.ts';
import type { Policy } from './policies.ts';

/** How a story is played on. */
export type Play = 'perfect' | 'random';

/** How many states are looked at between two pauses. */
const STRIDE = 16_384;

/** Which of the options of a group are taken in one of its states, each as likely as the others. */
type Steer = (explored: Explored) => (index: number) => readonly number[];

/** How likely each state is to be passed, by its number. */
export function passing(territory: Territory, value: Worth, play: Play): Generator<void, Float64Array> {
  return flowing(territory, play === 'random' ? openOptions : bestOption(value));
}

/** What a policy scores when it decides everywhere, in points; the endings are worth what they are to anyone. */
export function* scoring(territory: Territory, value: Worth, policy: Policy): Generator<void, number> {
  const likely = yield* flowing(territory, following(policy));
  let score = 0;
  for (const { group, plans } of territory.explored) {
    if (plans.length > 0) continue;
    const ids = group.ids;
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index] ?? 0;
      score += (likely[id] ?? 0) * (value[id] ?? 0);
    }
  }
  return score;
}

/** Forward through the states: what is likely goes on to where the outcomes lead. */
function* flowing({ explored, size, start }: Territory, steer: Steer): Generator<void, Float64Array> {
  const likely = new Float64Array(size);
  likely[start] = 1;
  let sincePause = 0;
  for (const each of explored) {
    const ids = each.group.ids;
    sincePause += ids.length;
    if (each.plans.length === 0) continue;
    let take: ReturnType<Steer> | undefined;
    for (let index = 0; index < ids.length; index += 1) {
      const here = likely[ids[index] ?? 0] ?? 0;
      // Most states are not passed by somebody who decides alike each time.
      if (here === 0) continue;
      take ??= steer(each);
      const taken = take(index);
      for (const option of taken) pass(likely, each, { index, option, share: here / taken.length });
    }
    if (sincePause > STRIDE) {
      sincePause = 0;
      yield;
    }
  }
  return likely;
}

interface Passing {
  /** Of the state in its group. */
  readonly index: number;
  readonly option: number;
  readonly share: number;
}

function pass(likely: Float64Array, explored: Explored, { index, option, share }: Passing): void {
  const { plans, edges } = explored;
  const edge = edgeOf(explored, index, option);
  const chances = plans[option]?.chances ?? [];
  for (let branch = 0; branch < chances.length; branch += 1) {
    const to = edges[edge + branch] ?? 0;
    likely[to] = (likely[to] ?? 0) + share * (chances[branch] ?? 0);
  }
}

const edgeOf = ({ width, starts }: Explored, index: number, option: number): number =>
  index * width + (starts[option] ?? 0);

const openOptions: Steer = (explored) => {
  const all = explored.plans.map((_, option) => option);
  return (index) => {
    const isOpen = (option: number) => (explored.edges[edgeOf(explored, index, option)] ?? -1) >= 0;
    return all.every(isOpen) ? all : all.filter(isOpen);
  };
};

/** The first of the best. */
function bestOption(value: Worth): Steer {
  return (explored) => {
    const { plans, edges } = explored;
    const worth = (index: number, option: number): number => {
      const edge = edgeOf(explored, index, option);
      const chances = plans[option]?.chances ?? [];
      return (edges[edge] ?? -1) < 0 ? -Infinity : expected(value, { edges, edge, chances });
    };
    return (index) => {
      const values = plans.map((_, option) => worth(index, option));
      const best = Math.max(...values);
      return [values.findIndex((each) => best - each < AS_GOOD)];
    };
  };
}

function following(policy: Policy): Steer {
  return (explored) => {
    const choose = policy(explored.plans);
    const meters = explored.group.meters;
    return (index) => [
      choose(meters[index] ?? 0, (option) => (explored.edges[edgeOf(explored, index, option)] ?? -1) >= 0),
    ];
  };
}
