import { flaw, type Flaw } from '../flaw.ts';
import { suggester } from '../nearest.ts';
import { quote } from '../safe-text.ts';
import { fieldOf, itemsOf, textOf, type Node } from '../tree.ts';
import { nowhereToGo } from './arrangement.ts';
import { isLost, type Draft } from './draft.ts';
import { linksOf } from './links.ts';
import { search, type Links } from './search.ts';

const LINKS = ['opening', 'floors', 'scenes', 'options', 'outcomes', 'next', 'scene'];

/** Loops of links: each is told at the link that closes it. Without these links there would be none. */
export function cycles(draft: Draft): readonly Flaw[] {
  const links = linksBetween(draft, (id) => id);
  const opening = textOf(fieldOf(draft.root, 'opening')) ?? '';
  return search(links, [opening, ...links.keys()]).loops.map(({ closedBy, scenes, length }) => {
    const names = length > scenes.length ? [...scenes, '…'] : scenes;
    const loop = [...names, ...scenes.slice(0, 1)].join(' → ');
    const mend = 'Let this link, or another of the circle, lead on to a later scene.';
    return flaw('cycle', closedBy, `The story runs in a circle: ${loop}. ${mend}`);
  });
}

/**
 * Scenes to which no chain of links leads; floors are links. A misspelt link is taken for the scene that it
 * most likely means, and where links can't be read, nothing is said.
 */
export function unreachableScenes(draft: Draft): readonly Flaw[] {
  const { root, scenes, isWhole } = draft;
  if (!isWhole || isLost(draft, LINKS) || nowhereToGo(draft).length > 0) return [];
  const suggest = suggester(scenes.keys());
  const meant = (id: string): string | undefined => (scenes.has(id) ? id : suggest(id));
  const opening = meant(textOf(fieldOf(root, 'opening')) ?? '');
  if (opening === undefined) return [];
  const floors = itemsOf(fieldOf(root, 'floors')).flatMap(
    (floor) => meant(textOf(fieldOf(floor, 'scene')) ?? '') ?? [],
  );
  const { reached } = search(linksBetween(draft, meant), [opening, ...floors]);
  return [...scenes.values()]
    .filter(({ name }) => !reached.has(name))
    .map((field) =>
      flaw(
        'unreachable-scene',
        field,
        `No chain of links leads from the opening to ${quote(field.name)}. Let a \`next\` or a floor lead there, or delete the scene.`,
      ),
    );
}

function linksBetween({ scenes }: Draft, meant: (id: string) => string | undefined): Links {
  return new Map(
    [...scenes].map(([name, { node }]) => {
      const links = new Map<string, Node>();
      for (const link of linksOf(node)) {
        const to = meant(textOf(link) ?? '');
        if (to !== undefined && scenes.has(to) && !links.has(to)) links.set(to, link);
      }
      return [name, links];
    }),
  );
}
