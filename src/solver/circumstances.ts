import type { Effects, FlagId, Later } from '../scenario/index.ts';

/** A set of flags; equal sets are the same object within one exploration. */
export interface FlagSet {
  readonly id: number;
  readonly flags: ReadonlySet<FlagId>;
}

/** Pending effects, those of one turn added up; equal sums are the same object within one exploration. */
export interface Sums {
  readonly id: number;
  /** For the next turn and those after it four numbers each, in the order of the meters. */
  readonly turns: readonly number[];
}

type Coming = Pick<Later, 'in' | 'effects'>;

/** What is the same for all states of a group besides their scene. */
export interface Circumstances {
  readonly flags: (flags: Iterable<FlagId>) => FlagSet;
  /** The set with more flags. */
  readonly plus: (set: FlagSet, more: readonly FlagId[]) => FlagSet;
  readonly sums: (pending: readonly Coming[]) => Sums;
  /** One turn later: what was due has come, and new effects have joined. */
  readonly passed: (sums: Sums, coming: readonly Coming[]) => Sums;
}

export function circumstances(): Circumstances {
  const sets = new Map<string, FlagSet>();
  const allSums = new Map<string, Sums>();
  const flagSet = (flags: Iterable<FlagId>): FlagSet => {
    const sorted = [...new Set(flags)].toSorted();
    return known(sets, sorted.join(' '), (id) => ({ id, flags: new Set(sorted) }));
  };
  const sumsOf = (turns: readonly number[]): Sums => {
    const trimmed = turns.slice(0, turns.findLastIndex((sum) => sum !== 0) + 1);
    return known(allSums, trimmed.join(' '), (id) => ({ id, turns: trimmed }));
  };
  return {
    flags: flagSet,
    plus: (set, more) => (more.every((flag) => set.flags.has(flag)) ? set : flagSet([...set.flags, ...more])),
    sums: (pending) => sumsOf(added([], pending)),
    passed: (sums, coming) =>
      sums.turns.length === 0 && coming.length === 0 ? sums : sumsOf(added(sums.turns.slice(METERS), coming)),
  };
}

const METERS = 4;

function added(turns: readonly number[], coming: readonly Coming[]): readonly number[] {
  if (coming.length === 0) return turns;
  const sums = [...turns];
  for (const { in: turn, effects } of coming) {
    const first = (turn - 1) * METERS;
    while (sums.length < first + METERS) sums.push(0);
    for (const [index, effect] of [
      effects.customer,
      effects.strategy,
      effects.product,
      effects.revenue,
    ].entries()) {
      sums[first + index] = (sums[first + index] ?? 0) + effect;
    }
  }
  return sums;
}

function known<T>(all: Map<string, T>, key: string, make: (id: number) => T): T {
  const found = all.get(key);
  if (found !== undefined) return found;
  const made = make(all.size);
  all.set(key, made);
  return made;
}

/** What falls due with the next choice. */
export function due({ turns: [customer = 0, strategy = 0, product = 0, revenue = 0] }: Sums): Effects {
  return { customer, strategy, product, revenue };
}

/** All that is still to come, at once. */
export function total({ turns }: Sums): Effects {
  const of = (meter: number) =>
    turns.reduce((sum, effect, index) => (index % METERS === meter ? sum + effect : sum), 0);
  return { customer: of(0), strategy: of(1), product: of(2), revenue: of(3) };
}
