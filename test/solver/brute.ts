/**
 * A player that tries every path of a story, one by one, on the plain rules of `naive.ts`: nothing is remembered,
 * merged or packed. What the solver is held against. It shares no line with the solver.
 */
import type { OptionFile, PerMeter, StoryFile } from '../engine/file.ts';
import * as naive from '../engine/naive.ts';

/** A place in the tree of all paths, with what it is worth. */
export interface Spot {
  readonly at: naive.Standing;
  /** The expected score of perfect play from here. */
  readonly value: number;
  /** The same when every open option is as likely as any other. */
  readonly random: number;
  /** The open options; none at an ending. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly option: OptionFile;
  readonly value: number;
  readonly random: number;
  /** One for each outcome, in file order. */
  readonly outcomes: readonly { readonly chance: number; readonly then: Spot }[];
}

/** All paths from the start of the base, or of a twin. */
export function tree(story: StoryFile, twin?: string): Spot {
  return spot(story, naive.begin(story, twin));
}

function spot(story: StoryFile, at: naive.Standing): Spot {
  const ways = naive.optionsIn(story, at).map((option) => wayOf(story, at, option));
  if (ways.length === 0) {
    const score = naive.score(story, at);
    return { at, value: score, random: score, ways };
  }
  const values = ways.map(({ value }) => value);
  return { at, value: Math.max(...values), random: mean(ways.map(({ random }) => random)), ways };
}

function wayOf(story: StoryFile, at: naive.Standing, option: OptionFile): Way {
  const chances = option.outcomes?.map(({ chance }) => chance) ?? [100];
  const outcomes = chances.map((chance, nth) => ({
    chance,
    then: spot(story, naive.turn(story, at, option, nth).state),
  }));
  return {
    option,
    outcomes,
    value: expected(outcomes, ({ value }) => value),
    random: expected(outcomes, ({ random }) => random),
  };
}

function expected(outcomes: Way['outcomes'], of: (spot: Spot) => number): number {
  return outcomes.reduce((sum, { chance, then }) => sum + chance * of(then), 0) / 100;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b) / numbers.length;

/** The expected score when this player decides everywhere. */
export function played(here: Spot, choose: (spot: Spot) => Way): number {
  return here.ways.length === 0
    ? here.value
    : expected(choose(here).outcomes, (then) => played(then, choose));
}

/** Every place of the tree, the first before those that it leads to. */
export function everySpot(here: Spot): readonly Spot[] {
  return [here, ...here.ways.flatMap(({ outcomes }) => outcomes.flatMap(({ then }) => everySpot(then)))];
}

/** How many of the places with a decision differ in scene, meters, flags or what is pending for a turn. */
export function decisionStates(here: Spot): number {
  const decisions = everySpot(here).filter(({ ways }) => ways.length > 0);
  return new Set(decisions.map(({ at }) => identity(at))).size;
}

function identity({ scene, meters, flags, pending }: naive.Standing): string {
  const turns = [1, 2, 3, 4, 5, 6].map((turn) => naiveSum(pending.filter((each) => each.in === turn)));
  return JSON.stringify([scene, entries(meters), [...new Set(flags)].toSorted(), turns.map(entries)]);
}

const entries = ({ customer, strategy, product, revenue }: PerMeter<number>): readonly number[] => [
  customer,
  strategy,
  product,
  revenue,
];

function naiveSum(pending: readonly naive.Coming[]): PerMeter<number> {
  const of = (meter: keyof PerMeter<number>): number =>
    pending.reduce((sum, { effects }) => sum + (effects[meter] ?? 0), 0);
  return {
    customer: of('customer'),
    strategy: of('strategy'),
    product: of('product'),
    revenue: of('revenue'),
  };
}

/** Every end of the tree that can be reached with the luck of a seed. */
export function endsWithLuck(here: Spot, seed: number): readonly naive.Standing[] {
  if (here.ways.length === 0) return [here.at];
  return here.ways.flatMap(({ option, outcomes }) => {
    const nth = naive.drawn(seed, here.at.scene, option);
    return outcomes.filter((_, place) => place === nth).flatMap(({ then }) => endsWithLuck(then, seed));
  });
}

/** The meters that the score is made of: all that is pending at once, then the pulls of the epilogue. */
export function finalMeters(story: StoryFile, { meters, pending }: naive.Standing): PerMeter<number> {
  const coming = naiveSum(pending);
  const settled = (meter: keyof PerMeter<number>): number =>
    Math.min(100, Math.max(0, meters[meter] + coming[meter]));
  const [customer, strategy, product] = [settled('customer'), settled('strategy'), settled('product')];
  const { pull = 25, epilogue = 2 } = story.chain ?? {};
  let revenue = settled('revenue');
  for (let turn = 0; turn < epilogue; turn += 1) {
    // Whole numbers times whole percents: the remainder is exact, and it has the sign of the gap.
    const hundredfold = pull * (Math.min(customer, strategy, product) - revenue);
    revenue += (hundredfold - (hundredfold % 100)) / 100;
  }
  return { customer, strategy, product, revenue };
}
