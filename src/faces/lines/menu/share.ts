import { print } from '../ask.ts';
import { type Item, stay } from './item.ts';

/** Says the run in one line. */
export const SHARE: Item = {
  key: 's',
  word: 'share',
  help: 's: a line to share that tells nothing of the story.',
  isThere: () => true,
  act: async (at) => {
    const line = at.play.desk.share(at.session);
    print(at.terminal, [line ?? 'There is no line to share: this run is not reviewed.']);
    return stay(at);
  },
};
