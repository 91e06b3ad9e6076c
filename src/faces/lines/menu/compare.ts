import { BASE } from '../../../engine/index.ts';
import { type OtherRun, points, type Session } from '../../../session/index.ts';
import { print, upTo } from '../ask.ts';
import { comparedLines } from '../compared.ts';
import { waitFor } from '../wait.ts';
import { type Item, stay } from './item.ts';
import { which } from './which.ts';

/** Lays another run of the case beside this one. */
export const COMPARE: Item = {
  key: 'c',
  word: 'compare',
  help: 'c: compare with another run of this case.',
  isThere: () => true,
  act: async (at, rest) => {
    const { terminal, play, session } = at;
    const things = await waitFor(terminal, play.desk.others(session));
    if (things.length === 0) {
      print(terminal, ['There is no other run of this case yet.']);
      return stay(at);
    }
    const other = await which(terminal, rest, {
      things,
      told: ['', ...listLines(things, session)],
      question: `Compare with which? (${upTo(things.length)}, enter goes back):`,
    });
    if (other === undefined) return stay(at);
    const compared = await waitFor(terminal, play.desk.compare(session, other));
    print(terminal, ['', ...(compared === undefined ? [NOT_COMPARED] : comparedLines(compared))]);
    return stay(at);
  },
};

const NOT_COMPARED = 'These two can’t be compared: one of them has no exact review.';

/** So many runs are listed; older ones can be chosen too. */
const LISTED = 20;

function listLines(runs: readonly OtherRun[], session: Session): readonly string[] {
  const lines = runs.slice(0, LISTED).map((run, index) => `${index + 1}. ${runWords(run, session)}.`);
  const more = `These are the latest ${LISTED} of ${runs.length}; a higher number takes an older one.`;
  return runs.length > LISTED ? [...lines, more] : lines;
}

function runWords({ when, score, study, variant }: OtherRun, session: Session): string {
  return [
    when,
    score === undefined ? 'not finished' : `score ${points(score)}`,
    ...(study ? ['for study'] : []),
    ...(variant === session.variant
      ? []
      : [variant === BASE ? 'the story as it is' : 'with one fact changed']),
  ].join(', ');
}
