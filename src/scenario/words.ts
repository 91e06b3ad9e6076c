import type { Meter, Scenario } from './types.ts';

export const METER_NAMES: Readonly<Record<Meter, string>> = {
  customer: 'Customer',
  strategy: 'Strategy',
  product: 'Product',
  revenue: 'Revenue',
};

/** A unit as it stands behind a number: one hour, two hours. A unit that is no plain plural stays as it is. */
export const unitFor = (value: number, unit: string): string =>
  Math.abs(value) === 1 && /^\p{Ll}*[^s]s$/v.test(unit) ? unit.slice(0, -1) : unit;

/** “Quarter 3”: the turn in the scenario's own word, from 1. */
export function turnName({ turn }: Scenario, number: number): string {
  return `${turn.charAt(0).toUpperCase()}${turn.slice(1)} ${number}`;
}
