import { print } from '../ask.ts';
import { summaryLines } from '../summary.ts';
import { type Item, stay } from './item.ts';

/** Reads the review again. */
export const READ: Item = {
  key: 'r',
  word: 'read',
  help: 'r: read the review again.',
  isThere: () => true,
  act: async (at) => {
    print(at.terminal, ['', ...summaryLines(at.reviewed, at.session)]);
    return stay(at);
  },
};
