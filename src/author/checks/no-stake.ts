import type { Decision } from '../../scenario/index.ts';
import { figureWords, pointsWords } from '../figure-words.ts';
import type { Remark } from '../finding.ts';
import { keeps, LIMITS } from '../limits.ts';
import type { Measured } from '../measured.ts';
import { named } from '../say.ts';
import { lineOfEach, seenIn, type Sight } from '../seen.ts';
import type { Survey, Telling } from '../survey.ts';
import { pathOf } from '../texts.ts';
import { trailWords } from '../trail-words.ts';

/** Decisions in which hardly anything depends on what is chosen. */
export function noStake(survey: Survey): readonly Remark[] {
  return seenIn(survey, idle).map(({ thing, where, sights }) => ({
    rule: 'no-stake',
    path: pathOf(thing),
    message: `Hardly anything hangs on ${named(thing.id)}${where}: its best option is worth about as much as its worst. Let the options differ more in what they cause, now or later, or leave the decision out.`,
    proof: lineOfEach(survey, sights, proofOf),
  }));
}

function idle({ measured }: Telling): readonly (readonly [Decision, Measured])[] {
  return measured
    .filter((each) => !keeps(each.stake.figure, limitOf(each)))
    .map((each) => [each.scene, each] as const);
}

const limitOf = ({ isPassed }: Measured) => (isPassed ? LIMITS.stakePassed : LIMITS.stakeElsewhere);

function proofOf({ telling, found }: Sight<Measured>): string {
  const { least } = limitOf(found);
  const { figure, id } = found.stake;
  const where = found.isPassed
    ? `Perfect play comes there, and on its way at most ${pointsWords(figure, least)} are at stake`
    : `Perfect play never comes there, and in no state more than ${pointsWords(figure, least)} are at stake`;
  return `${where}; ${figureWords(least)} are wanted. ${trailWords(telling, id)}`;
}
