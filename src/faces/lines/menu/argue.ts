import { advance, LONGEST_ARGUMENT, type Saved } from '../../../session/index.ts';
import { again, aNumber, ask, isQuit, numbered, print, settled, upTo } from '../ask.ts';
import { type AtReview, type Item, stay } from './item.ts';

/** Takes down what the player has to say against the review. */
export const ARGUE: Item = {
  key: 'a',
  word: 'argue',
  help: 'a: argue with the review; your words are kept with the run.',
  // Of a preview nothing is kept.
  isThere: ({ play }) => play.renewals === undefined,
  act: async (at, rest) => {
    const { terminal, play, session } = at;
    const about = await subject(at, rest);
    if (about === undefined) return stay(at);
    const text = await argument(at);
    if (text === undefined) return stay(at);
    const { decision } = about;
    const argued = await advance(session, { kind: 'argue', decision, text }, play);
    print(terminal, [argued.session === session ? NOTHING_NEW : keptWords(argued.saved)]);
    return { stays: true, session: argued.session };
  },
};

const NOTHING_NEW = 'There is nothing in it that is not kept already.';

/** What an argument is about: a decision, from 0, or the whole run. */
interface Subject {
  readonly decision: number | undefined;
}

async function subject({ terminal, session }: AtReview, typed: string): Promise<Subject | undefined> {
  const decisions = session.turns.map((_, decision): Subject => ({ decision }));
  const known = numbered(typed, decisions);
  if (known !== undefined) return known;
  const possible = `Please type ${aNumber(decisions.length)}, press enter for the whole run, or type q to go back.`;
  if (typed !== '') print(terminal, [possible]);
  const question = `About which decision? (${upTo(decisions.length)}, enter for the whole run, q goes back):`;
  return ask<Subject | undefined>(terminal, question, (answer) => {
    if (isQuit(answer)) return settled(undefined);
    if (answer === '') return settled({ decision: undefined });
    const found = numbered(answer, decisions);
    return found === undefined ? again(possible) : settled(found);
  });
}

async function argument({ terminal }: AtReview): Promise<string | undefined> {
  const question = 'Your argument, on one line (enter alone goes back):';
  return ask<string | undefined>(terminal, question, (answer, typed) => {
    const text = typed.trim();
    if (text === '' || isQuit(answer)) return settled(undefined);
    return text.length > LONGEST_ARGUMENT
      ? again(`That is too long to be kept: please say it in at most ${LONGEST_ARGUMENT} characters.`)
      : settled(text);
  });
}

function keptWords(saved: Saved | undefined): string {
  return saved?.ok === false
    ? `Your argument is not saved: ${saved.why}. It stays here until you leave the review.`
    : 'Your argument is kept with the run.';
}
