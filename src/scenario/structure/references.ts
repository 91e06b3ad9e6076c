import { castMeant } from '../cast-meant.ts';
import type { Flaw } from '../flaw.ts';
import { pointer } from '../pointer.ts';
import { fieldOf, itemsOf, textOf } from '../tree.ts';
import type { Draft } from './draft.ts';
import { strangers } from './strangers.ts';

/** Links to scenes that are not there. */
export function unknownScenes({ root, named, scenes }: Draft): readonly Flaw[] {
  if (fieldOf(root, 'scenes')?.kind !== 'group') return [];
  const links = [fieldOf(root, 'opening'), ...named('next'), ...named('scene')];
  return strangers(links, scenes, {
    rule: 'unknown-scene',
    say: (id) => `There is no scene ${id}`,
    mend: 'Correct the id, or write the scene.',
  });
}

/** Decisions that test a principle which the pack does not have. */
export function unknownPrinciples({ named, principles }: Draft): readonly Flaw[] {
  return strangers(named('principle'), principles, {
    rule: 'unknown-principle',
    say: (id) => `There is no principle ${id} in this pack`,
    mend: principlesWords([...principles]),
  });
}

/** Speakers who are not in the cast. */
export function unknownCast({ root, named }: Draft): readonly Flaw[] {
  const cast = fieldOf(root, 'cast');
  if (cast?.kind !== 'group') return [];
  return strangers(named('who'), cast.fields, {
    rule: 'unknown-cast',
    say: (id) => `There is nobody called ${id} in the cast`,
    mend: 'Add the person to `cast`, or correct `who`.',
    meant: castMeant(root),
  });
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
      mend: 'Give a block there this `id`, or correct `evidence`.',
    });
  });
}

const NO_PRINCIPLES = 'It has none yet: write this one into its `principles.json`.';

/** As many are named; a pack may have a thousand. */
const NAMED = 30;

function principlesWords(ids: readonly string[]): string {
  if (ids.length === 0) return NO_PRINCIPLES;
  const more = ids.length > NAMED ? ' and others' : '';
  return `Use one of these: ${ids.slice(0, NAMED).join(', ')}${more}.`;
}
