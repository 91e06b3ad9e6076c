import { start, type State, take } from '../engine/index.ts';
import { METER_NAMES, type Option, type Outcome } from '../scenario/index.ts';
import { AS_GOOD, optionsOf, policyChoice, type PolicyName, type Solution } from '../solver/index.ts';
import { bestValue } from './best.ts';
import { figureWords } from './figure-words.ts';
import { listed, named } from './say.ts';
import type { Telling } from './survey.ts';

/** What a policy does, to stand after “whoever”. */
export function ruleOf(name: PolicyName): string {
  switch (name) {
    case 'longest':
    case 'shortest':
      return `always takes the ${name} option`;
    case 'customer':
    case 'strategy':
    case 'product':
    case 'revenue':
      return `always takes what adds most to ${METER_NAMES[name]} at once`;
    case 'surface':
      return 'always takes what adds most at once, all meters by their weights,';
    case 'anti-surface':
      return 'always takes what adds least at once, all meters by their weights,';
  }
}

/** How to mend a story that a policy wins. */
export function wins(name: PolicyName): string {
  switch (name) {
    case 'longest':
      return 'Shorten the best options, or give the others as many words.';
    case 'shortest':
      return 'Give the best options more words, or shorten the others.';
    case 'customer':
    case 'strategy':
    case 'product':
    case 'revenue':
      return `In some decisions, let the best option cost ${METER_NAMES[name]} at once, or let the one that adds most to it cost more later.`;
    case 'surface':
      return 'In some decisions, let the best option hurt at once and pay later, and the one that pleases at once cost later.';
    case 'anti-surface':
      return 'In some decisions, let the best option be one that does good at once.';
  }
}

/** How to mend a story in which a policy does worse than chance. */
export function loses(name: PolicyName): string {
  switch (name) {
    case 'longest':
    case 'shortest':
      return `In some decisions, let the ${name} option be the best.`;
    case 'customer':
    case 'strategy':
    case 'product':
    case 'revenue':
      return `In some decisions, let the option that adds most to ${METER_NAMES[name]} at once be the best.`;
    case 'surface':
      return 'In some decisions, let the best option be one that does good at once.';
    case 'anti-surface':
      return 'In some decisions, let the best option be one that hurts at once and pays later.';
  }
}

/** What a policy takes when the likeliest outcome comes each time, of equal ones the first, and what each choice loses. */
export function likeliestPlay({ solution, variant }: Telling, name: PolicyName): string {
  const { scenario } = solution;
  const choices: string[] = [];
  let { state } = start(scenario, variant);
  while (scenario.scenes.get(state.scene)?.kind === 'decision') {
    const option = policyChoice(solution, state, name);
    choices.push(`${named(option.id)} in ${named(state.scene)} (${judged(solution, state, option)})`);
    const outcome = likeliest(option);
    if (outcome === undefined) break;
    state = take(scenario, state, option, outcome).state;
  }
  return `With the likeliest outcomes it takes ${listed(choices)}.`;
}

function judged(solution: Solution, state: State, taken: Option): string {
  const options = optionsOf(solution, state);
  const lost = bestValue(options) - (options.find(({ option }) => option === taken)?.value ?? 0);
  return lost < AS_GOOD ? 'the best' : `loses ${figureWords(lost)}`;
}

function likeliest({ outcomes }: Option): Outcome | undefined {
  const most = Math.max(...outcomes.map(({ chance }) => chance));
  return outcomes.find(({ chance }) => chance === most);
}
