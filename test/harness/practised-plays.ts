import { judgedDecisions } from '../../src/coach/index.ts';
import {
  available,
  BASE,
  draw,
  epilogue,
  replay,
  type Run,
  score,
  standing,
  start,
  type State,
  take,
  type VariantChoice,
} from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import type { Option, Scenario } from '../../src/scenario/index.ts';
import { finish, optionsOf, policyChoice, type Solution, solving } from '../../src/solver/index.ts';
import type { PlayEvent } from '../../src/store/index.ts';
import { chanceOf, oneOf } from './chance.ts';

/** A play from the first choice to the end. */
export interface PlayedThrough {
  readonly scenario: Scenario;
  readonly run: Run;
  readonly choices: readonly PlayEvent[];
  readonly end: PlayEvent & { readonly event: 'end' };
}

/** Plays of one variant of a story, by how well they are played: 0 as it comes, 9 nearly always the best. */
export interface Repertoire {
  readonly scenario: Scenario;
  readonly variant: VariantChoice;
  readonly at: (level: number, chance: () => number) => PlayedThrough;
}

/** Of each level, so many are played; all runs of it are one of these. */
const PLAYS = 6;
export const LEVELS = 10;

/** All that is played of these stories, each with its twins. Each is solved when it is first played. */
export function repertoires(scenarios: readonly Scenario[]): readonly Repertoire[] {
  return scenarios.flatMap((scenario) => {
    const twins = scenario.variants.map(({ id }) => repertoire(scenario, id));
    return [repertoire(scenario, BASE), ...twins];
  });
}

function repertoire(scenario: Scenario, variant: VariantChoice): Repertoire {
  let solution: Solution | undefined;
  const known = new Map<string, PlayedThrough>();
  return {
    scenario,
    variant,
    at: (level, chance) => {
      const nth = Math.floor(chance() * PLAYS);
      const key = `${level} ${nth}`;
      solution ??= finish(solving(scenario, variant));
      if (solution === undefined) throw new Error(`${scenario.id} is too large`);
      const play = known.get(key) ?? played(solution, level / (LEVELS - 1), nth * LEVELS + level + 1);
      known.set(key, play);
      return play;
    },
  };
}

/** `skill`, 0 to 1: how often it is weighed what an option is worth; else what looks good at once is taken, or any. */
function played(solution: Solution, skill: number, seed: number): PlayedThrough {
  const { scenario, variant } = solution;
  const chance = chanceOf(seed);
  const choices: Extract<PlayEvent, { event: 'choice' }>[] = [];
  let { state } = start(scenario, variant);
  while (standing(scenario, state).kind !== 'ending') {
    const option = chosen(solution, state, { skill, chance });
    choices.push({ event: 'choice', scene: state.scene, option: option.id });
    state = take(scenario, state, option, draw(seed, state.scene, option)).state;
  }
  const { id, digest } = scenario;
  const run = { scenario: id, digest, variant, seed, choices: choices.map(({ option }) => option) };
  const again = replay(scenario, run);
  if (!again.ok) throw new Error(`${id} can't be played again`);
  const judged = review(solution, again);
  const { lost, luck, accuracy } = judged;
  const meters = epilogue(scenario, state).final;
  const ended = { ending: state.scene, score: score(scenario, state), meters, lost, luck, accuracy };
  return {
    scenario,
    run: { ...run, choices: [] },
    choices,
    end: { event: 'end', ...ended, decisions: judgedDecisions(judged, solution) },
  };
}

function chosen(
  solution: Solution,
  state: State,
  { skill, chance }: { readonly skill: number; readonly chance: () => number },
): Option {
  if (chance() < 0.25 + 0.7 * skill) return bestOf(solution, state);
  if (chance() < 0.3) return oneOf(available(solution.scenario, state), chance);
  return policyChoice(solution, state, oneOf(['surface', 'longest', 'revenue'] as const, chance));
}

function bestOf(solution: Solution, state: State): Option {
  const [first, ...others] = optionsOf(solution, state);
  if (first === undefined) throw new Error(`nothing is open at ${state.scene}`);
  return others.reduce((best, each) => (each.value > best.value ? each : best), first).option;
}
