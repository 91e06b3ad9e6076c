import type { Depends, Effects, FlagId, Later, Meter, Option, Outcome } from '../scenario/index.ts';
import { type Residual, residual } from './residual.ts';
import type { Packed } from './packed.ts';

export type Test = (meters: Packed) => boolean;

/** Effects that are added where a test of the meters holds. */
export interface Extra {
  readonly test: Test;
  readonly effects: Effects;
}

/** An option under known flags: what depends on flags alone is decided. */
export interface Plan {
  readonly option: Option;
  readonly open: Residual;
  readonly branches: readonly PlannedBranch[];
  /** Of its branches, 0..1 each: beside them, since they are read for every state. */
  readonly chances: readonly number[];
  /** What is added at once, expected over the outcomes, in hundredths: neither pending nor later effects. */
  readonly atOnce: { readonly certain: Effects; readonly extras: readonly Extra[] };
}

export interface PlannedBranch {
  /** The option's and the outcome's own, and of their conditions those that hold. */
  readonly effects: Effects;
  /** Added where the meters allow it. */
  readonly extras: readonly Extra[];
  readonly later: readonly Later[];
  /** Later effects that come only where a test of the meters holds. */
  readonly doubtful: readonly (Later & { readonly test: Test })[];
  readonly sets: readonly FlagId[];
  readonly next: Outcome['next'];
}

/** An outcome and its chance, 0..1. */
export interface Possible {
  readonly outcome: Outcome;
  readonly chance: number;
}

/** What an option does under these flags, with the outcomes that it can have. */
export function planOf(option: Option, flags: ReadonlySet<FlagId>, outcomes: readonly Possible[]): Plan {
  return {
    option,
    open: residual(option.when, flags),
    branches: outcomes.map((possible) => branchOf(option, flags, possible)),
    chances: outcomes.map(({ chance }) => chance),
    atOnce: atOnce(option, flags),
  };
}

function branchOf(option: Option, flags: ReadonlySet<FlagId>, { outcome }: Possible): PlannedBranch {
  const depends = [...option.depends, ...outcome.depends].map((each) => resolved(each, flags));
  const later = [...option.later, ...outcome.later].map((each) => ({
    ...each,
    test: residual(each.when, flags),
  }));
  return {
    effects: sum([option.effects, outcome.effects, ...certain(depends)]),
    extras: doubtful(depends),
    later: later.filter(({ test }) => test === true),
    doubtful: later.flatMap(({ test, ...each }) => (typeof test === 'function' ? [{ ...each, test }] : [])),
    sets: [...option.sets, ...outcome.sets],
    next: outcome.next,
  };
}

function atOnce({ effects, depends, outcomes }: Option, flags: ReadonlySet<FlagId>): Plan['atOnce'] {
  const parts = [{ effects, depends, chance: 100 }, ...outcomes];
  const conditional = parts.flatMap((part) =>
    part.depends.map((each) =>
      resolved({ when: each.when, effects: scaled(each.effects, part.chance) }, flags),
    ),
  );
  return {
    certain: sum([...parts.map((part) => scaled(part.effects, part.chance)), ...certain(conditional)]),
    extras: doubtful(conditional),
  };
}

interface Resolved {
  readonly test: Residual;
  readonly effects: Effects;
}

const resolved = (
  { when, effects }: Pick<Depends, 'when' | 'effects'>,
  flags: ReadonlySet<FlagId>,
): Resolved => ({
  test: residual(when, flags),
  effects,
});

const certain = (all: readonly Resolved[]): readonly Effects[] =>
  all.flatMap(({ test, effects }) => (test === true ? [effects] : []));

const doubtful = (all: readonly Resolved[]): readonly Extra[] =>
  all.flatMap(({ test, effects }) => (typeof test === 'function' ? [{ test, effects }] : []));

/** Effects that come together. */
function sum(effects: readonly Effects[]): Effects {
  const total = (meter: Meter) => effects.reduce((all, each) => all + each[meter], 0);
  return {
    customer: total('customer'),
    strategy: total('strategy'),
    product: total('product'),
    revenue: total('revenue'),
  };
}

/** Two effects that come together. */
export function together(one: Effects, other: Effects): Effects {
  return {
    customer: one.customer + other.customer,
    strategy: one.strategy + other.strategy,
    product: one.product + other.product,
    revenue: one.revenue + other.revenue,
  };
}

function scaled({ customer, strategy, product, revenue }: Effects, by: number): Effects {
  return { customer: customer * by, strategy: strategy * by, product: product * by, revenue: revenue * by };
}
