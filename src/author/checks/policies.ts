import { figureWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { LIMITS, SAME } from '../limits.ts';
import { decisive, policyPlay, type PolicyStep } from '../policy-play.ts';
import { distanceWords, lengthWords, loses, playWords, ruleOf, wins } from '../policy-words.ts';
import { lineOfEach, type Seen, seenIn, type Sight } from '../seen.ts';
import type { Survey } from '../survey.ts';
import type { PolicyName } from '../../solver/index.ts';

const { least, most } = LIMITS.grade;

/** Policies that play well without reading the story. */
export function policyWins(survey: Survey): readonly Remark[] {
  return graded(survey, (grade) => grade > most + SAME).map((seen) => ({
    rule: 'policy-wins',
    message: `Whoever ${ruleOf(seen.thing)} gets a grade of ${figureWords(seen.first, most)}${seen.where}: chance gets 0, perfect play 100, and over ${most} the case is won without reading it. ${wins(seen.thing)}`,
    ...shownBy(survey, seen, 'gained'),
  }));
}

/** Policies that play so badly that whoever does the opposite plays well. */
export function policyLoses(survey: Survey): readonly Remark[] {
  return graded(survey, (grade) => grade < least - SAME).map((seen) => ({
    rule: 'policy-loses',
    message: `Whoever ${ruleOf(seen.thing)} gets a grade of ${figureWords(seen.first, least)}${seen.where}: chance gets 0, perfect play 100, and under −${-least} whoever does the opposite wins without reading. ${loses(seen.thing)}`,
    ...shownBy(survey, seen, 'lost'),
  }));
}

function graded(survey: Survey, isSo: (grade: number) => boolean): readonly Seen<PolicyName, number>[] {
  return seenIn(survey, ({ policies }) =>
    Array.from(policies, ([name, { grade }]) => [name, grade ?? 0] as const).filter(([, grade]) =>
      isSo(grade),
    ),
  );
}

/** The scene that decides for a policy in the first telling in which it does so, and how it plays in each. */
function shownBy(
  survey: Survey,
  { thing, sights }: Seen<PolicyName, number>,
  what: Parameters<typeof decisive>[1],
): Pick<Remark, 'path' | 'proof'> {
  const plays = new Map(sights.map(({ telling }) => [telling, policyPlay(telling, thing)]));
  const [first = []] = plays.values();
  const scene = decisive(first, what)?.scene;
  const proof = lineOfEach(survey, sights, (sight) => {
    const steps: readonly PolicyStep[] = plays.get(sight.telling) ?? [];
    const step = decisive(steps, what);
    const lengths = step === undefined ? '' : lengthWords(thing, step);
    return `${scoreOf(sight, thing)} ${distanceWords(sight.telling, thing)} ${playWords(steps)}${lengths}`;
  });
  return { path: scene === undefined ? '/scenes' : `/scenes/${scene}`, proof };
}

function scoreOf({ telling: { policies, solution }, found }: Sight<number>, name: PolicyName): string {
  const score = figureWords(policies.get(name)?.score ?? 0);
  return `It scores ${score}, play by chance ${figureWords(solution.random)}, perfect play ${figureWords(solution.value)}: a grade of ${figureWords(found)}.`;
}
