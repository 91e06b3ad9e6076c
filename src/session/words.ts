import { type Meter, METERS, type Meters, type Scenario } from '../scenario/index.ts';

export const METER_NAMES: Readonly<Record<Meter, string>> = {
  customer: 'Customer',
  strategy: 'Strategy',
  product: 'Product',
  revenue: 'Revenue',
};

/** What a meter is, in one sentence, said when it first moves. */
export const METER_MEANINGS: Readonly<Record<Meter, string>> = {
  customer: 'Customer is how well the people who use the product are served.',
  strategy:
    'Strategy is whether the whole adds up: the right market, a way to reach it, and a plan that holds.',
  product: 'Product is the quality of the thing itself, and of the team’s way of building it.',
  revenue: 'Revenue is the result. It moves with your deals today, and with the chain behind them tomorrow.',
};

export const CHAIN_MEANING =
  'Customer, strategy and product are one chain. After every decision revenue moves a part of the way toward its weakest link.';

/** A change with its sign: +4, −3, 0. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
}

/** Points of score, one decimal. */
export function points(value: number): string {
  return value.toFixed(1);
}

/** “Quarter 3”: the turn in the scenario's own word, from 1. */
export function turnName(scenario: Scenario, turn: number): string {
  return `${scenario.turn.charAt(0).toUpperCase()}${scenario.turn.slice(1)} ${turn}`;
}

/** The link of the chain that is lowest; the first of them where several are. */
export function weakestLink(meters: Meters): Meter {
  const chain: readonly Meter[] = ['customer', 'strategy', 'product'];
  return chain.reduce((weakest, link) => (meters[link] < meters[weakest] ? link : weakest), 'customer');
}

/** The meters that differ. */
export function changed(before: Meters, after: Meters): readonly Meter[] {
  return METERS.filter((meter) => before[meter] !== after[meter]);
}
