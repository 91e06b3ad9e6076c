import { basename, join, resolve, sep } from 'node:path';
import { isId } from '../../scenario/index.ts';
import { nameOf, type PackPlace } from '../../store/index.ts';
import { type Context, EXIT, failed, type Failure, type Result } from '../context.ts';
import { isFolder, isThere, listFolder, type Unreadable } from '../files.ts';
import { addedPack, addedPacks, builtInPack, PACK_FILE, PRINCIPLES_FILE, SCHEMA_FILE } from './place.ts';
import { typed } from '../pack/words.ts';
import { quoted } from '../text.ts';
import { unknown } from '../unknown.ts';

const NOT_SCENARIOS = new Set([PACK_FILE, PRINCIPLES_FILE, SCHEMA_FILE]);

/** The file of a case, and what has to be typed to mean it: its name, or the file. */
export interface CaseFile {
  readonly path: string;
  readonly called: string;
  /** Where it is of a pack that was added. */
  readonly pack?: PackPlace;
}

/** The scenario files in a folder, sorted by name. */
export function scenarioFiles(folder: string): Result<{ paths: readonly string[] }> {
  const listing = listFolder(folder);
  if (!listing.ok) return unread(folder, listing);
  const names = listing.entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const paths = names.filter((name) => name.endsWith('.json') && !NOT_SCENARIOS.has(name));
  return { ok: true, paths: paths.map((name) => join(folder, name)) };
}

/** The id of the case in a file, as far as its name tells. */
export const idIn = (path: string): string => basename(path, '.json');

/** The names of all cases, the built-in ones first, as far as their files' names tell: `first-day`, `PACK/CASE`. */
export function caseNames(context: Context): readonly string[] {
  const added = addedPacks(context).packs.flatMap(({ id, folder }) => namesIn(folder, id));
  return [...namesIn(context.scenarios), ...added];
}

function namesIn(folder: string, pack?: string): readonly string[] {
  const listing = scenarioFiles(folder);
  return listing.ok ? listing.paths.map((path) => nameOf({ pack, scenario: idIn(path) })) : [];
}

/** The file that an argument means: a case by its name, or a path where it looks like one. */
export function caseFile(context: Context, argument: string): Result<CaseFile> {
  const own = ownCase(context, argument);
  if (own !== undefined) return own;
  const [pack = '', scenario = '', ...rest] = argument.split('/');
  const isName = rest.length === 0 && isId(pack) && isId(scenario);
  const named = isName ? caseInPack(context, { pack, scenario }) : undefined;
  if (named !== undefined) return named;
  const only = isId(argument) ? caseInAnyPack(context, argument) : undefined;
  if (only !== undefined) return only;
  const isPath = argument.includes(sep) || argument.includes('/') || argument.endsWith('.json');
  const near = fileNear(context, argument);
  if (near !== undefined) return near;
  // Where nothing is there either, it is the name of a case in a pack that is gone.
  const isFile = isPath && (!isName || isThere(argument));
  if (isFile || isFolder(argument)) return { ok: true, path: argument, called: argument };
  const listing = scenarioFiles(context.scenarios);
  return listing.ok ? noCase(context, argument) : listing;
}

/** A case of the built-in pack by its id. */
function ownCase({ scenarios }: Context, id: string): Result<CaseFile> | undefined {
  const listing = scenarioFiles(scenarios);
  const path = listing.ok ? listing.paths.find((each) => idIn(each) === id) : undefined;
  return path === undefined ? undefined : { ok: true, path, called: id };
}

/** A case by its pack and its id; undefined where there is no such pack. */
function caseInPack(
  context: Context,
  named: { readonly pack: string; readonly scenario: string },
): Result<CaseFile> | undefined {
  const { pack, scenario } = named;
  const name = nameOf(named);
  const added = addedPack(context, pack);
  if (added !== undefined) {
    const isOne = namesIn(added.folder, pack).includes(name);
    const path = join(added.folder, `${scenario}.json`);
    return isOne ? { ok: true, path, called: name, pack: added } : noCase(context, name);
  }
  if (builtInPack(context)?.id !== pack) return undefined;
  return ownCase(context, scenario) ?? noCase(context, name);
}

/** A case of which only the id is told, and which one pack alone has; undefined where none has it. */
function caseInAnyPack(context: Context, scenario: string): Result<CaseFile> | undefined {
  const having = addedPacks(context).packs.filter(({ id, folder }) =>
    namesIn(folder, id).includes(nameOf({ pack: id, scenario })),
  );
  const [pack, ...others] = having;
  if (pack === undefined) return undefined;
  if (others.length === 0) return caseInPack(context, { pack: pack.id, scenario });
  const names = having.map(({ id }) => nameOf({ pack: id, scenario }));
  return failed(EXIT.usage, `several packs have a case ${quoted(scenario)}. Name one: ${names.join(', ')}.`);
}

/** Where the ending of a file's name was left out: which file may be meant. */
function fileNear(context: Context, argument: string): ({ ok: false } & Failure) | undefined {
  if (argument === '' || argument.endsWith('.json') || isThere(argument)) return undefined;
  const file = `${argument}.json`;
  if (!isThere(resolve(context.cwd, file))) return undefined;
  return failed(EXIT.usage, `there is no case ${quoted(argument)}. Did you mean ${typed(file)}, the file?`);
}

const noCase = (context: Context, name: string) =>
  failed(EXIT.usage, unknown('case', name, caseNames(context)));

/** Why a file can't be read, with its place. */
export function unread(path: string, { why, place }: Unreadable): { ok: false } & Failure {
  const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
  return failed(EXIT.refused, `${where}: ${why}`);
}
