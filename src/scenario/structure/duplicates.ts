import { flaw, type Flaw } from '../flaw.ts';
import { quote } from '../safe-text.ts';
import { fieldOf, fieldsOf, itemsOf, textOf, walk, type Node } from '../tree.ts';
import type { Draft } from './draft.ts';

/** Ids that must tell things apart and do not. */
export function duplicateIds({ root, scenes }: Draft): readonly Flaw[] {
  const variants = itemsOf(fieldOf(root, 'variants'));
  return [
    ...repeated(variants, 'twin'),
    ...variants.flatMap(namedBase),
    ...[...scenes.values()].flatMap(({ node }) => [
      ...repeated(itemsOf(fieldOf(node, 'options')), 'option of this scene'),
      ...repeated(blocksIn(node), 'block of this scene'),
    ]),
  ];
}

/** The members of a list whose id an earlier one has. */
export function repeated(members: readonly Node[], what: string): readonly Flaw[] {
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const id = fieldOf(member, 'id');
    const word = textOf(id);
    if (id === undefined || word === undefined) return [];
    const said = `Another ${what} is called ${quote(word)}, too. Give one of them an id of its own.`;
    if (seen.has(word)) return [flaw('duplicate-id', id, said)];
    seen.add(word);
    return [];
  });
}

function namedBase(variant: Node): readonly Flaw[] {
  const id = fieldOf(variant, 'id');
  if (id === undefined || textOf(id) !== 'base') return [];
  return [flaw('duplicate-id', id, 'The story without a twin is called `base`. Give this twin another id.')];
}

/** The blocks of a scene's text, and of all results and notes in it. */
function blocksIn(scene: Node): readonly Node[] {
  const lists: Node[] = [];
  walk(scene, (node) => {
    for (const { name, node: value } of fieldsOf(node)) {
      if (name === 'text' || name === 'result' || name === 'coach') lists.push(value);
    }
  });
  return lists.flatMap(itemsOf);
}
