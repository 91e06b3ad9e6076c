import {
  type DecisionView,
  EXACT_FOR,
  frontWords,
  identityWords,
  judgementWords,
  MARK_WORDS,
  NO_REVIEW,
  plain,
  points,
  principleWords,
  type Reviewed,
  sumWords,
  trapWords,
  verdictWords,
} from '../../session/index.ts';
import { again, ask, type LineTerminal, numbered, print, settled } from './ask.ts';
import { blocksLines } from './blocks.ts';

/** The review of a play; on a terminal the player can open its decisions afterwards. */
export async function showReview(terminal: LineTerminal, reviewed: Reviewed | undefined): Promise<void> {
  if (reviewed === undefined) return print(terminal, ['', '', NO_REVIEW]);
  const { decisions } = reviewed;
  print(terminal, ['', '', ...reviewLines(reviewed)]);
  if (!terminal.isInteractive || decisions.length === 0) return;
  print(terminal, ['']);
  await ask(terminal, `A number opens a decision, enter leaves (1-${decisions.length}):`, (answer) => {
    if (answer === '' || answer === 'q' || answer === 'quit') return settled(undefined);
    const decision = numbered(answer, decisions);
    return decision === undefined
      ? again(`Please type a number from 1 to ${decisions.length}, or press enter.`)
      : again('', ...decisionLines(decision), '');
  });
}

function reviewLines(reviewed: Reviewed): readonly string[] {
  const { decisions, insights, review } = reviewed;
  const front = frontWords(reviewed);
  const steps = [review.startValue, ...decisions.map(({ judged }) => judged.after)];
  return [
    'The review.',
    '',
    reviewed.sentence,
    '',
    `${identityWords(reviewed)}. ${judgementWords(reviewed)}.`,
    ...(front === undefined ? [] : [`${front}.`]),
    EXACT_FOR,
    ...insights.flatMap(({ title, detail, tip }) => ['', `${title} ${detail}`, `Try: ${tip}`]),
    '',
    `Expected score at the start and after each decision: ${steps.map(points).join(', ')}.`,
    '',
    'Your decisions:',
    ...decisions.map(
      ({ judged }, index) => `${index + 1}. ${plain(judged.chose.text)} ${verdictWords(judged)}.`,
    ),
  ];
}

function decisionLines(view: DecisionView): readonly string[] {
  const { judged, principle, evidence } = view;
  const { chose, best, scene } = judged;
  const trap = trapWords(view);
  return [
    `${view.place.replaceAll(' · ', ', ')}. ${view.question}`,
    '',
    ...view.options.map(optionLine),
    '',
    sumWords(view.judged),
    ...(trap === undefined ? [] : [trap]),
    ...(evidence.length === 0 ? [] : ['', 'What there was to see:', ...blocksLines(evidence)]),
    ...(chose.coach.length === 0 ? [] : ['', 'The coach on your choice:', ...blocksLines(chose.coach)]),
    ...(chose === best.option || best.option.coach.length === 0
      ? []
      : ['', 'The coach on the best choice:', ...blocksLines(best.option.coach)]),
    ...(principle === undefined
      ? []
      : ['', `Principle, ${principleWords(view)}: ${principle.name}. ${principle.says}`]),
    ...(scene.interview === undefined
      ? []
      : [
          '',
          `In an interview: ${scene.interview.question}`,
          ...scene.interview.listenFor.map((point) => `A good answer ${point}.`),
        ]),
  ];
}

function optionLine({ option, value, loss, isChosen, mark }: DecisionView['options'][number]): string {
  const yours = isChosen ? ' This was your choice.' : '';
  const lost = Number(points(loss)) === 0 ? 'no points lost' : `${points(loss)} points lost`;
  return `${plain(option.text)} Worth ${points(value)}: ${MARK_WORDS[mark]}, ${lost}.${yours}`;
}
