import { flaw, type Flaw } from '../flaw.ts';
import { suggester } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from '../problem.ts';
import { quote } from '../safe-text.ts';
import { isId } from '../schema/values.ts';
import { fieldOf, itemsOf, textOf, type Node } from '../tree.ts';
import { isLost, type Draft } from './draft.ts';

/** Links to scenes that are not there. */
export function unknownScenes({ root, named, scenes }: Draft): readonly Flaw[] {
  if (fieldOf(root, 'scenes')?.kind !== 'group') return [];
  const links = [fieldOf(root, 'opening'), ...named('next'), ...named('scene')];
  return strangers(links, scenes, { rule: 'unknown-scene', say: (id) => `There is no scene ${id}` });
}

/** Decisions that test a principle which the pack does not have. */
export function unknownPrinciples({ named, principles }: Draft): readonly Flaw[] {
  return strangers(named('principle'), principles, {
    rule: 'unknown-principle',
    say: (id) => `There is no principle ${id} in this pack`,
  });
}

/** Speakers who are not in the cast. */
export function unknownCast({ root, named }: Draft): readonly Flaw[] {
  const cast = fieldOf(root, 'cast');
  if (cast?.kind !== 'group') return [];
  return strangers(named('who'), cast.fields, {
    rule: 'unknown-cast',
    say: (id) => `There is nobody called ${id} in the cast`,
  });
}

/** Flags that are read and that nothing sets, no twin either. */
export function unknownFlags(draft: Draft): readonly Flaw[] {
  const { named, isWhole } = draft;
  if (!isWhole || isLost(draft, ['sets'])) return [];
  const set = new Set(named('sets').flatMap(textsIn));
  const read = [...named('flags'), ...named('without')].flatMap(itemsOf);
  return strangers(read, set, { rule: 'unknown-flag', say: (id) => `Nothing ever sets the flag ${id}` });
}

/** Evidence is read before the choice: only the blocks of the scene's own text count. */
export function unknownBlocks({ scenes, isWhole, lost }: Draft): readonly Flaw[] {
  const textsWithLosses = new Set(lost.map((path) => path.split('/', 4).join('/')));
  return [...scenes.values()].flatMap(({ path, node }) => {
    if (!isWhole || textsWithLosses.has(pointer(path, 'text'))) return [];
    const ids = itemsOf(fieldOf(node, 'text')).flatMap((block) => textOf(fieldOf(block, 'id')) ?? []);
    return strangers(itemsOf(fieldOf(node, 'evidence')), new Set(ids), {
      rule: 'unknown-block',
      say: (id) => `No block in this scene's text has the id ${id}`,
    });
  });
}

interface Wording {
  readonly rule: Rule;
  readonly say: (id: string) => string;
}

interface Known {
  has(word: string): boolean;
  keys(): Iterable<string>;
}

/** The ids that nothing is called by. What can't be an id is the schema's to tell. */
function strangers(
  ids: readonly (Node | undefined)[],
  known: Known,
  { rule, say }: Wording,
): readonly Flaw[] {
  const suggest = suggester(known.keys());
  return ids.flatMap((node) => {
    const word = textOf(node);
    if (node === undefined || word === undefined || !isId(word) || known.has(word)) return [];
    const meant = suggest(word);
    return [
      flaw(rule, node, `${say(quote(word))}${meant === undefined ? '.' : `; did you mean ${quote(meant)}?`}`),
    ];
  });
}

function textsIn(node: Node): readonly string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}
