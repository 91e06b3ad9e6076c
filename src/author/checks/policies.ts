import { figureWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { LIMITS, SAME } from '../limits.ts';
import { likeliestPlay, loses, ruleOf, wins } from '../policy-words.ts';
import { lineOfEach, type Seen, seenIn, type Sight } from '../seen.ts';
import type { Survey } from '../survey.ts';
import type { PolicyName } from '../../solver/index.ts';

const { least, most } = LIMITS.grade;

/** Policies that play well without reading the story. */
export function policyWins(survey: Survey): readonly Remark[] {
  return graded(survey, (grade) => grade > most + SAME).map((seen) => ({
    rule: 'policy-wins',
    path: '/scenes',
    message: `Whoever ${ruleOf(seen.thing)} gets a grade of ${figureWords(seen.first, most)}${seen.where}: chance gets 0, perfect play 100, and over ${most} the case is won without reading it. ${wins(seen.thing)}`,
    proof: proofOf(survey, seen),
  }));
}

/** Policies that play so badly that whoever does the opposite plays well. */
export function policyLoses(survey: Survey): readonly Remark[] {
  return graded(survey, (grade) => grade < least - SAME).map((seen) => ({
    rule: 'policy-loses',
    path: '/scenes',
    message: `Whoever ${ruleOf(seen.thing)} gets a grade of ${figureWords(seen.first, least)}${seen.where}: chance gets 0, perfect play 100, and under −${-least} whoever does the opposite wins without reading. ${loses(seen.thing)}`,
    proof: proofOf(survey, seen),
  }));
}

function graded(survey: Survey, isSo: (grade: number) => boolean): readonly Seen<PolicyName, number>[] {
  return seenIn(survey, ({ policies }) =>
    Array.from(policies, ([name, { grade }]) => [name, grade ?? 0] as const).filter(([, grade]) =>
      isSo(grade),
    ),
  );
}

function proofOf(survey: Survey, { thing, sights }: Seen<PolicyName, number>): readonly string[] {
  return lineOfEach(
    survey,
    sights,
    (sight) => `${scoreOf(sight, thing)} ${likeliestPlay(sight.telling, thing)}`,
  );
}

function scoreOf({ telling: { policies, solution }, found }: Sight<number>, name: PolicyName): string {
  const score = figureWords(policies.get(name)?.score ?? 0);
  return `It scores ${score}, play by chance ${figureWords(solution.random)}, perfect play ${figureWords(solution.value)}: a grade of ${figureWords(found)}.`;
}
