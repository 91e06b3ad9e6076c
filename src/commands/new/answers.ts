import { again, ask, type LineTerminal, print, settled } from '../../faces/lines/index.ts';
import { EXIT, failed, type Result } from '../context.ts';
import type { Interview } from './interview.ts';
import { type Asked, type NewQuestion, type NewQuestions, newQuestions } from './words.ts';

/** What can be said of a new case on the command line; what is said there is not asked. */
export interface NewFlags extends Partial<Readonly<Record<keyof Asked, string>>> {
  /** Takes what is usual for all that is not said. */
  readonly yes?: boolean;
}

/** What the author says of a new case: in flags, else asked in lines. */
export async function newAnswers(
  interview: Interview,
  id: string,
  flags: NewFlags,
): Promise<Result<{ words: Asked }>> {
  const questions = newQuestions(id);
  const wrong = NAMES.flatMap((name) => wrongFlag(name, questions[name], flags));
  if (wrong[0] !== undefined) return failed(EXIT.usage, wrong[0]);
  if (flags.yes === true || NAMES.every((name) => flags[name] !== undefined))
    return settledAll(await answers(questions, flags));
  const terminal = interview.terminal();
  print(terminal, INTRODUCTION);
  return settledAll(await answers(questions, flags, terminal));
}

const NAMES = ['title', 'company', 'level', 'product', 'turn', 'person'] as const;

const INTRODUCTION = [
  'A few questions. Enter takes what stands in brackets. All of it can be changed later, in the file.',
  '',
];

const UNANSWERED =
  'the input ended before the questions were answered, so nothing is written. --yes answers them with what stands in brackets.';

const settledAll = (words: Asked | undefined): Result<{ words: Asked }> =>
  words === undefined ? failed(EXIT.usage, UNANSWERED) : { ok: true, words };

function wrongFlag(name: keyof Asked, { given }: NewQuestion<unknown>, flags: NewFlags): readonly string[] {
  const word = flags[name]?.trim();
  if (word === undefined) return [];
  if (word === '') return [`--${name} is empty. Leave it out, or say what it is.`];
  const read = given(word);
  return read.ok ? [] : [`--${name}: ${read.why}`];
}

/** One answer after the other; undefined where the input ends before the last. */
async function answers(
  questions: NewQuestions,
  flags: NewFlags,
  terminal?: LineTerminal,
): Promise<Asked | undefined> {
  const title = await answer(questions.title, flags.title, terminal);
  if (title === undefined) return undefined;
  const company = await answer(questions.company, flags.company, terminal);
  if (company === undefined) return undefined;
  const level = await answer(questions.level, flags.level, terminal);
  if (level === undefined) return undefined;
  const product = await answer(questions.product, flags.product, terminal);
  if (product === undefined) return undefined;
  const turn = await answer(questions.turn, flags.turn, terminal);
  if (turn === undefined) return undefined;
  const person = await answer(questions.person, flags.person, terminal);
  return person && { title, company, level, product, turn, person };
}

/** By the flag, else as it is typed, else what is usual. */
export async function answer<T>(
  { words, usual, given }: NewQuestion<T>,
  flag: string | undefined,
  terminal: LineTerminal | undefined,
): Promise<T | undefined> {
  if (terminal === undefined || flag !== undefined) {
    const read = given((flag ?? usual).trim());
    return read.ok ? read.value : undefined;
  }
  return ask<T>(terminal, `${words} [${usual}]:`, (_, typed) => {
    const word = typed.trim();
    const read = given(word === '' ? usual : word);
    return read.ok ? settled(read.value) : again(read.why);
  });
}
