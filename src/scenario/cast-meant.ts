import { MAX_ID } from './limits.ts';
import { fieldOf, fieldsOf, type Node, textOf } from './tree.ts';

/**
 * Finds the id of the person in the cast whom a word means that is no id of it: “Hanna Weiss”, “Weiss”, “Hanna”.
 * `undefined` where nobody is called so, or several are.
 */
export function castMeant(root: Node): (word: string) => string | undefined {
  let known: ReadonlyMap<string, string | undefined> | undefined;
  return (word) => {
    known ??= namesIn(root);
    return word.length > MAX_ID ? undefined : known.get(simple(word));
  };
}

function namesIn(root: Node): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  const people = fieldsOf(fieldOf(root, 'cast')).map(({ name: id, node }) => ({
    id,
    name: (textOf(fieldOf(node, 'name')) ?? '').slice(0, MAX_ID),
  }));
  for (const { id, name } of people)
    for (const part of new Set(name.split(/\s+/).map(simple)))
      known.set(part, known.has(part) ? undefined : id);
  for (const { id, name } of people) known.set(simple(name), id);
  for (const { id } of people) known.set(simple(id), id);
  known.delete('');
  return known;
}

/** A name without what is easily written otherwise: capitals, accents, spaces and hyphens. */
const simple = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
