import type { Condition, Meter } from '../scenario/index.ts';
import { SHIFT } from '../solver/index.ts';
import type { Stand } from './stands.ts';

/** What a condition asks of a meter, and what was seen of that. */
export interface Bound {
  readonly meter: Meter;
  readonly atLeast: number;
  readonly below: number;
  /** The least and the greatest value that were seen. */
  least: number;
  most: number;
  /** Whether a value was as it is asked. */
  isMet: boolean;
}

/** Nothing is seen yet. */
export const bounded = ({ meter, atLeast, below }: Condition['meters'][number]): Bound => ({
  meter,
  atLeast,
  below,
  least: 100,
  most: 0,
  isMet: false,
});

/** Sees a value. */
export function measure(bound: Bound, value: number): void {
  if (value < bound.least) bound.least = value;
  if (value > bound.most) bound.most = value;
  if (value >= bound.atLeast && value < bound.below) bound.isMet = true;
}

const known = new WeakMap<Stand, Map<Meter, ReadonlySet<number>>>();

/** The values of a meter in the states of a stand; looked up once, since many conditions may ask for them. */
export function valuesIn(stand: Stand, meter: Meter): ReadonlySet<number> {
  const own = known.get(stand) ?? new Map<Meter, ReadonlySet<number>>();
  known.set(stand, own);
  const values = own.get(meter) ?? found(stand, SHIFT[meter]);
  own.set(meter, values);
  return values;
}

function found({ meters }: Stand, shift: number): ReadonlySet<number> {
  const values = new Set<number>();
  for (const list of meters) for (const packed of list) values.add((packed >> shift) & 127);
  return values;
}
