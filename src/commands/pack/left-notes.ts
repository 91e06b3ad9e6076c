import { join } from 'node:path';
import { notesIn, notesWords } from '../check/notes.ts';
import { calledAs, type Context } from '../context.ts';
import type { PackFolder } from './folder.ts';
import { typed } from './words.ts';

/** What is left to be written in the cases of a pack, as players will read it: told of each case that has some. */
export function leftNotes(
  context: Context,
  folder: string,
  { scenarios, texts }: PackFolder,
): readonly string[] {
  return scenarios.flatMap(({ id }) => {
    const file = `${id}.json`;
    const notes = notesIn(texts.get(file) ?? '');
    if (notes.length === 0) return [];
    const [those, which] = notes.length === 1 ? ['it', 'it'] : ['them', 'the first'];
    const check = `"${calledAs(context)} check ${typed(join(folder, file))}"`;
    return [`${id}: ${notesWords(notes)}; players will read ${those}. ${check} tells where ${which} stands.`];
  });
}
