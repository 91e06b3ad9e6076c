import { METER_NAMES } from '../scenario/index.ts';
import { AS_GOOD, type PolicyName } from '../solver/index.ts';
import { figureWords } from './figure-words.ts';
import { LIMITS } from './limits.ts';
import type { PolicyStep } from './policy-play.ts';
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
      return 'always takes what looks best at once, all meters by their weights,';
    case 'anti-surface':
      return 'always takes what looks worst at once, all meters by their weights,';
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

/** What a policy takes in its likeliest play, and what each choice loses. */
export function playWords(steps: readonly PolicyStep[]): string {
  const choices = steps.map(
    ({ scene, taken, lost }) =>
      `${named(taken.id)} in ${named(scene)} (${lost < AS_GOOD ? 'the best' : `loses ${figureWords(lost)}`})`,
  );
  return `With the likeliest outcomes it takes ${listed(choices)}.`;
}

/** How far a policy is from where it should be, in points of the final score: exact. */
export function distanceWords(
  { solution: { value, random }, policies }: Pick<Telling, 'solution' | 'policies'>,
  name: PolicyName,
): string {
  const { least, most } = LIMITS.grade;
  const lossAt = (grade: number): number => ((100 - grade) * (value - random)) / 100;
  const lost = value - (policies.get(name)?.score ?? 0);
  const [few, many] = [lossAt(most), lossAt(least)];
  return `For a grade from −${-least} to ${most} it must lose between ${figureWords(few)} and ${figureWords(many)} points; it loses ${figureWords(lost, Number(figureWords(lost < few ? few : many)))}.`;
}

/** For a policy that counts characters: what it compares. */
export function lengthWords(name: PolicyName, { scene, options }: PolicyStep): string {
  if (name !== 'longest' && name !== 'shortest') return '';
  const lengths = options.map(({ option }) => `${named(option.id)} ${Array.from(option.text).length}`);
  return ` In ${named(scene)}: ${listed(lengths)} characters.`;
}
