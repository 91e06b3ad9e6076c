/** What the solver says beside what trying every path says, for one story, its twins and some seeds. */
import { expect } from 'vitest';
import { type State, take, type VariantChoice } from '../../src/engine/index.ts';
import {
  finish,
  hindsight,
  optionsOf,
  POLICIES,
  policyChoice,
  policyScores,
  type Solution,
  TRADED,
  turnings,
  valueOf,
} from '../../src/solver/index.ts';
import { read } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import * as naive from '../engine/naive.ts';
import { chosenBy } from './brute-policies.ts';
import { turningScenes } from './brute-twins.ts';
import { decisionStates, endsWithLuck, finalMeters, played, type Spot, tree } from './brute.ts';
import { firstState, solved, variantsOf } from './solved.ts';

/** Points of final score by which two exact computations may differ. */
const EXACT = 1e-9;

/** Holds everything that the solver says of a story against every path of it. */
export function agreesWithEveryPath(story: StoryFile, seeds: readonly number[]): void {
  const scenario = read(story);
  const sides = variantsOf(scenario).map((variant) => {
    const solution = solved(scenario, variant);
    const root = tree(story, variant);
    agreesOnValues({ solution, story }, root);
    for (const seed of seeds) agreesOnHindsight({ solution, story, seed }, root);
    return { solution, root };
  });
  const [base, ...twins] = sides;
  if (base === undefined) throw new Error('no base');
  for (const twin of twins) {
    expect(turnings(base.solution, twin.solution).map(({ scene }) => scene)).toEqual(
      turningScenes(base.root, twin.root),
    );
  }
}

export function same(one: number, other: number): void {
  if (!(Math.abs(one - other) < EXACT)) expect(one).toBe(other);
}

interface Solved {
  readonly solution: Solution;
  readonly story: StoryFile;
}

function agreesOnValues({ solution, story }: Solved, root: Spot): void {
  same(solution.value, root.value);
  same(solution.random, root.random);
  expect(solution.states).toBe(decisionStates(root));
  const scores = finish(policyScores(solution));
  expect([...scores.keys()]).toEqual([...POLICIES]);
  for (const [name, { score, grade }] of scores) {
    same(
      score,
      played(root, (spot) => chosenBy(name, story, spot)),
    );
    if (grade !== null) same((grade * (root.value - root.random)) / 100 + root.random, score);
  }
  agreesEverywhere({ solution, story }, firstState(solution), root);
}

/** The same in every state that any path leads to. */
function agreesEverywhere({ solution, story }: Solved, state: State, spot: Spot): void {
  same(valueOf(solution, state), spot.value);
  const options = optionsOf(solution, state);
  expect(options.map(({ option }) => option.id)).toEqual(spot.ways.map(({ option }) => option.id));
  if (spot.ways.length === 0) return;
  for (const name of POLICIES) {
    expect(policyChoice(solution, state, name).id).toBe(chosenBy(name, story, spot).option.id);
  }
  for (const [place, { option, value }] of options.entries()) {
    const way = spot.ways[place];
    same(value, way?.value ?? Number.NaN);
    for (const [nth, outcome] of option.outcomes.entries()) {
      const then = way?.outcomes[nth]?.then;
      if (then === undefined) throw new Error('an outcome that the file does not have');
      agreesEverywhere({ solution, story }, take(solution.scenario, state, option, outcome).state, then);
    }
  }
}

function agreesOnHindsight({ solution, story, seed }: Solved & { readonly seed: number }, root: Spot): void {
  const found = inHindsight(solution, seed);
  const ends = endsWithLuck(root, seed);
  const reached = new Set(ends.map(({ scene }) => scene));
  const points = ends
    .map((end) => finalMeters(story, end))
    .map((final) => TRADED.map((meter) => final[meter]));
  expect(found.endings).toEqual(Object.keys(story.scenes).filter((id) => reached.has(id)));
  same(found.best, Math.max(...ends.map((end) => naive.score(story, end))));
  expect(found.front.map((point) => TRADED.map((meter) => point[meter])).toSorted(byNumbers)).toEqual(
    frontOf(points).toSorted(byNumbers),
  );
}

export function inHindsight(
  { scenario, variant }: { scenario: Solution['scenario']; variant: VariantChoice },
  seed: number,
) {
  const found = finish(hindsight({ scenario, variant, seed, budget: 1_000_000 }));
  if (found === undefined) throw new Error('over the budget');
  return found;
}

type Point = readonly number[];

/** The points beside which no other is at least as good in all and better in one, each once. */
function frontOf(points: readonly Point[]): readonly Point[] {
  const isBeaten = (point: Point): boolean =>
    points.some(
      (other) =>
        other.every((value, place) => value >= (point[place] ?? 0)) &&
        other.some((value, place) => value > (point[place] ?? 0)),
    );
  const unbeaten = points.filter((point) => !isBeaten(point));
  return [...new Map(unbeaten.map((point) => [point.join(' '), point])).values()];
}

const byNumbers = (one: Point, other: Point): number =>
  one.map((value, place) => value - (other[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
