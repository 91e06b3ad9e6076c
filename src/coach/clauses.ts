import type { DecisionReview } from '../review/index.ts';
import { METER_NAMES } from '../scenario/index.ts';
import { evidenceOf, shortNameOf } from './evidence.ts';
import type { Facts, InsightKind } from './finding.ts';
import { beginning, decisionCount, decisionName, partly, points, quoted } from './words.ts';

/** How each kind of finding goes on after “You protected customers; …”. */
export const CLAUSES: { readonly [Kind in InsightKind]: (facts: Facts[Kind]) => string } = {
  trap: (facts) =>
    `${choice(facts)} looked best at first and cost ${points(facts.points)}${warning(facts.at)}`,
  'value-taken': (facts) =>
    facts.times === 1
      ? `${choice(facts)} took value before giving it, which cost ${points(facts.points)}${warning(facts.at)}`
      : `you took value before giving it in ${facts.times} of ${decisionCount(facts.of)}, which cost ${points(facts.points)}${partly(facts)}`,
  chasing: (facts) =>
    `you followed ${METER_NAMES[facts.meter]} in ${facts.times} of ${decisionCount(facts.of)}, which cost ${points(facts.points)}${partly(facts)}`,
  'weakest-link': (facts) =>
    facts.times === 1
      ? `${choice(facts)} left the weakest link waiting, which cost ${points(facts.points)}${warning(facts.at)}`
      : `the weakest link was left waiting in ${decisionCount(facts.times)}, which cost ${points(facts.points)}${partly(facts)}`,
  'turning-point': (facts) => `${costMost(facts)}${warning(facts.at)}`,
  key: ({ decision, points: worth }) =>
    `you found the only good option in ${decisionName(decision)}, worth ${points(worth)} more than the next`,
  'bad-luck': (facts) => `${choice(facts)} was a good choice, and bad luck then took ${points(facts.points)}`,
  'good-luck': (facts) =>
    `${choice(facts)} was a weak choice, and luck then added ${points(facts.points)}${warning(facts.at)}`,
  'evidence-named': ({ decision, evidence, points: worth }) =>
    `you named ${shortNameOf(evidence)}, which decides ${decisionName(decision)}, and your choice is worth ${points(worth)} more than a blind pick`,
  'evidence-unused': (facts) => `${costMost(facts)}; you had named ${shortNameOf(facts.evidence)} yourself`,
  'evidence-missed': (facts) =>
    `${costMost(facts)}; you named something else, not ${facts.evidence
      .slice(0, 1)
      .map((block) => shortNameOf(block))
      .join()}`,
  'evidence-there': (facts) => `${costMost(facts)}${warning(facts.at)}`,
};

/** What was chosen, and where: of a long option its first words. */
export function choice({ decision, at }: { decision: number; at: DecisionReview }): string {
  const { text } = at.chose;
  const isLong = text.trim().split(/\s+/).length > MOST_WORDS;
  return `${quoted(isLong ? beginning(text, MOST_WORDS - CUT) : text)} in ${decisionName(decision)}`;
}
const MOST_WORDS = 12;
/** One word or two left out would tell nothing less and look odd. */
const CUT = 3;

const costMost = (facts: Facts['turning-point']): string =>
  `${choice(facts)} cost most, ${points(facts.points)}`;

/** What in the scene decides it, and could have told the player. */
function warning(at: DecisionReview): string {
  const [evidence] = evidenceOf(at);
  return evidence === undefined ? '' : `; ${shortNameOf(evidence)} decided it`;
}
