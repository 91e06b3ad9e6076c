import { basename, dirname, join, resolve, sep } from 'node:path';
import { LEVELS, type Principle, readPrinciples, readScenario, type Scenario } from '../scenario/index.ts';
import { calledAs, type Context, EXIT, failed, type Failure, type Result } from './context.ts';
import { isFolder, isThere, listFolder, readText, type Unreadable } from './files.ts';
import { unknown } from './unknown.ts';

/** Files of a pack that are not scenarios. */
export const PACK_FILE = 'pack.json';
export const PRINCIPLES_FILE = 'principles.json';
const NOT_SCENARIOS = new Set([PACK_FILE, PRINCIPLES_FILE, 'schema.json']);

/** The first scenario of all. */
export const TUTORIAL = 'first-day';

/** A scenario, and what has to be typed to mean it: its id, or its file. */
export interface Found {
  readonly scenario: Scenario;
  readonly called: string;
}

/** The principles that the decisions of a folder's files may test: its own where it is a pack, else the built-in ones. */
export function principlesFor(
  context: Context,
  folder: string,
): Result<{ principles: readonly Principle[] }> {
  const isPack = isThere(join(folder, PACK_FILE));
  const path = join(isPack ? folder : context.scenarios, PRINCIPLES_FILE);
  const file = readText(path);
  if (!file.ok) return unread(path, file);
  const reading = readPrinciples(file.text);
  return reading.ok ? reading : refused(context, path, reading.problems);
}

/** The scenario files in a folder, sorted by name. */
export function scenarioFiles(folder: string): Result<{ paths: readonly string[] }> {
  const listing = listFolder(folder);
  if (!listing.ok) return unread(folder, listing);
  const names = listing.entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const paths = names.filter((name) => name.endsWith('.json') && !NOT_SCENARIOS.has(name));
  return { ok: true, paths: paths.map((name) => join(folder, name)) };
}

/** The scenario that an argument means: one of the built-in pack by its id, or a file where it looks like a path. */
export function find(context: Context, argument: string): Result<Found> {
  const listing = scenarioFiles(context.scenarios);
  const own = listing.ok ? listing.paths.find((path) => idIn(path) === argument) : undefined;
  if (own !== undefined) return readAt(context, own, argument);
  const isPath = argument.includes(sep) || argument.includes('/') || argument.endsWith('.json');
  if (isPath || isFolder(argument)) return readAt(context, argument, argument);
  return listing.ok ? failed(EXIT.usage, unknown('case', argument, listing.paths.map(idIn))) : listing;
}

/** The principles that a scenario's decisions test. */
export function principlesOf(
  context: Context,
  { called }: Found,
): Result<{ principles: readonly Principle[] }> {
  const isOwn = scenarioIds(context).includes(called);
  return principlesFor(context, isOwn ? context.scenarios : dirname(resolve(called)));
}

/** The built-in pack: tutorials first, then by level and length; and the files of it that are refused. */
export function builtIn(
  context: Context,
): Result<{ scenarios: readonly Found[]; refused: readonly Failure[] }> {
  const shelf = principlesFor(context, context.scenarios);
  if (!shelf.ok) return shelf;
  const listing = scenarioFiles(context.scenarios);
  if (!listing.ok) return listing;
  const readings = listing.paths.map((path) => readFrom({ context, ...shelf }, path, idIn(path)));
  const scenarios = readings.filter((reading) => reading.ok).toSorted(easiestFirst);
  return { ok: true, scenarios, refused: readings.filter((reading) => !reading.ok) };
}

function easiestFirst({ scenario: a }: Found, { scenario: b }: Found): number {
  return (
    Number(b.tutorial) - Number(a.tutorial) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    a.minutes - b.minutes
  );
}

/** The ids of the built-in pack, as far as its files' names tell. */
export function scenarioIds(context: Context): readonly string[] {
  const listing = scenarioFiles(context.scenarios);
  return listing.ok ? listing.paths.map(idIn) : [];
}

const idIn = (path: string): string => basename(path, '.json');

function readAt(context: Context, path: string, called: string): Result<Found> {
  const shelf = principlesFor(context, dirname(resolve(path)));
  return shelf.ok ? readFrom({ context, ...shelf }, path, called) : shelf;
}

function readFrom(
  { context, principles }: { context: Context; principles: readonly Principle[] },
  path: string,
  called: string,
): Result<Found> {
  const file = readText(path);
  if (!file.ok) return unread(path, file);
  const reading = readScenario(file.text, { name: idIn(path), principles });
  return reading.ok ? { ...reading, called } : refused(context, path, reading.problems);
}

function unread(path: string, { why, place }: Unreadable): { ok: false } & Failure {
  return failed(EXIT.refused, `${place === undefined ? path : at(path, place)}: ${why}`);
}

/** A file that is refused, with the first of its problems and their number. */
function refused(
  context: Context,
  path: string,
  problems: readonly { line: number; column: number; message: string }[],
): { ok: false } & Failure {
  const [first] = problems;
  const place = first === undefined ? path : `${at(path, first)}: ${first.message}`;
  const others = problems.length > 1 ? ` It is the first of ${problems.length}.` : '';
  return failed(EXIT.refused, `${place}${others} "${calledAs(context)} check" tells all.`);
}

const at = (path: string, { line, column }: { line: number; column: number }): string =>
  `${path}:${line}:${column}`;
