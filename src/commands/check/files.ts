import { basename, dirname, join, resolve } from 'node:path';
import {
  type Place,
  type Principle,
  type Problem,
  readPack,
  readPrinciples,
  readScenario,
  type Scenario,
} from '../../scenario/index.ts';
import { type Checked, errorOf } from './finding.ts';
import type { Context } from '../context.ts';
import { isFolder, isThere } from '../files.ts';
import { caseFile } from '../library/names.ts';
import { PACK_FILE, PRINCIPLES_FILE, principlesFor, scenarioFiles, shelfFolder } from '../library/library.ts';
import { SCHEMA_FILE } from '../library/place.ts';
import { hasOwnPrinciples, readOwnText } from '../pack/files.ts';
import { shown } from '../text.ts';

/** The files that a path means, each with its errors: a file, or those of a folder. */
export function examined(context: Context, path: string): readonly Checked[] {
  if (!isFolder(path)) return named(context, fileMeant(context, path));
  const pack = packFiles(path);
  const listing = scenarioFiles(path);
  if (!listing.ok) return [unread(path, listing.message)];
  if (pack.length === 0 && listing.paths.length === 0) {
    return [
      unread(path, 'This folder holds no case files (NAME.json). Name the folder that does, or a file.'),
    ];
  }
  const shelf = shelfOf(context, path);
  return [...pack, ...shelf.trouble, ...listing.paths.map((file) => caseAt(file, shelf))];
}

/** The path itself, but where nothing is there and it is the name of a case, as `PACK/CASE`. */
function fileMeant(context: Context, path: string): string {
  const found = isThere(path) ? undefined : caseFile(context, path);
  return found?.ok === true ? found.path : path;
}

/** A file by what its name says that it is: whoever types `*.json` names the files beside the cases as well. */
function named(context: Context, path: string): readonly Checked[] {
  const read = BESIDE_CASES.get(basename(path));
  if (read !== undefined) return [fileAt(path, read)];
  const shelf = shelfOf(context, dirname(path));
  return [caseAt(path, shelf), ...shelf.trouble];
}

/** What cases may test; where that can't be read, what is wrong with it is told of its own file, once for all cases. */
interface Shelf {
  readonly principles: readonly Principle[] | undefined;
  readonly trouble: readonly Checked[];
}

function shelfOf(context: Context, folder: string): Shelf {
  const found = principlesFor(context, resolve(folder));
  if (found.ok) return { principles: found.principles, trouble: [] };
  const path = join(shelfFolder(context, folder), PRINCIPLES_FILE);
  return { principles: undefined, trouble: [fileAt(path, readPrinciples)] };
}

/** A pack's own files beside its cases; none where the folder is no pack. */
function packFiles(folder: string): readonly Checked[] {
  const pack = join(folder, PACK_FILE);
  if (!isThere(pack)) return [];
  const shelf = hasOwnPrinciples(folder) ? [fileAt(join(folder, PRINCIPLES_FILE), readPrinciples)] : [];
  return [fileAt(pack, readPack), ...shelf];
}

/** Where its principles are not known, it is not said of a case that it tests some that there are not. */
function caseAt(path: string, { principles }: Shelf): Checked {
  return fileAt(path, (source) => {
    const reading = readScenario(source, { name: basename(path, ENDING), principles: principles ?? [] });
    if (reading.ok || principles !== undefined) return reading;
    const problems = reading.problems.filter(({ rule }) => rule !== 'unknown-principle');
    return problems.length > 0 ? { ok: false, problems } : { ok: true };
  });
}

const ENDING = '.json';

type Read = (
  source: string,
) =>
  | { readonly ok: true; readonly scenario?: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function fileAt(path: string, read: Read): Checked {
  const file = readOwnText(path);
  if (!file.ok) return unread(path, `${file.why}${hintFor(path)}`, file.place);
  const { text } = file;
  const reading = read(text);
  if (!reading.ok) return { path, text, findings: reading.problems.map(errorOf) };
  const { scenario } = reading;
  return { path, text, findings: [], ...(scenario && { scenario }) };
}

/** How the files are read that lie beside cases and are none. The schema is for editors: what is in it is not ours. */
const BESIDE_CASES: ReadonlyMap<string, Read> = new Map<string, Read>([
  [PACK_FILE, readPack],
  [PRINCIPLES_FILE, readPrinciples],
  [SCHEMA_FILE, () => ({ ok: true })],
]);

/** Where the end of a name was left out. */
function hintFor(path: string): string {
  const whole = `${path}${ENDING}`;
  return !isThere(path) && isThere(whole) ? ` Did you mean ${shown(whole)}?` : '';
}

/** A file that can't be read, as a finding; where nothing better is known, at its first character. */
function unread(path: string, message: string, place: Place = { line: 1, column: 1 }): Checked {
  return { path, findings: [errorOf({ rule: 'json', message, path: '', ...place })] };
}
