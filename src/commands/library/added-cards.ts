import { join } from 'node:path';
import type { PackPlace } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { listFolder } from '../files.ts';
import { hasOwnPrinciples, readOwnText } from '../pack/files.ts';
import { failures, headingOf, readAdded } from './all.ts';
import { factsOf, namesOf } from './facts.ts';
import { keepIndex, keptIndex } from './kept-index.ts';
import { indexOf, type PackIndex, sha256Of } from './pack-index.ts';
import { PACK_FILE, PRINCIPLES_FILE, SCHEMA_FILE } from './place.ts';
import { inOrder, type PackCards } from './shelf.ts';

/** The cases of a pack that was added, below its title. */
export interface AddedCards extends PackCards {
  readonly heading: string;
}

/** The packs that were added, by title. One that is as it was when it was last read is not read again. */
export function addedCards(context: Context, packs: readonly PackPlace[]): readonly AddedCards[] {
  const kept = keptIndex(context);
  const looked = packs.map((place) => {
    const known = kept.find(({ id }) => id === place.id);
    return known !== undefined && isAsIndexed(context, place.folder, known)
      ? { index: known, cards: fromIndex(known) }
      : readAnew(context, place);
  });
  keepIndex(
    context,
    looked.flatMap(({ index }) => (index === undefined ? [] : [index])),
  );
  return looked.map(({ cards }) => cards).toSorted(byHeading);
}

/** Whether a folder holds exactly the files of an index, and its cases may test what they might. */
function isAsIndexed(
  { scenarios }: Context,
  folder: string,
  { about, principles, cases }: PackIndex,
): boolean {
  const listing = listFolder(folder);
  if (!listing.ok) return false;
  const names = listing.entries
    .filter((entry) => entry.name.endsWith('.json') && entry.name !== SCHEMA_FILE && !entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name !== PRINCIPLES_FILE);
  const hashes = new Map([
    [PACK_FILE, about.sha256],
    ...cases.map(({ sha256, facts }) => [`${facts.id}.json`, sha256] as const),
  ]);
  const shelf = join(hasOwnPrinciples(folder) ? folder : scenarios, PRINCIPLES_FILE);
  return (
    isTheSame(shelf, principles.sha256) &&
    names.length === hashes.size &&
    names.every((name) => isTheSame(join(folder, name), hashes.get(name)))
  );
}

function isTheSame(path: string, sha256: string | undefined): boolean {
  const file = readOwnText(path);
  return file.ok && sha256Of(file.text) === sha256;
}

function fromIndex({ id, about, principles, cases }: PackIndex): AddedCards {
  return {
    heading: headingOf(about.title),
    cases: inOrder(
      cases.map(({ facts }) => facts),
      id,
    ),
    principles: principles.names,
    refused: [],
  };
}

function readAnew(context: Context, place: PackPlace): { index: PackIndex | undefined; cards: AddedCards } {
  const pack = readAdded(context, place);
  const cards = {
    heading: headingOf(pack.about?.title ?? place.id),
    cases: inOrder(pack.scenarios.map(factsOf), place.id),
    principles: namesOf(pack.shelf?.principles ?? []),
    refused: failures(context, pack),
  };
  return { index: indexOf(pack), cards };
}

function byHeading({ heading: a }: AddedCards, { heading: b }: AddedCards): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : Number(one > other);
}
