/** Players of the built-in cases, and what the record keeps of how they choose. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type HabitTally, type JudgedDecision, judgedDecisions } from '../../src/coach/index.ts';
import { draw, replay, type Run, standing, start, type State, take } from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import type { Option } from '../../src/scenario/index.ts';
import { optionsOf, type Solution } from '../../src/solver/index.ts';
import { addedHabits, habitsIn } from '../../src/store/practice.ts';
import { builtIn } from '../harness/story.ts';
import { solved, variantsOf } from '../solver/solved.ts';

/** What somebody takes where this is to be decided. */
export type Player = (solution: Solution, state: State) => Option;

const OTHERS = new Set(['pack', 'principles', 'schema']);

/** Every built-in case with each of its twins. */
export function builtInStories(): readonly Solution[] {
  const names = readdirSync(new URL('../../scenarios/', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
    .filter((name) => !OTHERS.has(name));
  return names
    .map(builtIn)
    .flatMap((scenario) => variantsOf(scenario).map((variant) => solved(scenario, variant)));
}

/** What the record knows of the habits of who plays these stories, each once. */
export const habitsShown = (
  stories: readonly Solution[],
  player: Player,
  seed: number,
): readonly HabitTally[] =>
  addedHabits(stories.flatMap((story) => decisionsOf(story, player, seed)).flatMap(habitsIn));

function decisionsOf(solution: Solution, player: Player, seed: number): readonly JudgedDecision[] {
  const { scenario, variant } = solution;
  const choices: string[] = [];
  let { state } = start(scenario, variant);
  while (standing(scenario, state).kind !== 'ending') {
    const option = player(solution, state);
    choices.push(option.id);
    state = take(scenario, state, option, draw(seed, state.scene, option)).state;
  }
  const run: Pick<Run, 'seed' | 'variant' | 'choices'> = { seed, variant, choices };
  const played = replay(scenario, run);
  if (!played.ok) throw new Error(`${scenario.id} can't be played again`);
  const judged = judgedDecisions(review(solution, played), solution);
  return judged.filter(({ options }) => options > 1);
}

/** What is worth most; of equals the first. */
export const bestPlay: Player = (solution, state) =>
  optionsOf(solution, state).reduce((best, each) => (each.value > best.value ? each : best)).option;
