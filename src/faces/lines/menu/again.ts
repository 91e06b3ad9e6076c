import { replayFrom } from '../../../session/index.ts';
import { upTo } from '../ask.ts';
import { type Item, stay } from './item.ts';
import { which } from './which.ts';

/** Plays again from a decision of the run. */
export const AGAIN: Item = {
  key: 'p',
  word: 'play',
  help: 'p and a number: play again from that decision, with the same luck.',
  isThere: () => true,
  act: async (at, rest) => {
    const { terminal, session } = at;
    const things = session.turns.map((_, index) => index);
    const question = `Again from which decision? (${upTo(things.length)}, enter goes back):`;
    const decision = await which(terminal, rest, { question, things });
    return decision === undefined ? stay(at) : { stays: false, again: replayFrom(session, decision) };
  },
};
