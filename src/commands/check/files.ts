import { basename, dirname, join, resolve } from 'node:path';
import {
  type Place,
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
import { PACK_FILE, PRINCIPLES_FILE, principlesFor, scenarioFiles } from '../library/library.ts';
import { SCHEMA_FILE } from '../library/place.ts';
import { readOwnText } from '../pack/files.ts';

/** The files that a path means, each with its errors: a file, or those of a folder. */
export function examined(context: Context, path: string): readonly Checked[] {
  if (!isFolder(path)) return [named(context, fileMeant(context, path))];
  const pack = packFiles(path);
  const listing = scenarioFiles(path);
  if (!listing.ok) return [unread(path, listing.message)];
  if (pack.length === 0 && listing.paths.length === 0) {
    return [unread(path, 'This folder holds no case files (NAME.json).')];
  }
  const shelf = principlesFor(context, resolve(path));
  return [...pack, ...listing.paths.map((file) => caseAt(file, shelf))];
}

/** The path itself, but where nothing is there and it is the name of a case, as `PACK/CASE`. */
function fileMeant(context: Context, path: string): string {
  const found = isThere(path) ? undefined : caseFile(context, path);
  return found?.ok === true ? found.path : path;
}

/** A file by what its name says that it is: whoever types `*.json` names the files beside the cases as well. */
function named(context: Context, path: string): Checked {
  const read = BESIDE_CASES.get(basename(path));
  return read ? fileAt(path, read) : caseAt(path, principlesFor(context, dirname(resolve(path))));
}

/** A pack's own files; none where the folder is no pack. */
function packFiles(folder: string): readonly Checked[] {
  const pack = join(folder, PACK_FILE);
  if (!isThere(pack)) return [];
  return [fileAt(pack, readPack), fileAt(join(folder, PRINCIPLES_FILE), readPrinciples)];
}

function caseAt(path: string, shelf: ReturnType<typeof principlesFor>): Checked {
  if (!shelf.ok) return unread(path, `Its principles are refused. ${shelf.message}`);
  const { principles } = shelf;
  return fileAt(path, (source) => readScenario(source, { name: basename(path, '.json'), principles }));
}

type Read = (
  source: string,
) =>
  | { readonly ok: true; readonly scenario?: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function fileAt(path: string, read: Read): Checked {
  const file = readOwnText(path);
  if (!file.ok) return unread(path, file.why, file.place);
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

/** A file that can't be read, as a finding; where nothing better is known, at its first character. */
function unread(path: string, message: string, place: Place = { line: 1, column: 1 }): Checked {
  return { path, findings: [errorOf({ rule: 'json', message, path: '', ...place })] };
}
