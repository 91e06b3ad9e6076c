import type { Block } from '../../scenario/index.ts';
import type { Page, Question, SessionEvent } from '../../session/index.ts';
import {
  again,
  aNumber,
  ask,
  isQuit,
  type LineTerminal,
  numbered,
  type Reply,
  settled,
  upTo,
} from './ask.ts';
import { blocksLines } from './blocks.ts';
import { answerLines, pageLines } from './print.ts';
import { spoken } from './spoken.ts';

/** A page that asks something. */
export interface Asking extends Page {
  readonly question: Question;
}

/** Whether something is asked on the page. */
export const isAsking = (page: Page): page is Asking => page.question !== undefined;

/** Asks the question of a page; undefined where the player leaves or the input ends. */
export async function decide(
  terminal: LineTerminal,
  shown: Asking,
  leaving = 'save and leave',
): Promise<SessionEvent | undefined> {
  const { answers, isAside } = shown.question;
  const prompt = isAside
    ? `Your answer (${upTo(answers.length)}, enter passes over, ? for help):`
    : `Your choice (${upTo(answers.length)}, ? for help):`;
  return ask(terminal, prompt, (answer) =>
    answer === '?' || answer === 'help' ? again(...keys(shown, leaving)) : reply(shown, answer),
  );
}

function reply(shown: Asking, answer: string): Reply<SessionEvent | undefined> {
  const { answers, isAside } = shown.question;
  if (isQuit(answer)) return settled(undefined);
  if (answer === '' && isAside) return settled({ kind: 'continue' });
  switch (answer) {
    case 'h':
    case 'hint':
      return again(shown.hint === undefined ? 'There is no hint here.' : `Hint: ${spoken(shown.hint)}`);
    case 'r':
    case 'read':
      return again('', ...readAgain(shown));
    case 'u':
    case 'undo':
      return shown.canTakeBack
        ? settled({ kind: 'take-back' })
        : again('There is no decision that you can take back.');
    default: {
      const chosen = numbered(answer, answers);
      return chosen === undefined ? again(possible(shown.question)) : settled(chosen.event);
    }
  }
}

/** Said where what was typed means nothing. */
function possible({ answers, isAside }: Question): string {
  const numbers = `Please type ${aNumber(answers.length)}`;
  return isAside ? `${numbers}, press enter to pass over, or type ? for help.` : `${numbers}, or ? for help.`;
}

/** The page and its question. Where the answers name blocks of a scene, the blocks themselves are read. */
function readAgain(shown: Asking): readonly string[] {
  const { question } = shown;
  const named = question.answers.flatMap(({ event }): readonly Block[] =>
    event.kind === 'name' && event.block !== undefined ? [event.block] : [],
  );
  const scene = named.length === 0 ? [] : ['', ...blocksLines(named)];
  return [...pageLines(shown), ...scene, '', ...answerLines(question)];
}

/** What can be typed at this question. */
function keys({ question, hint, canTakeBack }: Asking, leaving: string): readonly string[] {
  const { answers, isAside } = question;
  const numbers = answers.length === 1 ? '1' : `1 to ${answers.length}`;
  return [
    isAside
      ? `${numbers}: give the answer with this number.`
      : `${numbers}: decide for the option with this number.`,
    ...(isAside ? ['enter: pass over. Nothing of the story hangs on it.'] : []),
    ...(hint === undefined ? [] : ['h: hear a question that helps.']),
    ...(canTakeBack ? ['u: take your last decision back.'] : []),
    'r: read the scene again.',
    `q: ${leaving}.`,
  ];
}
