import type { Pending, State, VariantChoice } from '../engine/index.ts';
import { type FlagId, linksOf, type Scenario, type SceneId } from '../scenario/index.ts';
import { cost, type Counter, GROUP, WAYS, waysOf } from './cost.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Group } from './group.ts';
import { type Move, movesOf, wayTo } from './moves.ts';
import { pack } from './packed.ts';
import type { Plan } from './plan.ts';
import { test } from './residual.ts';
import { Stepper } from './step.ts';

/** A group with what can be done in it, and where that leads. */
export interface Explored {
  readonly group: Group;
  /** What its options do; none at an ending. */
  readonly plans: readonly Plan[];
  /** The number of branches of all plans together. */
  readonly width: number;
  /** Where each plan's edges begin among those of a state. */
  readonly starts: readonly number[];
  /** For each state and each branch of each plan in order: the number of the state it leads to, −1 where the option is closed. */
  readonly edges: Int32Array;
}

/** All states that can be reached. */
export interface Territory {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  /** Each before those that it leads to. */
  readonly explored: readonly Explored[];
  /** The number of the first state. */
  readonly start: number;
  /** States at decisions and at endings. */
  readonly size: number;
  /** States at decisions. */
  readonly decisions: number;
  /** The group of a state; undefined where no reached state has its scene, flags and pending effects. */
  readonly find: (
    scene: SceneId,
    flags: ReadonlySet<FlagId>,
    pending: readonly Pending[],
  ) => Explored | undefined;
}

/** What to explore. */
export interface Expedition {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  /** With a seed the luck is fixed: every option has the outcome that this seed draws. */
  readonly seed?: number;
  /** Where to begin instead of the start of the variant; one state at least. */
  readonly from?: readonly State[];
  /** The most states, by what they cost: see `cost`. */
  readonly budget: number;
}

/** How many states, by what they cost, are looked at between two pauses. */
const STRIDE = 2048;

/**
 * Finds every state that can be reached, scene by scene in the order of the story. Yields the number of states
 * found so far, so that whoever drives it can pause or stop; returns undefined where there are more than the budget.
 */
export function* explore(expedition: Expedition): Generator<number, Territory | undefined> {
  const { scenario, variant, budget } = expedition;
  const ground = groundOf(scenario, expedition.seed);
  const { places, groupsOf, counter } = ground;
  const stepper = new Stepper(scenario.chain, scenario.floors);
  const start =
    expedition.from === undefined ? enter(ground, stepper, expedition) : enterAt(ground, expedition.from);
  const explored: Explored[] = [];
  let decisions = 0;
  let sincePause = STRIDE;
  for (const scene of inOrder(scenario)) {
    for (const group of groupsOf(scene)) {
      const moves = movesOf(places, group);
      const plans = moves.map(({ plan }) => plan);
      const { width, starts } = layoutOf(plans);
      const meters = group.meters;
      const edges = new Int32Array(meters.length * width);
      const leading = { moves, edges, filled: 0, stepper, counter };
      const ways = waysOf(moves);
      for (let index = 0; index < meters.length; index += 1) {
        lead(meters[index] ?? 0, leading);
        counter.ways += ways;
        sincePause += Math.max(1, ways / WAYS);
        if (sincePause > STRIDE) {
          if (cost(counter) > budget) return undefined;
          sincePause = 0;
          yield counter.size;
        }
      }
      group.close();
      sincePause += GROUP;
      if (plans.length > 0) decisions += meters.length;
      explored.push({ group, plans, width, starts, edges });
    }
  }
  if (cost(counter) > budget) return undefined;
  ground.forgetWays();
  return {
    scenario,
    variant,
    explored,
    start,
    size: counter.size,
    decisions,
    find: finding(ground, explored),
  };
}

function finding({ places, find }: Ground, explored: readonly Explored[]): Territory['find'] {
  const { flags: flagSet, sums } = places.circumstances;
  const byGroup = new Map(explored.map((each) => [each.group, each]));
  return (scene, flags, pending) => {
    const group = find(scene, { flags: flagSet(flags), sums: sums(pending) });
    return group === undefined ? undefined : byGroup.get(group);
  };
}

/** How the edges of a state lie one after the other. */
function layoutOf(plans: readonly Plan[]): Pick<Explored, 'width' | 'starts'> {
  const starts: number[] = [];
  let width = 0;
  for (const { branches } of plans) {
    starts.push(width);
    width += branches.length;
  }
  return { width, starts };
}

interface Leading {
  readonly moves: readonly Move[];
  readonly edges: Int32Array;
  /** How many of the edges are known. */
  filled: number;
  readonly stepper: Stepper;
  readonly counter: Counter;
}

/** Adds where every branch leads from one state. */
function lead(from: number, leading: Leading): void {
  const { moves, edges, stepper, counter } = leading;
  for (const { plan, branches } of moves) {
    const closed = !test(plan.open, from);
    for (const branch of branches) {
      edges[leading.filled] = closed ? -1 : numbered(stepper.take(branch, from), stepper.meters, counter);
      leading.filled += 1;
    }
  }
}

/** The number of a state, which it gets when it is first reached. */
function numbered(group: Group, meters: number, counter: Counter): number {
  const id = group.numberOf(meters, counter.size);
  if (id === counter.size) counter.size += 1;
  return id;
}

/** The first state: the start of the variant, and the passages before the first decision. */
function enter({ places, counter }: Ground, stepper: Stepper, { scenario, variant }: Expedition): number {
  const twin = scenario.variants.find(({ id }) => id === variant);
  const { flags, sums } = places.circumstances;
  const way = wayTo(places, scenario.opening, { flags: flags(twin?.sets ?? []), sums: sums([]) });
  stepper.meters = pack({ ...scenario.start, ...twin?.start });
  return numbered(stepper.walk(way), stepper.meters, counter);
}

/** The first of several states to begin with. */
function enterAt({ places, counter }: Ground, [first, ...others]: readonly State[]): number {
  if (first === undefined) throw new Error('no state to begin with');
  const { flags, sums } = places.circumstances;
  const enterState = ({ scene, meters, flags: set, pending }: State): number =>
    numbered(places.groupAt(scene, { flags: flags(set), sums: sums(pending) }), pack(meters), counter);
  const start = enterState(first);
  for (const state of others) enterState(state);
  return start;
}

/**
 * The scenes, each before those that it leads to, and the endings last, since a floor leads to them from anywhere.
 * The reader has made sure that there is no circle.
 */
function inOrder(scenario: Scenario): readonly SceneId[] {
  const seen = new Set<SceneId>();
  const order: SceneId[] = [];
  const visit = (id: SceneId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const scene = scenario.scenes.get(id);
    if (scene !== undefined) for (const link of linksOf(scene)) visit(link);
    order.push(id);
  };
  visit(scenario.opening);
  for (const { scene } of scenario.floors) visit(scene);
  const isEnding = (id: SceneId) => scenario.scenes.get(id)?.kind === 'ending';
  return [...order.filter((id) => !isEnding(id)).toReversed(), ...order.filter(isEnding)];
}
