import { lstatSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  isId,
  type Place,
  type Principle,
  type Problem,
  readPack,
  readPrinciples,
  readScenario,
  type Rule,
  type Scenario,
} from '../../scenario/index.ts';
import { isThere, readText } from '../files.ts';
import { PACK_FILE, PRINCIPLES_FILE } from '../library/place.ts';

/** What is wrong with a file of a pack, or with its folder; without a place it is all of it. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  readonly place?: Place;
  /** What it breaks, where it is told by a rule. */
  readonly rule?: Rule;
}

/** What a file of a pack means, and its text; or all that is wrong with it. */
export type Sound<T> =
  | ({ readonly ok: true; readonly text: string } & T)
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a pack says of itself. */
export const packIn = (folder: string) => soundAt(join(folder, PACK_FILE), readPack);

/** Whether a folder has principles of its own, whatever is in their file: a link to nothing has to be told. */
export const hasOwnPrinciples = (folder: string): boolean =>
  lookAt(join(folder, PRINCIPLES_FILE)) !== undefined;

/** What the decisions of a pack's cases may test: its own principles or, where it has none, those of the built-in pack. */
export const principlesIn = (folder: string, builtIn = folder) =>
  soundAt(join(hasOwnPrinciples(folder) ? folder : builtIn, PRINCIPLES_FILE), readPrinciples);

/** A case of a pack by its file's name. Where its principles are not known, it is not said that it has none of them. */
export function caseIn(
  folder: string,
  file: string,
  principles: readonly Principle[] | undefined,
): Sound<{ scenario: Scenario }> {
  const path = join(folder, file);
  const name = file.replace(/\.json$/, '');
  if (!isId(name)) return { ok: false, faults: [{ path, message: MISNAMED }] };
  return soundAt(path, (text) => {
    if (isForeign(text)) return { ok: false, faults: [{ path, message: FOREIGN }] };
    const reading = readScenario(text, { name, principles: principles ?? [] });
    if (reading.ok || principles !== undefined) return reading;
    return { ok: false, problems: reading.problems.filter(({ rule }) => rule !== 'unknown-principle') };
  });
}

const MISNAMED =
  'The file of a case is called by its id: small letters, digits and hyphens, then ".json". Rename it, or take it out of the folder.';

/** What a text means; or all that is wrong with it, by the rules of the format or before they are asked. */
type Reading<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

function soundAt<T extends object>(path: string, read: (text: string) => Reading<T>): Sound<T> {
  if (isLink(path)) return { ok: false, faults: [{ path, message: LINK }] };
  const file = readText(path);
  if (!file.ok) return { ok: false, faults: [{ path, message: file.why, ...placed(file) }] };
  const reading = read(file.text);
  if (reading.ok) return { ...reading, text: file.text };
  if ('faults' in reading) return reading;
  const faults = reading.problems.map(({ rule, message, line, column }) => ({
    path,
    message,
    place: { line, column },
    rule,
  }));
  return { ok: false, faults };
}

/** Whether a text is JSON of another program, as package.json: it has none of the keys that make a case. */
function isForeign(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value !== 'object' || value === null || !('format' in value || 'scenes' in value);
  } catch {
    // A case may be broken; where, its reader tells.
    return false;
  }
}

const FOREIGN = 'This file is no case: take it out of the folder.';

const LINK = 'This is a link to another place. A pack holds its files itself.';

/** What there is at a path, of a link the link itself; undefined where that can't be told: who reads it will be told. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** The text of a case, or of a file beside cases. Of a link in a pack nothing is read: what lies elsewhere is not its own. */
export function readOwnText(path: string): ReturnType<typeof readText> {
  const isInPack = isThere(join(dirname(path), PACK_FILE));
  return isInPack && isLink(path) ? { ok: false, why: LINK } : readText(path);
}

const isLink = (path: string): boolean => lookAt(path)?.isSymbolicLink() === true;

const placed = ({ place }: { place?: Place }): Pick<Fault, 'place'> => (place === undefined ? {} : { place });
