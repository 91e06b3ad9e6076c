import { dirname, join, resolve } from 'node:path';
import { LEVELS, type Principle, readPrinciples, readScenario, type Scenario } from '../../scenario/index.ts';
import type { PackPlace } from '../../store/index.ts';
import { calledAs, type Context, EXIT, failed, type Failure, type Result } from '../context.ts';
import { isThere } from '../files.ts';
import { type CaseFile, caseFile, idIn, scenarioFiles, unread } from './names.ts';
import { addedPack, PACK_FILE, PRINCIPLES_FILE } from './place.ts';
import { caseIn, type Fault, hasOwnPrinciples, principlesIn, readOwnText } from '../pack/files.ts';

export { scenarioFiles } from './names.ts';
export { PACK_FILE, PRINCIPLES_FILE } from './place.ts';

/** The first scenario of all. */
export const TUTORIAL = 'first-day';

/** A scenario, and what has to be typed to mean it: its name, or its file. */
export interface Found {
  readonly scenario: Scenario;
  readonly called: string;
  /** The id of the pack that was added and has it; none for the built-in one, and for a file. */
  readonly pack?: string;
}

/** The folder whose principles count in another: that itself where it is a pack with some of its own, else the built-in pack. */
export const shelfFolder = ({ scenarios }: Context, folder: string): string =>
  isThere(join(folder, PACK_FILE)) && hasOwnPrinciples(folder) ? folder : scenarios;

/** The principles that the decisions of a folder's files may test. */
export function principlesFor(
  context: Context,
  folder: string,
): Result<{ principles: readonly Principle[] }> {
  const path = join(shelfFolder(context, folder), PRINCIPLES_FILE);
  const file = readOwnText(path);
  if (!file.ok) return unread(path, file);
  const reading = readPrinciples(file.text);
  return reading.ok ? reading : refused(context, path, reading.problems);
}

/** The scenario that an argument means: one of a pack by its name, or a file where it looks like a path. */
export function find(context: Context, argument: string): Result<Found> {
  const file = caseFile(context, argument);
  if (!file.ok) return file;
  const { path, called, pack } = file;
  if (pack !== undefined) return readIn(context, { ...file, pack });
  const shelf = principlesFor(context, dirname(resolve(path)));
  return shelf.ok ? readFrom({ context, ...shelf }, path, called) : shelf;
}

/** The principles that a scenario's decisions test. */
export function principlesOf(
  context: Context,
  { called, pack }: Found,
): Result<{ principles: readonly Principle[] }> {
  const added = pack === undefined ? undefined : addedPack(context, pack);
  if (added !== undefined) {
    const shelf = principlesIn(added.folder, context.scenarios);
    return shelf.ok ? shelf : faulty(context, shelf.faults);
  }
  const file = caseFile(context, called);
  return file.ok ? principlesFor(context, dirname(resolve(file.path))) : file;
}

/** The built-in pack: tutorials first, then by level and length; and the files of it that are refused. */
export function builtIn(
  context: Context,
): Result<{ scenarios: readonly Found[]; refused: readonly Failure[] }> {
  const shelf = principlesFor(context, context.scenarios);
  if (!shelf.ok) return shelf;
  const listing = scenarioFiles(context.scenarios);
  if (!listing.ok) return listing;
  const readings = listing.paths.map((path) => readOwnCase({ context, ...shelf }, path));
  const scenarios = readings.filter((reading) => reading.ok).toSorted(easiestFirst);
  return { ok: true, scenarios, refused: readings.filter((reading) => !reading.ok) };
}

/** The order in which the cases of a pack are shown. */
export const easiestFirst = ({ scenario: a }: Found, { scenario: b }: Found): number => easier(a, b);

type Ease = Pick<Scenario, 'tutorial' | 'level' | 'minutes'>;

/** Tutorials first, then by level and length. */
export function easier(a: Ease, b: Ease): number {
  return (
    Number(b.tutorial) - Number(a.tutorial) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    a.minutes - b.minutes
  );
}

/** Reads a case of a pack that was added. */
function readIn(
  context: Context,
  { path, called, pack }: CaseFile & { readonly pack: PackPlace },
): Result<Found> {
  const { id, folder } = pack;
  const shelf = principlesIn(folder, context.scenarios);
  if (!shelf.ok) return faulty(context, shelf.faults);
  const reading = caseIn(folder, `${idIn(path)}.json`, shelf.principles);
  return reading.ok
    ? { ok: true, scenario: reading.scenario, called, pack: id }
    : faulty(context, reading.faults);
}

/** A case of the built-in pack, by its file. */
export const readOwnCase = (shelf: Parameters<typeof readFrom>[0], path: string): Result<Found> =>
  readFrom(shelf, path, idIn(path));

function readFrom(
  { context, principles }: { context: Context; principles: readonly Principle[] },
  path: string,
  called: string,
): Result<Found> {
  const file = readOwnText(path);
  if (!file.ok) return unread(path, file);
  const reading = readScenario(file.text, { name: idIn(path), principles });
  return reading.ok ? { ...reading, called } : refused(context, path, reading.problems);
}

/** A file that is refused, with the first of its problems and their number. */
function refused(
  context: Context,
  path: string,
  problems: readonly { line: number; column: number; message: string }[],
): { ok: false } & Failure {
  return faulty(
    context,
    problems.map(({ message, line, column }) => ({ path, message, place: { line, column } })),
  );
}

/** What is wrong with a file: the first of it, and its number. */
export function faulty(context: Context, faults: readonly Fault[]): { ok: false } & Failure {
  const [first] = faults;
  const what = first === undefined ? '' : faultWords(first);
  const others = faults.length > 1 ? ` It is the first of ${faults.length}.` : '';
  const how = first?.place === undefined ? '' : ` "${calledAs(context)} check" tells all.`;
  return failed(EXIT.refused, `${what}${others}${how}`);
}

/** A fault in one line, with its place. */
export function faultWords({ path, message, place }: Fault): string {
  return `${place === undefined ? path : `${path}:${place.line}:${place.column}`}: ${message}`;
}
