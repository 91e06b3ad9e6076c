import type { Context } from '../context.ts';
import { glossaryOf } from '../home/glossary.ts';
import { type Candidates, listed } from './candidates.ts';

/** The principles of all packs. */
export const principles = (context: Context): Candidates =>
  listed(glossaryOf(context).principles.map(({ id, name }) => ({ value: id, says: name })));

/** The words of one word, and the principles. */
export function glossaryWords(context: Context): Candidates {
  const { terms } = glossaryOf(context);
  const single = terms.filter(({ name }) => /^\w+$/.test(name));
  const list = single.map(({ name }) => ({ value: name.toLowerCase(), says: 'a word of the game' }));
  return listed([...list, ...principles(context).list]);
}
