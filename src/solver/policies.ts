import { type Effects, type Meter, METERS, type Option, type Scenario } from '../scenario/index.ts';
import type { Plan } from './plan.ts';
import type { Packed } from './packed.ts';

/** Fixed players, by name: what they look at when they choose. */
export const POLICIES = ['longest', 'shortest', ...METERS, 'surface', 'anti-surface'] as const;
export type PolicyName = (typeof POLICIES)[number];

/** Chooses among the options of a group: the index of an open one. */
export type Policy = (
  plans: readonly Plan[],
) => (meters: Packed, isOpen: (option: number) => boolean) => number;

/** A policy takes the open option with the largest mark; of equals the first in file order. */
export function policyOf(name: PolicyName, scenario: Scenario): Policy {
  const known = new Map<Plan, Mark>();
  const markOfKnown = (plan: Plan): Mark => {
    const mark = known.get(plan) ?? markOf(name, plan, scenario);
    known.set(plan, mark);
    return mark;
  };
  return (plans) => {
    const marks = plans.map(markOfKnown);
    return (meters, isOpen) => {
      let best = -1;
      let highest = Number.NEGATIVE_INFINITY;
      for (let option = 0; option < marks.length; option += 1) {
        if (!isOpen(option)) continue;
        const mark = marks[option]?.(meters) ?? Number.NEGATIVE_INFINITY;
        if (best >= 0 && mark <= highest) continue;
        best = option;
        highest = mark;
      }
      return best;
    };
  };
}

type Mark = (meters: Packed) => number;

function markOf(name: PolicyName, plan: Plan, { weights }: Scenario): Mark {
  switch (name) {
    case 'longest':
      return always(length(plan.option));
    case 'shortest':
      return always(-length(plan.option));
    case 'customer':
    case 'strategy':
    case 'product':
    case 'revenue':
      return immediate(plan, (effects) => effects[name]);
    case 'surface':
      return immediate(plan, (effects) => weighted(effects, weights));
    case 'anti-surface':
      return immediate(plan, (effects) => -weighted(effects, weights));
  }
}

const always =
  (mark: number): Mark =>
  () =>
    mark;

/** Characters are code points. */
const length = ({ text }: Option): number => Array.from(text).length;

const weighted = (effects: Effects, weights: Readonly<Record<Meter, number>>): number =>
  METERS.reduce((sum, meter) => sum + weights[meter] * effects[meter], 0);

/**
 * What is added at once, expected over the outcomes, in whole hundredths: neither pending nor later effects,
 * nothing clamped.
 */
function immediate({ atOnce }: Plan, of: (effects: Effects) => number): Mark {
  const certain = of(atOnce.certain);
  const doubtful = atOnce.extras.map(({ test, effects }) => ({ test, mark: of(effects) }));
  if (doubtful.length === 0) return always(certain);
  return (meters) => doubtful.reduce((sum, { test, mark }) => (test(meters) ? sum + mark : sum), certain);
}
