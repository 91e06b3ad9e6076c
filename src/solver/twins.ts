import { available, standing, start, type State, take } from '../engine/index.ts';
import type { OptionId, SceneId } from '../scenario/index.ts';
import { AS_GOOD } from './induct.ts';
import { finish, optionsOf, type OptionWorth, type Solution, type Solving } from './solution.ts';

/** A scene in which the changed fact changes the best choice. */
export interface Turning {
  readonly scene: SceneId;
  /** The states of base and twin in which it was found. */
  readonly at: Pair;
  readonly best: { readonly base: readonly OptionId[]; readonly twin: readonly OptionId[] };
  /** What the other side's choice costs, in points: the smaller of the two sides, and the largest of the scene. */
  readonly by: number;
}

/** A state of the base and one of the twin in the same scene. */
export interface Pair {
  readonly base: State;
  readonly twin: State;
}

/**
 * Where a twin turns the best choice: base and twin are played side by side, both by the base's best option (of
 * equals the first in file order) and through every outcome, while both stand in the same scene. The scenes in
 * which the two sets of best options have nothing in common, in the order of the walk, breadth first.
 */
export function* seekingTurnings(base: Solution, twin: Solution): Solving<readonly Turning[]> {
  const found = new Map<SceneId, Turning>();
  for (const pair of sideBySide(base, twin)) {
    yield twin.territory.size;
    const turning = turningAt(base, twin, pair);
    if (turning === undefined) continue;
    const known = found.get(turning.scene);
    found.set(
      turning.scene,
      known === undefined ? turning : { ...known, by: Math.max(known.by, turning.by) },
    );
  }
  return [...found.values()];
}

/** The same, without a pause. */
export function turnings(base: Solution, twin: Solution): readonly Turning[] {
  return finish(seekingTurnings(base, twin));
}

/**
 * The first of them, in steps: on a wide story the walk takes seconds. Its `by` is that of the pair in which it was
 * found.
 */
export function* firstTurning(base: Solution, twin: Solution): Solving<Turning | undefined> {
  let looked = 0;
  for (const pair of sideBySide(base, twin)) {
    const turning = turningAt(base, twin, pair);
    if (turning !== undefined) return turning;
    looked += 1;
    yield looked;
  }
  return undefined;
}

function* sideBySide(base: Solution, twin: Solution): Generator<Pair> {
  const { scenario } = base;
  const first = { base: start(scenario, base.variant).state, twin: start(scenario, twin.variant).state };
  let layer = new Map([[keyOf(first), first]]);
  while (layer.size > 0) {
    const next = new Map<string, Pair>();
    for (const pair of layer.values()) {
      if (pair.base.scene !== pair.twin.scene || standing(scenario, pair.base).kind === 'ending') continue;
      yield pair;
      for (const after of stepsOf(base, pair)) next.set(keyOf(after), after);
    }
    layer = next;
  }
}

/** Where both go when the base's best option is taken in both; nowhere where the twin does not have it. */
function stepsOf(base: Solution, pair: Pair): readonly Pair[] {
  const { scenario } = base;
  const [id] = bestOf(optionsOf(base, pair.base));
  const option = available(scenario, pair.twin).find((candidate) => candidate.id === id);
  if (option === undefined) return [];
  return option.outcomes.map((outcome) => ({
    base: take(scenario, pair.base, option, outcome).state,
    twin: take(scenario, pair.twin, option, outcome).state,
  }));
}

function turningAt(base: Solution, twin: Solution, pair: Pair): Turning | undefined {
  const options = { base: optionsOf(base, pair.base), twin: optionsOf(twin, pair.twin) };
  const best = { base: bestOf(options.base), twin: bestOf(options.twin) };
  if (best.base.some((id) => best.twin.includes(id))) return undefined;
  const by = Math.min(costOf(best.twin, options.base), costOf(best.base, options.twin));
  return { scene: pair.base.scene, at: pair, best, by };
}

/** The options that are as good as the best, in file order. */
function bestOf(options: readonly OptionWorth[]): readonly OptionId[] {
  const best = Math.max(...options.map(({ value }) => value));
  return options.filter(({ value }) => best - value < AS_GOOD).map(({ option }) => option.id);
}

/** What is lost by taking the best of these options; infinite where none of them is open. */
function costOf(ids: readonly OptionId[], options: readonly OptionWorth[]): number {
  const values = options.filter(({ option }) => ids.includes(option.id)).map(({ value }) => value);
  return Math.max(...options.map(({ value }) => value)) - Math.max(...values);
}

function keyOf({ base, twin }: Pair): string {
  return [base, twin]
    .map(({ scene, meters, flags, pending }) =>
      JSON.stringify([
        scene,
        meters,
        [...flags].toSorted(),
        pending.map(({ in: turns, effects }) => [turns, effects]),
      ]),
    )
    .join(' ');
}
