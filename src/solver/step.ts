import type { Chain, Effects, Ending, Floor, Scenario } from '../scenario/index.ts';
import type { Group } from './group.ts';
import type { Branch, Landing, Way } from './moves.ts';
import { type Packed, SHIFT } from './packed.ts';

const clamped = (value: number): number => (value < 0 ? 0 : value > 100 ? 100 : value);

/** The rules of a turn on packed meters, for one scenario: the same as the engine's, thirty times as fast. */
export class Stepper {
  readonly #pull: number;
  readonly #floors: readonly { readonly broken: Floor; readonly shift: number; readonly below: number }[];
  meters: Packed = 0;

  constructor(chain: Chain, floors: readonly Floor[]) {
    this.#pull = chain.pull;
    this.#floors = floors.map((broken) => ({ broken, shift: SHIFT[broken.meter], below: broken.below }));
  }

  /** Takes a branch from these meters; `meters` then holds those it leads to, in the group that is returned. */
  take(branch: Branch, from: Packed): Group {
    let { customer, strategy, product, revenue } = branch.effects;
    for (const { test, effects } of branch.plan.extras) {
      if (!test(from)) continue;
      customer += effects.customer;
      strategy += effects.strategy;
      product += effects.product;
      revenue += effects.revenue;
    }
    customer = clamped(customer + (from >> 21));
    strategy = clamped(strategy + ((from >> 14) & 127));
    product = clamped(product + ((from >> 7) & 127));
    revenue = clamped(revenue + (from & 127));
    this.meters = pulledOnce((customer << 21) | (strategy << 14) | (product << 7) | revenue, this.#pull);
    let at = branch.landing();
    while (at.kind === 'doubt') at = at.test(from) ? at.yes() : at.no();
    return this.#land(at);
  }

  #land({ way, floor }: Landing): Group {
    for (const { broken, shift, below } of this.#floors)
      if (((this.meters >> shift) & 127) < below) return floor(broken);
    return this.walk(way);
  }

  /** Walks a way from the present meters. */
  walk(way: Way): Group {
    let at = way;
    for (;;) {
      switch (at.kind) {
        case 'stop':
          return at.group;
        case 'passage':
          this.meters = shifted(this.meters, at.effects);
          at = at.then();
          break;
        case 'fork':
          at = at.test(this.meters) ? at.yes() : at.no();
      }
    }
  }
}

function shifted(meters: Packed, { customer, strategy, product, revenue }: Effects): Packed {
  return (
    (clamped((meters >> 21) + customer) << 21) |
    (clamped(((meters >> 14) & 127) + strategy) << 14) |
    (clamped(((meters >> 7) & 127) + product) << 7) |
    clamped((meters & 127) + revenue)
  );
}

/** The meters after one pull of the chain. */
function pulledOnce(meters: Packed, pull: number): Packed {
  const revenue = meters & 127;
  const weakest = Math.min(meters >> 21, (meters >> 14) & 127, (meters >> 7) & 127);
  return meters - revenue + clamped(revenue + Math.trunc((pull * (weakest - revenue)) / 100));
}

/** The score of an ending for the meters in which it is reached: all that is pending at once, the epilogue, the mean. */
export function scorer(
  { chain, weights }: Scenario,
  { worth }: Ending,
  pending: Effects,
): (meters: Packed) => number {
  return (reached) => {
    let meters = shifted(reached, pending);
    for (let turn = 0; turn < chain.epilogue; turn += 1) meters = pulledOnce(meters, chain.pull);
    return (
      worth /
      (weights.customer / Math.max(1, meters >> 21) +
        weights.strategy / Math.max(1, (meters >> 14) & 127) +
        weights.product / Math.max(1, (meters >> 7) & 127) +
        weights.revenue / Math.max(1, meters & 127))
    );
  };
}
