import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileOf, LARGEST_JOURNAL } from '../journal.ts';
import { codeOf, inWords } from '../trouble.ts';
import { monthOf } from '../ulid.ts';
import { hasPlace } from './format.ts';

/** What lies where a journal may be. `why` is in plain words that end without a full stop. */
export type Found =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'none' }
  | { readonly kind: 'closed'; readonly why: string; readonly isLarge: boolean };

/** Reads a file of at most so many bytes, whatever lies there. Does not throw for what a disk can do. */
export function lookAt(name: string, most: number = LARGEST_JOURNAL): Found {
  try {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'none' };
    // To open a pipe would wait for ever.
    if (!stats.isFile()) return { kind: 'closed', why: 'it is not a file', isLarge: false };
    if (stats.size > most) return { kind: 'closed', why: 'it is far too large', isLarge: true };
    return { kind: 'bytes', bytes: readFileSync(name) };
  } catch (error) {
    return { kind: 'closed', why: inWords(error), isLarge: false };
  }
}

/** A file that has the name of a journal. */
export interface JournalName {
  readonly id: string;
  readonly file: string;
}

export const EXTENSION = '.ndjson';

/** The id in the name of a journal's file; undefined where it is no such name. */
export function idIn(name: string): string | undefined {
  const id = name.slice(0, -EXTENSION.length);
  return name.endsWith(EXTENSION) && hasPlace(id) ? id : undefined;
}

/** What can't be read, and why, in plain words that end without a full stop. */
export interface Closed {
  readonly file: string;
  readonly why: string;
}

/** The names in a folder, sorted; none where there is no folder. What goes wrong is told to `closed`. */
export function namesIn(folder: string, closed: (what: Closed) => void): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') closed({ file: folder, why: inWords(error) });
    return [];
  }
}

/**
 * Every file that has the name of a journal, in whatever folder of the runs it lies: one that lies in the wrong folder
 * is not lost. Those in their own month come first, the oldest of them first: whoever reads the same id twice keeps
 * what counts here. What a link leads to once more is told once.
 */
export function journalNames(root: string, closed: (what: Closed) => void): readonly JournalName[] {
  const runs = path.join(root, 'runs');
  const all = namesIn(runs, closed).flatMap((folder) => {
    const month = path.join(runs, folder);
    // Among the folders lies a file: its name may be that of a journal, too.
    if (!isFolder(month)) return named(runs, folder);
    return namesIn(month, closed).flatMap((name) => named(month, name));
  });
  const [placed, others] = [all.filter(isPlaced), all.filter((each) => !isPlaced(each))];
  return [...placed, ...others.filter(({ id, file }) => !isSameFile(file, fileOf(root, id)))];
}

const isPlaced = ({ id, file }: JournalName): boolean => path.basename(path.dirname(file)) === monthOf(id);

/** Whether two names lead to the same file, by links or as they are. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function named(folder: string, name: string): readonly JournalName[] {
  const id = idIn(name);
  return id === undefined ? [] : [{ id, file: path.join(folder, name) }];
}

/** Whether a folder is there, or a link to one; what can't be looked at counts as one, to be told of when it is read. */
export function isFolder(name: string): boolean {
  try {
    return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
