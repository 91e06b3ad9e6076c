import { playedAs } from '../../../session/index.ts';
import { again, ask, isQuit, print, settled } from '../ask.ts';
import { decide, isAsking } from '../decide.ts';
import { answerLines, pageLines } from '../print.ts';
import { waitFor } from '../wait.ts';
import { type AtReview, type Item, stay } from './item.ts';

/** Asks whether the player would decide the same if one fact were different. */
export const FACT: Item = {
  key: 'f',
  word: 'fact',
  help: 'f: one fact changed. Would you decide the same?',
  isThere: ({ session }) => session.scenario.variants.length > 0,
  act: async (at) => {
    const { terminal, play, session } = at;
    const changed = await waitFor(terminal, play.judge.fact(session));
    if (changed === undefined || !isAsking(changed.question)) {
      print(terminal, ['', NO_FACT]);
      return stay(at);
    }
    const { question, answer, variant } = changed;
    print(terminal, ['', ...pageLines(question), '', ...answerLines(question.question)]);
    const event = await decide(terminal, question, 'back to the review');
    if (event?.kind !== 'choose') return stay(at);
    print(terminal, ['', ...pageLines(answer(event.option)), '']);
    return (await wantsWhole(at)) ? { stays: false, again: playedAs(session, variant) } : stay(at);
  },
};

const NO_FACT = 'There is no fact here that turns a choice: the best options stay the same.';

async function wantsWhole({ terminal }: AtReview): Promise<boolean> {
  const wants = await ask(terminal, 'Play the whole story with this fact? (y/n):', (answer) => {
    if (answer === 'y' || answer === 'yes') return settled(true);
    return ['', 'n', 'no'].includes(answer) || isQuit(answer) ? settled(false) : again('Please type y or n.');
  });
  return wants === true;
}
