import type { Decision, Option } from '../scenario/index.ts';
import { AS_GOOD, type OptionWorth, type Solution, type Visited, visits } from '../solver/index.ts';

/** A figure that differs from state to state: its mean, each state counted as often as it is reached, and its ends. */
export interface Spread {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** What an option is worth over the states of its decision. */
export interface OptionFigures {
  readonly option: Option;
  /** Where it is open, in points. */
  readonly value: Spread;
  /** Of all times that its decision is reached, in how many it is open, 0..1. */
  readonly open: number;
  /** The same: in how many it is as good as any, 0..1. */
  readonly best: number;
}

/** What hangs on a decision, over the states in which it is reached. */
export interface DecisionFigures {
  readonly scene: Decision;
  /** How likely it is reached, 0..1. */
  readonly reached: number;
  /** From the worst open option to the best, in points. */
  readonly stake: Spread;
  /** Those that are open at times, in file order. */
  readonly options: readonly OptionFigures[];
}

/** The decisions that a way of playing meets, in the order of the story, given how likely it passes each state. */
export function decisionsOf(solution: Solution, reached: Float64Array): readonly DecisionFigures[] {
  const met = new Map<Decision, Met[]>();
  for (const visited of visits(solution, { reached })) {
    const chance = reached[visited.id] ?? 0;
    const known = met.get(visited.scene);
    if (known === undefined) met.set(visited.scene, [{ visited, chance }]);
    else known.push({ visited, chance });
  }
  return Array.from(met, ([scene, states]) => figuresOf(scene, states));
}

/** A decision state, and how likely it is. */
interface Met {
  readonly visited: Visited;
  readonly chance: number;
}

function figuresOf(scene: Decision, states: readonly Met[]): DecisionFigures {
  const reached = states.reduce((sum, { chance }) => sum + chance, 0);
  const weighed = states.map(({ visited: { options }, chance }) => ({ options, chance: chance / reached }));
  return {
    scene,
    reached,
    stake: spreadOf(weighed.map(({ options, chance }) => ({ figure: stakeOf(options), chance }))),
    options: scene.options.flatMap((option) => optionFigures(option, weighed)),
  };
}

/** The options of a state, and how likely it is among those of its decision. */
interface Weighed {
  readonly options: readonly OptionWorth[];
  readonly chance: number;
}

function optionFigures(option: Option, states: readonly Weighed[]): readonly OptionFigures[] {
  const open = states.flatMap(({ options, chance }) => {
    const own = options.find((each) => each.option === option);
    return own === undefined
      ? []
      : [{ figure: own.value, isBest: best(options) - own.value < AS_GOOD, chance }];
  });
  if (open.length === 0) return [];
  const sum = (all: readonly { readonly chance: number }[]) =>
    all.reduce((total, { chance }) => total + chance, 0);
  return [{ option, value: spreadOf(open), open: sum(open), best: sum(open.filter(({ isBest }) => isBest)) }];
}

/** A figure, and how likely it is. */
interface LikelyFigure {
  readonly figure: number;
  readonly chance: number;
}

function spreadOf(all: readonly LikelyFigure[]): Spread {
  let [total, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { figure, chance } of all) {
    total += chance;
    sum += chance * figure;
    least = Math.min(least, figure);
    most = Math.max(most, figure);
  }
  return { mean: sum / total, least, most };
}

const best = (options: readonly OptionWorth[]): number => Math.max(...options.map(({ value }) => value));

const stakeOf = (options: readonly OptionWorth[]): number =>
  best(options) - Math.min(...options.map(({ value }) => value));
