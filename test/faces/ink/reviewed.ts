import type { Scenario } from '../../../src/scenario/index.ts';
import { page, type Reviewed, type Session, update } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { FIRST_DAY, PRINCIPLES, story } from '../../harness/story.ts';

/** A play that has come to its score, always by the answer at the same place of those that are shown. */
export function playedOut(scenario: Scenario, place: number): Session {
  let { session } = story({ scenario, seed: 7 }).play;
  while (session.phase !== 'scored') {
    const answers = page(session).question?.answers ?? [];
    session = update(session, answers.at(place)?.event ?? { kind: 'continue' });
  }
  return session;
}

/** The review of a play that is over. */
export async function reviewOf(session: Session): Promise<Reviewed> {
  const reviewed = await judgeOf(session, PRINCIPLES).review(session);
  if (reviewed === undefined) throw new Error('it is solved');
  return reviewed;
}

export const REVIEWED = await reviewOf(playedOut(FIRST_DAY, -1));
