import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '../scenario/index.ts';
import { fileOf } from './journal.ts';
import { type JournalFile, readJournal } from './journal-file.ts';
import { codeOf, inWords, type Note } from './trouble.ts';
import { isId, monthOf } from './ulid.ts';

/** The journals on the disk, by months. Whatever lies there, reading does not throw. */
export interface Shelf {
  /** The months that have a folder, `YYYY-MM`, the newest first. */
  months(): readonly string[];
  /** The journals of a month, the newest first. One that lies in another month's folder is none. */
  ids(month: string): readonly string[];
  /** Differs when one of these journals has come, gone, grown or been changed. Opens none of them. */
  mark(ids: readonly string[]): string;
  /** What a journal says; undefined where there is none. Something else in its place is noted. */
  read(id: string): JournalFile | undefined;
  /** A journal as it is. */
  text(id: string): string | undefined;
}

/** Where there is no folder to look in. */
export const EMPTY_SHELF: Shelf = {
  months: () => [],
  ids: () => [],
  mark: () => '',
  read: () => undefined,
  text: () => undefined,
};

/** No run comes near it, in bytes: it is some ten thousand decisions. */
const LARGEST = 2 ** 21;
const EXTENSION = '.ndjson';

export function shelfAt(root: string, note: Note): Shelf {
  const runs = path.join(root, 'runs');
  return {
    months: () => sortedNames(runs, note).filter((name) => /^\d{4}-\d\d$/.test(name)),
    ids: (month) =>
      sortedNames(path.join(runs, month), note)
        .filter((name) => name.endsWith(EXTENSION))
        .map((name) => name.slice(0, -EXTENSION.length))
        .filter((id) => isId(id) && monthOf(id) === month),
    mark: (ids) => {
      const lines = ids.map((id) => {
        const stats = look(fileOf(root, id));
        return `${id} ${stats?.size} ${stats?.mtime.getTime()}\n`;
      });
      return sha256Hex(lines.join('')).slice(0, 24);
    },
    read: (id) => {
      const name = fileOf(root, id);
      const text = textIn(name, note);
      return text === undefined ? undefined : fileIn(name, id, text, note);
    },
    text: (id) => textIn(fileOf(root, id), note),
  };
}

/** The newest first. */
function sortedNames(folder: string, note: Note): readonly string[] {
  try {
    return readdirSync(folder).toSorted().toReversed();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      note({
        kind: 'unreadable-journal',
        message: `${folder} can't be read: ${inWords(error)}. Its runs are left out.`,
      });
    return [];
  }
}

function look(name: string): Stats | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch {
    // A circle of links, or no permission: who reads it will be told.
    return undefined;
  }
}

function textIn(name: string, note: Note): string | undefined {
  const passOver = (why: string): undefined => {
    note({ kind: 'unreadable-journal', message: `${name} can't be read: ${why}. It is passed over.` });
  };
  try {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    // To open a pipe would wait for ever.
    if (!stats.isFile()) return passOver('it is not a file');
    if (stats.size > LARGEST) return passOver('it is far too large for a journal');
    return readFileSync(name, 'utf8');
  } catch (error) {
    return passOver(inWords(error));
  }
}

function fileIn(name: string, id: string, text: string, note: Note): JournalFile | undefined {
  const reading = readJournal(id, text);
  switch (reading.kind) {
    case 'journal':
      if (reading.file.newer) noteNewer(name, note);
      return reading.file;
    case 'newer':
      noteNewer(name, note);
      return undefined;
    case 'unreadable':
      note({
        kind: 'unreadable-journal',
        message: `${name} is not a journal that can be read. It is passed over.`,
      });
      return undefined;
    case 'nothing':
      return undefined;
  }
}

const noteNewer = (name: string, note: Note): void =>
  note({
    kind: 'newer-journal',
    message: `${name} was written by a newer version of Interlock. It is left as it is: update to go on with it.`,
  });
