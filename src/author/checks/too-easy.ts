import { figureWords, pointsWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { keeps, LIMITS } from '../limits.ts';
import { lineOfEach, seenIn } from '../seen.ts';
import type { Survey } from '../survey.ts';

const { least } = LIMITS.edge;

/** A story that is played nearly as well by chance as perfectly. */
export function tooEasy(survey: Survey): readonly Remark[] {
  return seenIn(survey, ({ solution: { value, random } }) =>
    keeps(value - random, LIMITS.edge) ? [] : [['story', value - random] as const],
  ).map(({ where, first, sights }) => ({
    rule: 'too-easy',
    path: '/scenes',
    message: `Perfect play scores only ${pointsWords(first, least)} more than play by chance${where}; at least ${least} show who judges well. Let the wrong choices cost more, and let choices of one scene matter in later ones.`,
    proof: lineOfEach(
      survey,
      sights,
      ({ telling: { solution } }) =>
        `Perfect play scores ${figureWords(solution.value)}, play by chance ${figureWords(solution.random)}.`,
    ),
  }));
}
