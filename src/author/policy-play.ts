import { start, take } from '../engine/index.ts';
import type { Option, Outcome, SceneId } from '../scenario/index.ts';
import { optionsOf, type OptionWorth, policyChoice, type PolicyName } from '../solver/index.ts';
import { bestValue } from './best.ts';
import type { Telling } from './survey.ts';

/** A choice of a policy. */
export interface PolicyStep {
  readonly scene: SceneId;
  readonly taken: Option;
  /** All that were open. */
  readonly options: readonly OptionWorth[];
  /** Behind the best of them, in points. */
  readonly lost: number;
  /** Ahead of one that is drawn by lot, in points; below 0 where it is behind. */
  readonly gained: number;
}

/** What a policy takes when the likeliest outcome comes each time, of equal ones the first. */
export function policyPlay({ solution, variant }: Telling, name: PolicyName): readonly PolicyStep[] {
  const { scenario } = solution;
  const steps: PolicyStep[] = [];
  let { state } = start(scenario, variant);
  while (scenario.scenes.get(state.scene)?.kind === 'decision') {
    const taken = policyChoice(solution, state, name);
    steps.push(stepOf(state.scene, taken, optionsOf(solution, state)));
    const outcome = likeliest(taken);
    if (outcome === undefined) break;
    state = take(scenario, state, taken, outcome).state;
  }
  return steps;
}

function stepOf(scene: SceneId, taken: Option, options: readonly OptionWorth[]): PolicyStep {
  const worth = options.find(({ option }) => option === taken)?.value ?? 0;
  const mean = options.reduce((sum, { value }) => sum + value, 0) / options.length;
  return { scene, taken, options, lost: bestValue(options) - worth, gained: worth - mean };
}

function likeliest({ outcomes }: Option): Outcome | undefined {
  const most = Math.max(...outcomes.map(({ chance }) => chance));
  return outcomes.find(({ chance }) => chance === most);
}

/** What decides for a policy: where it gains or where it loses most; of equal steps the first. */
export function decisive(
  steps: readonly PolicyStep[],
  what: keyof Pick<PolicyStep, 'lost' | 'gained'>,
): PolicyStep | undefined {
  const most = Math.max(...steps.map((step) => step[what]));
  return steps.find((step) => step[what] === most);
}
