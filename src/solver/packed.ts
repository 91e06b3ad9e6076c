import type { Meter, Meters } from '../scenario/index.ts';

/** Four meters in one integer, seven bits each, in the order of `METERS`, the first highest. */
export type Packed = number;

export const SHIFT: Readonly<Record<Meter, number>> = { customer: 21, strategy: 14, product: 7, revenue: 0 };
const MASK = 127;

export function pack({ customer, strategy, product, revenue }: Meters): Packed {
  return (customer << 21) | (strategy << 14) | (product << 7) | revenue;
}

export function unpack(packed: Packed): Meters {
  return {
    customer: packed >> 21,
    strategy: (packed >> 14) & MASK,
    product: (packed >> 7) & MASK,
    revenue: packed & MASK,
  };
}
