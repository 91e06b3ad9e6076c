import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Pack, Principle, Scenario } from '../../scenario/index.ts';
import { listFolder } from '../files.ts';
import { PACK_FILE, PRINCIPLES_FILE, SCHEMA_FILE } from '../library/place.ts';
import { caseIn, type Fault, hasOwnPrinciples, lookAt, packIn, principlesIn } from './files.ts';

/** Sizes that a pack must keep to; each of its files has at most 1 MiB. */
export const MOST_FILES = 500;
export const MOST_MIB = 50;

/** What a folder holds as a pack: whatever of it is sound, and all that is not. */
export interface PackFolder {
  readonly about: Pack | undefined;
  /** Whether there is nothing at all that would say what pack it is. */
  readonly isUntitled: boolean;
  /** The principles that its cases may test, its own or the built-in ones, and their text; undefined where that is refused. */
  readonly shelf: { readonly principles: readonly Principle[]; readonly text: string } | undefined;
  /** In the order of their files' names. */
  readonly scenarios: readonly Scenario[];
  /** Of every file that is sound, by its name. */
  readonly texts: ReadonlyMap<string, string>;
  /** The names of what is in the folder and no part of the pack. */
  readonly others: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Reads all of a pack at the door: it comes from a stranger, or has lain where anybody may have changed it. `builtIn`: the
 * folder of the built-in pack, whose principles count where the pack has none of its own.
 */
export function readPackFolder(folder: string, builtIn = folder): PackFolder {
  const listing = listFolder(folder);
  if (!listing.ok) return refused(folder, listing.why);
  const { entries } = listing;
  const names = entries.filter(isOfPack).map(({ name }) => name);
  const large = tooLarge(folder, names);
  if (large !== undefined) return refused(folder, large);
  const others = entries.filter((entry) => !isOfPack(entry)).map(({ name }) => name);
  const isUntitled = !entries.some(({ name }) => name === PACK_FILE);
  return { ...read(folder, names, builtIn), others, isUntitled };
}

const refused = (path: string, message: string): PackFolder => ({
  about: undefined,
  isUntitled: false,
  shelf: undefined,
  scenarios: [],
  texts: new Map(),
  others: [],
  faults: [{ path, message }],
});

/** What else has such a name, as a link or a pipe, is refused when it is read. */
const isOfPack = (entry: Dirent): boolean =>
  entry.name.endsWith('.json') && entry.name !== SCHEMA_FILE && !entry.isDirectory();

function tooLarge(folder: string, names: readonly string[]): string | undefined {
  const count = names.length.toLocaleString('en');
  if (names.length > MOST_FILES) return `A pack has at most ${MOST_FILES} files; this folder has ${count}.`;
  const bytes = names.reduce((sum, name) => sum + (lookAt(join(folder, name))?.size ?? 0), 0);
  const size = Math.ceil(bytes / 2 ** 20);
  return size > MOST_MIB ? `A pack has at most ${MOST_MIB} MiB; the files here have ${size}.` : undefined;
}

function read(
  folder: string,
  names: readonly string[],
  builtIn: string,
): Omit<PackFolder, 'others' | 'isUntitled'> {
  const pack = packIn(folder);
  const shelf = principlesIn(folder, builtIn);
  const principles = shelf.ok ? shelf.principles : undefined;
  const cases = names
    .filter((name) => name !== PACK_FILE && name !== PRINCIPLES_FILE)
    .map((name) => ({ name, reading: caseIn(folder, name, principles) }));
  const all = [{ name: PACK_FILE, reading: pack }, { name: PRINCIPLES_FILE, reading: shelf }, ...cases];
  const own = hasOwnPrinciples(folder) ? all : all.filter(({ name }) => name !== PRINCIPLES_FILE);
  return {
    about: pack.ok ? pack.pack : undefined,
    shelf: shelf.ok ? shelf : undefined,
    scenarios: cases.flatMap(({ reading }) => (reading.ok && shelf.ok ? [reading.scenario] : [])),
    texts: new Map(own.flatMap(({ name, reading }) => (reading.ok ? [[name, reading.text]] : []))),
    faults: all.flatMap(({ reading }) => (reading.ok ? [] : reading.faults)),
  };
}
