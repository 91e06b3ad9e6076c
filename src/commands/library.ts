import { basename, join, resolve, sep } from 'node:path';
import {
  type Principle,
  type Problem,
  readPack,
  readPrinciples,
  readScenario,
  type Scenario,
} from '../scenario/index.ts';
import { type Context, EXIT, failed, type Failure, type Result } from './context.ts';
import { isFolder, listFolder, readText } from './files.ts';
import { unknown } from './unknown.ts';

/** Files of a pack that are not scenarios. */
const PACK_FILE = 'pack.json';
const PRINCIPLES_FILE = 'principles.json';
const NOT_SCENARIOS = new Set([PACK_FILE, PRINCIPLES_FILE, 'schema.json']);

/** The first scenario of all. */
export const TUTORIAL = 'first-day';

/** A file that was looked at, and what was wrong with it. */
export interface Checked {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** Where a scenario file stands and which principles its decisions may test. */
export interface Shelf {
  readonly folder: string;
  readonly principles: readonly Principle[];
}

/** The shelf of a folder: its own principles where it is a pack, else those of the built-in pack. */
export async function shelfOf(context: Context, folder: string): Promise<Result<{ shelf: Shelf }>> {
  const own = await readText(join(folder, PACK_FILE));
  const path = join(own.ok ? folder : context.scenarios, PRINCIPLES_FILE);
  const file = await readText(path);
  if (!file.ok) return file;
  const reading = readPrinciples(file.text);
  if (!reading.ok) return refused({ path, problems: reading.problems });
  return { ok: true, shelf: { folder, principles: reading.principles } };
}

/** The names of the scenario files in a folder, sorted. */
export async function scenarioFiles(folder: string): Promise<Result<{ paths: readonly string[] }>> {
  const listing = await listFolder(folder);
  if (!listing.ok) return listing;
  const names = listing.entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const paths = names.filter((name) => name.endsWith('.json') && !NOT_SCENARIOS.has(name));
  return { ok: true, paths: paths.map((name) => join(folder, name)) };
}

/** Reads one scenario file of a shelf. */
export async function readFrom(shelf: Shelf, path: string): Promise<Result<{ scenario: Scenario }>> {
  const file = await readText(path);
  if (!file.ok) return file;
  const reading = readScenario(file.text, { name: basename(path, '.json'), principles: shelf.principles });
  return reading.ok ? reading : refused({ path, problems: reading.problems });
}

/** The scenario that an argument means: a file where it looks like a path, else one of the built-in pack by its id. */
export async function find(context: Context, argument: string): Promise<Result<{ scenario: Scenario }>> {
  const isPath = argument.includes(sep) || argument.includes('/') || argument.endsWith('.json');
  if (!isPath && !(await isFolder(argument))) return findById(context, argument);
  const path = resolve(argument);
  const shelf = await shelfOf(context, resolve(path, '..'));
  return shelf.ok ? readFrom(shelf.shelf, path) : shelf;
}

async function findById(context: Context, id: string): Promise<Result<{ scenario: Scenario }>> {
  const listing = await scenarioFiles(context.scenarios);
  if (!listing.ok) return listing;
  const path = listing.paths.find((candidate) => basename(candidate, '.json') === id);
  if (path === undefined)
    return failed(
      EXIT.usage,
      unknown(
        'scenario',
        id,
        listing.paths.map((known) => basename(known, '.json')),
      ),
    );
  const shelf = await shelfOf(context, context.scenarios);
  return shelf.ok ? readFrom(shelf.shelf, path) : shelf;
}

/** All scenarios of the built-in pack, in the order of their file names. Files with problems are left out. */
export async function builtIn(context: Context): Promise<Result<{ scenarios: readonly Scenario[] }>> {
  const shelf = await shelfOf(context, context.scenarios);
  if (!shelf.ok) return shelf;
  const listing = await scenarioFiles(context.scenarios);
  if (!listing.ok) return listing;
  const readings = await Promise.all(listing.paths.map((path) => readFrom(shelf.shelf, path)));
  return { ok: true, scenarios: readings.flatMap((reading) => (reading.ok ? [reading.scenario] : [])) };
}

/** A file that is refused, with the first of its problems and their number. */
function refused({ path, problems }: Checked): { ok: false } & Failure {
  const [first] = problems;
  const where = first === undefined ? path : `${path}:${first.line}:${first.column}: ${first.message}`;
  const more =
    problems.length > 1
      ? ` There are ${problems.length} problems; "interlock check ${path}" lists them.`
      : '';
  return failed(EXIT.refused, `${where}${more}`);
}

/** What is wrong with a pack's own files. */
export async function checkPackFiles(folder: string): Promise<readonly Checked[]> {
  const pack = await readText(join(folder, PACK_FILE));
  if (!pack.ok) return [];
  const principles = await readText(join(folder, PRINCIPLES_FILE));
  return [
    { path: join(folder, PACK_FILE), problems: problemsOf(readPack(pack.text)) },
    {
      path: join(folder, PRINCIPLES_FILE),
      problems: principles.ok
        ? problemsOf(readPrinciples(principles.text))
        : [unreadable(principles.message)],
    },
  ];
}

function problemsOf(reading: { ok: true } | { ok: false; problems: readonly Problem[] }): readonly Problem[] {
  return reading.ok ? [] : reading.problems;
}

/** A file that can't be read, as a finding at its first character. */
export function unreadable(message: string): Problem {
  return { rule: 'json', message, path: '', line: 1, column: 1 };
}
