import type { Remark } from '../finding.ts';
import { keeps, type Limit } from '../limits.ts';
import { lineOfEach, seenIn } from '../seen.ts';
import { passed, type Survey, type Telling } from '../survey.ts';

/** How strongly the chain of a case should pull, in percent. */
const PULLS = { least: 25, most: 35 } as const satisfies Limit;

const isUsual = (pull: number): boolean => keeps(pull, PULLS);

/** A story in which the weakest link decides nothing. */
export function chainIdle(survey: Survey): readonly Remark[] {
  const { pull } = survey.scenario.chain;
  const why =
    pull === 0
      ? 'The chain does not pull revenue: its `pull` is 0'
      : 'The weakest link decides nothing: with a `pull` of 0 the best options would be the same';
  return seenIn(survey, idle).map(({ where, sights }) => ({
    rule: 'chain-idle',
    // What is not usual is not the default, so that it stands in the file.
    path: isUsual(pull) ? '/scenes' : '/chain/pull',
    message: `${why}${where}. ${isUsual(pull) ? 'Keep' : `Set \`pull\` to ${PULLS.least} to ${PULLS.most}, keep`} direct effects on Revenue small, and let customer, strategy and product drift apart, so that lifting the lowest of them pays.`,
    proof: lineOfEach(
      survey,
      sights,
      ({ found: states }) =>
        `Compared in ${states === 1 ? 'the only state' : `all ${states} states`} of perfect play.`,
    ),
  }));
}

/** The number of states in which the chain changes nothing. */
function idle(telling: Telling): readonly (readonly ['story', number])[] {
  const states = telling.isChainFelt === false ? passed(telling).length : 0;
  return states === 0 ? [] : [['story', states]];
}
