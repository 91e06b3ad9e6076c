import { flaw, type Flaw } from '../flaw.ts';
import { quote } from '../safe-text.ts';
import { isId } from '../schema/values.ts';
import { fieldOf, itemsOf, textOf } from '../tree.ts';
import type { Draft } from './draft.ts';

/** The file's id and its name must be the same. */
export function idMismatch({ root, name }: Draft): readonly Flaw[] {
  const id = fieldOf(root, 'id');
  const word = textOf(id);
  if (id === undefined || word === undefined || !isId(word) || word === name) return [];
  const file = quote(`${word}.json`);
  // A name that can't be an id is told by whoever knows the file: here it would look different.
  const said = isId(name)
    ? `but the file is called ${quote(`${name}.json`)}. Rename the file to ${file}, or change the id to ${quote(name)}.`
    : `but the file has another name, which can't be an id. Rename the file to ${file}.`;
  return [flaw('id-mismatch', id, `The id is ${quote(word)}, ${said}`)];
}

/** Decisions that might leave a player without any option. */
export function noOpenOption({ scenes }: Draft): readonly Flaw[] {
  return [...scenes.values()].flatMap(({ node }) => {
    const options = fieldOf(node, 'options');
    const isClosed = itemsOf(options).every((option) => fieldOf(option, 'when') !== undefined);
    if (options === undefined || itemsOf(options).length === 0 || !isClosed) return [];
    return [
      flaw(
        'no-open-option',
        options,
        'Every option here has a `when`, so there might be none to take. Delete the `when` of at least one.',
      ),
    ];
  });
}

/** Floors that lead to a scene which is not an ending. */
export function floorNotEnding({ root, scenes }: Draft): readonly Flaw[] {
  return itemsOf(fieldOf(root, 'floors')).flatMap((floor) => {
    const link = fieldOf(floor, 'scene');
    const scene = scenes.get(textOf(link) ?? '')?.node;
    const goesOn = fieldOf(scene, 'options') ?? fieldOf(scene, 'next');
    if (link === undefined || goesOn === undefined || fieldOf(scene, 'ending') !== undefined) return [];
    return [
      flaw(
        'floor-not-ending',
        link,
        `${quote(textOf(link) ?? '')} is not an ending, and a floor must lead to one. Name a scene that has an \`ending\`.`,
      ),
    ];
  });
}
