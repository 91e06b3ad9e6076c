import { draw, type Pending, sceneOf, type State, type VariantChoice } from '../engine/index.ts';
import {
  type Decision,
  type Ending,
  type FlagId,
  linksOf,
  type Option,
  type Scenario,
  type SceneId,
} from '../scenario/index.ts';
import { circumstances, type FlagSet } from './circumstances.ts';
import { Group } from './group.ts';
import { type Here, type Move, movesOf, type Places, type Way, wayTo } from './moves.ts';
import { pack } from './packed.ts';
import { type Plan, planOf, type Possible } from './plan.ts';
import { test } from './residual.ts';
import { Stepper } from './step.ts';

/** A group with what can be done in it, and where that leads. */
export interface Explored {
  readonly group: Group;
  /** None at an ending. */
  readonly moves: readonly Move[];
  /** The number of branches of all moves together. */
  readonly width: number;
  /** Where each move's edges begin among those of a state. */
  readonly starts: readonly number[];
  /** For each state and each branch of each move in order: the number of the state it leads to, −1 where the option is closed. */
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
  /** The most states; a group counts as `GROUP` of them besides its own. */
  readonly budget: number;
}

/** What a group takes in memory and time, in states: where each state has flags or pending effects of its own, groups are all there is. */
const GROUP = 16;

/** How many states are looked at between two pauses. */
const STRIDE = 2048;

/**
 * Finds every state that can be reached, scene by scene in the order of the story. Yields the number of states
 * found so far, so that whoever drives it can pause or stop; returns undefined where there are more than the budget.
 */
export function* explore(expedition: Expedition): Generator<number, Territory | undefined> {
  const { scenario, variant, budget } = expedition;
  const survey = surveyOf(expedition);
  const { places, groupsOf, counter } = survey;
  const stepper = new Stepper(scenario.chain, scenario.floors);
  const start =
    expedition.from === undefined ? enter(survey, stepper, expedition) : enterAt(survey, expedition.from);
  const explored: Explored[] = [];
  let decisions = 0;
  let sincePause = STRIDE;
  for (const scene of inOrder(scenario)) {
    for (const group of groupsOf(scene)) {
      const moves = movesOf(places, group);
      const { width, starts } = layoutOf(moves);
      const meters = group.meters.items();
      const edges = new Int32Array(meters.length * width);
      const leading = { moves, edges, filled: 0, stepper, counter };
      for (let index = 0; index < meters.length; index += 1) {
        lead(meters[index] ?? 0, leading);
        if (index % STRIDE === 0 && cost(counter) > budget) return undefined;
        sincePause += 1;
        if (sincePause > STRIDE) {
          sincePause = 0;
          yield counter.size;
        }
      }
      sincePause += GROUP;
      if (moves.length > 0) decisions += meters.length;
      explored.push({ group, moves, width, starts, edges });
    }
  }
  if (cost(counter) > budget) return undefined;
  const byGroup = new Map(explored.map((each) => [each.group, each]));
  const find: Territory['find'] = (scene, flags, pending) => {
    const here = { flags: places.circumstances.flags(flags), sums: places.circumstances.sums(pending) };
    const group = survey.find(scene, here);
    return group === undefined ? undefined : byGroup.get(group);
  };
  return { scenario, variant, explored, start, size: counter.size, decisions, find };
}

/** How the edges of a state lie one after the other. */
function layoutOf(moves: readonly Move[]): Pick<Explored, 'width' | 'starts'> {
  const starts: number[] = [];
  let width = 0;
  for (const { branches } of moves) {
    starts.push(width);
    width += branches.length;
  }
  return { width, starts };
}

interface Counter {
  /** States. */
  size: number;
  groups: number;
}

const cost = ({ size, groups }: Counter): number => size + GROUP * groups;

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

interface Survey {
  readonly places: Places;
  /** The groups of a scene, in the order in which they were found. */
  readonly groupsOf: (scene: SceneId) => readonly Group[];
  readonly find: (scene: SceneId, here: Here) => Group | undefined;
  readonly counter: Counter;
}

function surveyOf({ scenario, seed }: Expedition): Survey {
  const groups = new Map<SceneId, Map<number, Group>>();
  const ways = new Map<SceneId, Map<number, Way>>();
  const plans = new Map<SceneId, Map<number, readonly Plan[]>>();
  const outcomesOf = outcomes(seed);
  const counter: Counter = { size: 0, groups: 0 };
  const grouped = (scene: Decision | Ending, here: Here): Group => {
    counter.groups += 1;
    return new Group(scene, here);
  };
  const standing = (id: SceneId): Decision | Ending => {
    const scene = sceneOf(scenario, id);
    if (scene.kind === 'passage') throw new Error(`no state can stand in the passage ${id}`);
    return scene;
  };
  return {
    places: {
      scenario,
      circumstances: circumstances(),
      plansAt: (id, flags) => kept(plans, id, flags.id, () => openPlans(standing(id), flags, outcomesOf)),
      groupAt: (id, here) => kept(groups, id, keyOf(here), () => grouped(standing(id), here)),
      wayAt: (id, here, make) => kept(ways, id, keyOf(here), make),
    },
    groupsOf: (scene) => [...(groups.get(scene)?.values() ?? [])],
    find: (scene, here) => groups.get(scene)?.get(keyOf(here)),
    counter,
  };
}

/** Flags and sums as one number: there are never so many of either that two would meet. */
const keyOf = ({ flags, sums }: Here): number => flags.id * 2 ** 26 + sums.id;

function kept<T>(all: Map<SceneId, Map<number, T>>, scene: SceneId, key: number, make: () => T): T {
  const own = all.get(scene) ?? new Map<number, T>();
  all.set(scene, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  own.set(key, made);
  return made;
}

type OutcomesOf = (scene: SceneId, option: Option) => readonly Possible[];

function openPlans(scene: Decision | Ending, { flags }: FlagSet, outcomesOf: OutcomesOf): readonly Plan[] {
  if (scene.kind === 'ending') return [];
  return scene.options
    .map((option) => planOf(option, flags, outcomesOf(scene.id, option)))
    .filter(({ open }) => open !== false);
}

/** All outcomes of an option with their chances, or with the luck fixed the one that is drawn. */
function outcomes(seed: number | undefined): OutcomesOf {
  if (seed !== undefined) return (scene, option) => [{ outcome: draw(seed, scene, option), chance: 1 }];
  return (_, option) => option.outcomes.map((outcome) => ({ outcome, chance: outcome.chance / 100 }));
}

/** The first state: the start of the variant, and the passages before the first decision. */
function enter({ places, counter }: Survey, stepper: Stepper, { scenario, variant }: Expedition): number {
  const twin = scenario.variants.find(({ id }) => id === variant);
  const { flags, sums } = places.circumstances;
  const way = wayTo(places, scenario.opening, { flags: flags(twin?.sets ?? []), sums: sums([]) });
  stepper.meters = pack({ ...scenario.start, ...twin?.start });
  return numbered(stepper.walk(way), stepper.meters, counter);
}

/** The first of several states to begin with. */
function enterAt({ places, counter }: Survey, [first, ...others]: readonly State[]): number {
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
