import type { Chain, Effects, Meters } from '../scenario/index.ts';

const clamp = (value: number): number => (value < 0 ? 0 : value > 100 ? 100 : value);

/** The meters after the effects, each clamped to 0..100 once. */
export function shifted(meters: Meters, effects: Effects): Meters {
  return {
    customer: clamp(meters.customer + effects.customer),
    strategy: clamp(meters.strategy + effects.strategy),
    product: clamp(meters.product + effects.product),
    revenue: clamp(meters.revenue + effects.revenue),
  };
}

/** Sums effects that come together, so that they are clamped together. */
export class Tally implements Effects {
  customer = 0;
  strategy = 0;
  product = 0;
  revenue = 0;

  add(effects: Effects): void {
    this.customer += effects.customer;
    this.strategy += effects.strategy;
    this.product += effects.product;
    this.revenue += effects.revenue;
  }
}

/** The value of the weakest link of the chain: customer, strategy or product. */
export function weakestValue(meters: Meters): number {
  return Math.min(meters.customer, meters.strategy, meters.product);
}

/** The meters after the chain has pulled revenue toward its weakest link: `pull` percent of the gap, cut toward zero. */
export function pulled(meters: Meters, chain: Chain): Meters {
  const step = Math.trunc((chain.pull * (weakestValue(meters) - meters.revenue)) / 100);
  return step === 0 ? meters : { ...meters, revenue: clamp(meters.revenue + step) };
}
