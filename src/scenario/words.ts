import type { Meter, Scenario } from './types.ts';

export const METER_NAMES: Readonly<Record<Meter, string>> = {
  customer: 'Customer',
  strategy: 'Strategy',
  product: 'Product',
  revenue: 'Revenue',
};

/** “Quarter 3”: the turn in the scenario's own word, from 1. */
export function turnName({ turn }: Scenario, number: number): string {
  return `${turn.charAt(0).toUpperCase()}${turn.slice(1)} ${number}`;
}
