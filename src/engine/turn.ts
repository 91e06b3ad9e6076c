import type {
  Decision,
  Effects,
  Ending,
  FlagId,
  Floor,
  Later,
  Meters,
  Option,
  Outcome,
  Passage,
  Route,
  Scenario,
  Scene,
  SceneId,
} from '../scenario/index.ts';
import { pulled, shifted, Tally } from './meters.ts';
import { BASE, type VariantChoice } from './run.ts';
import { holds, type Pending, type State, visible, withFlags } from './state.ts';

/** A passage on the way, with the state in which it was entered and the meters that it left. */
export interface Passed {
  readonly passage: Passage;
  readonly before: State;
  readonly meters: Meters;
}

/** Where the story stands after a start or a choice, and what was passed through on the way there. */
export interface Arrival {
  readonly passed: readonly Passed[];
  readonly state: State;
}

/** One decision and all that follows from it at once. */
export interface Turn extends Arrival {
  readonly before: State;
  readonly option: Option;
  readonly outcome: Outcome;
  /** Effects of earlier choices that were added together with this one. */
  readonly due: readonly Pending[];
  /** After all effects, before the pull. */
  readonly moved: Meters;
  /** After the chain has pulled revenue. */
  readonly pulled: Meters;
  /** The floor that broke, if one did: it ends the run. */
  readonly floor?: Floor;
}

/** The scene of that id. Throws where there is none, which the reader rules out. */
export function sceneOf(scenario: Scenario, id: SceneId): Scene {
  const scene = scenario.scenes.get(id);
  if (scene === undefined) throw new Error(`no scene ${id} in ${scenario.id}`);
  return scene;
}

/** The decision or the ending at which a state stands. */
export function standing(scenario: Scenario, state: State): Decision | Ending {
  const scene = sceneOf(scenario, state.scene);
  if (scene.kind === 'passage') throw new Error(`a state stands in the passage ${scene.id}`);
  return scene;
}

/**
 * The state before the first decision: the start meters and the flags of the variant, and the passages
 * that lead to the first decision walked through.
 */
export function start(scenario: Scenario, variant: VariantChoice): Arrival {
  const twin = variant === BASE ? undefined : scenario.variants.find(({ id }) => id === variant);
  if (variant !== BASE && twin === undefined) throw new Error(`no variant ${variant} in ${scenario.id}`);
  return arrive(scenario, {
    scene: scenario.opening,
    meters: { ...scenario.start, ...twin?.start },
    flags: new Set(twin?.sets),
    pending: [],
  });
}

/** The options whose condition holds in the state, in file order; none at an ending. */
export function available(scenario: Scenario, state: State): readonly Option[] {
  const scene = standing(scenario, state);
  if (scene.kind === 'ending') return [];
  return scene.options.filter((option) => option.when === undefined || holds(option.when, state));
}

/**
 * One turn: the option taken with the outcome drawn for it.
 *
 * All effects that come together are summed and clamped once; then the chain pulls revenue; then flags,
 * floors and the way to the next decision or ending. Pure: the same arguments give an equal turn.
 */
export function take(scenario: Scenario, before: State, option: Option, outcome: Outcome): Turn {
  const due = before.pending.filter((pending) => pending.in === 1);
  const moved = shifted(before.meters, together(before, option, outcome, due));
  const meters = pulled(moved, scenario.chain);
  const flags = withFlags(withFlags(before.flags, option.sets), outcome.sets);
  const pending = stillPending(before, option, outcome);
  const floor = scenario.floors.find(({ meter, below }) => meters[meter] < below);
  const scene = floor === undefined ? follow(outcome.next, { meters, flags }) : floor.scene;
  const { passed, state } = arrive(scenario, { scene, meters, flags, pending });
  const turn = { before, option, outcome, due, moved, pulled: meters, passed, state };
  return floor === undefined ? turn : { ...turn, floor };
}

/** Everything that is added to the meters in one turn: of the option, of the outcome, and what falls due. */
function together(before: State, option: Option, outcome: Outcome, due: readonly Pending[]): Effects {
  const sum = new Tally();
  sum.add(option.effects);
  sum.add(outcome.effects);
  for (const extra of option.depends) if (holds(extra.when, before)) sum.add(extra.effects);
  for (const extra of outcome.depends) if (holds(extra.when, before)) sum.add(extra.effects);
  for (const pending of due) sum.add(pending.effects);
  return sum;
}

/** What was pending and is not due yet, one turn closer, and what this choice causes later. */
function stillPending(before: State, option: Option, outcome: Outcome): readonly Pending[] {
  if (before.pending.length === 0 && option.later.length === 0 && outcome.later.length === 0) return [];
  const rest: Pending[] = [];
  for (const pending of before.pending) {
    if (pending.in > 1) rest.push({ in: pending.in - 1, effects: pending.effects, told: pending.told });
  }
  for (const later of option.later) queue(rest, later, before);
  for (const later of outcome.later) queue(rest, later, before);
  return rest;
}

function queue(pending: Pending[], later: Later, before: State): void {
  if (later.when !== undefined && !holds(later.when, before)) return;
  pending.push({ in: later.in, effects: later.effects, told: visible(later.result, before) });
}

function follow(routes: readonly Route[], state: { meters: Meters; flags: ReadonlySet<FlagId> }): SceneId {
  for (const route of routes) if (route.when === undefined || holds(route.when, state)) return route.scene;
  throw new Error('no route holds, and the last one has a condition');
}

/** Walks through passages until a decision or an ending. */
function arrive(scenario: Scenario, entered: State): Arrival {
  let scene = sceneOf(scenario, entered.scene);
  if (scene.kind !== 'passage') return { passed: [], state: entered };
  const passed: Passed[] = [];
  let state = entered;
  while (scene.kind === 'passage') {
    const meters: Meters = shifted(state.meters, scene.effects);
    const flags: ReadonlySet<FlagId> = withFlags(state.flags, scene.sets);
    passed.push({ passage: scene, before: state, meters });
    state = { ...state, meters, flags, scene: follow(scene.next, { meters, flags }) };
    scene = sceneOf(scenario, state.scene);
  }
  return { passed, state };
}
