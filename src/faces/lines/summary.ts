import {
  EXACT_FOR,
  frontWords,
  identityWords,
  judgementWords,
  points,
  type Reviewed,
  type Session,
  verdictWords,
} from '../../session/index.ts';
import { argumentLines } from './arguments.ts';
import { spoken, storyWords } from './spoken.ts';

/** What a run was worth, and its decisions with their verdicts. */
export function summaryLines(reviewed: Reviewed, session: Session): readonly string[] {
  const { decisions, insights, review } = reviewed;
  const front = frontWords(reviewed);
  const steps = [review.startValue, ...decisions.map(({ judged }) => judged.after)];
  return [
    'The review.',
    '',
    spoken(reviewed.sentence),
    '',
    spoken(`${identityWords(reviewed)}. ${judgementWords(reviewed)}.`),
    ...(front === undefined ? [] : [`${front}.`]),
    EXACT_FOR,
    ...argumentLines(session, undefined),
    ...insights.flatMap(({ title, detail, tip }) => ['', `${title} ${detail}`, `Try: ${tip}`].map(spoken)),
    '',
    `Expected score at the start and after each decision: ${steps.map(points).join(', ')}.`,
    '',
    'Your decisions:',
    ...decisions.map(
      ({ judged }, index) => `${index + 1}. ${storyWords(judged.chose.text)} ${verdictWords(judged)}.`,
    ),
  ];
}
