import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { fileOf, LARGEST_JOURNAL, runsFolder } from './journal.ts';
import { type JournalFile, readJournal } from './journal-file.ts';
import { codeOf, inWords, type Note } from './trouble.ts';
import { DAY_MS, dayNumberOf, firstIdOf } from './ulid.ts';

/** The journals on the disk, by months. Whatever lies there, reading does not throw. */
export interface Shelf {
  /** The months that have a folder, `YYYY-MM`, the newest first. */
  months(): readonly string[];
  /** The journals of a month, the newest first. One that lies in another month's folder is none. */
  ids(month: string): readonly string[];
  /** The same, the oldest first, each with what tells whether it has grown or been changed. Opens none of them. */
  sheets(month: string): readonly Sheet[];
  /** What a journal says; undefined where there is none. Something else in its place is noted. */
  read(id: string): JournalFile | undefined;
  /** Why the last reading of it gave nothing, though something is there; undefined where it did not fail. */
  unread(id: string): Unread | undefined;
  /** A journal as it is. */
  text(id: string): string | undefined;
}

/** What is passing may be gone next time without a trace; the rest only when the file or its rights are changed. */
export type Unread = 'passing' | 'lasting';

/** A journal as its folder tells of it. */
export interface Sheet {
  readonly id: string;
  /** When it was made: days since 1970-01-01 in UTC. */
  readonly day: number;
  /** Bytes; NaN where it can't be looked at. */
  readonly size: number;
  /** When it was last written to, milliseconds since 1970. */
  readonly at: number;
  /** Its mode and whose it is, as one number: a journal that nobody could read can be read when they change. */
  readonly rights: number;
}

/** Where there is no folder to look in. */
export const EMPTY_SHELF: Shelf = {
  months: () => [],
  ids: () => [],
  sheets: () => [],
  read: () => undefined,
  unread: () => undefined,
  text: () => undefined,
};

const EXTENSION = '.ndjson';

export function shelfAt(root: string, note: Note): Shelf {
  const runs = runsFolder(root);
  const unread = new Map<string, Unread>();
  return {
    months: () =>
      namesIn(runs, note)
        .filter((name) => /^\d{4}-\d\d$/.test(name))
        .toReversed(),
    ids: (month) =>
      journalsIn(runs, month, note)
        .map(({ id }) => id)
        .toReversed(),
    sheets: (month) => {
      // Made once: a path for each takes longer than to look at it.
      const folder = path.join(runs, month) + path.sep;
      return journalsIn(runs, month, note).map(({ id, day }) => {
        const stats = look(folder + id + EXTENSION);
        if (stats === undefined) return { id, day, size: NaN, at: NaN, rights: NaN };
        const { size, mtimeMs, mode, uid } = stats;
        return { id, day, size, at: Math.round(mtimeMs), rights: uid * 2 ** 16 + mode };
      });
    },
    read: (id) => {
      const name = fileOf(root, id);
      unread.delete(id);
      const failed = (why: Unread): void => void unread.set(id, why);
      const text = textIn(name, note, failed);
      return text === undefined ? undefined : fileIn({ name, id, text }, note, failed);
    },
    unread: (id) => unread.get(id),
    text: (id) => textIn(fileOf(root, id), note),
  };
}

const NAME = /^[0-7][0-9A-HJKMNP-TV-Z]{25}\.ndjson$/;

/** The journals that were made in a month and lie in its folder, the oldest first. */
function journalsIn(runs: string, month: string, note: Note): readonly Pick<Sheet, 'id' | 'day'>[] {
  const from = Date.parse(`${month}-01`);
  if (Number.isNaN(from)) return [];
  const until = new Date(from).setUTCMonth(new Date(from).getUTCMonth() + 1);
  const [first, end] = [firstIdOf(from), firstIdOf(until)];
  const journals: Pick<Sheet, 'id' | 'day'>[] = [];
  let day = 0;
  let nextDay = '';
  for (const name of namesIn(path.join(runs, month), note)) {
    if (!NAME.test(name) || name < first || name > end) continue;
    // They are in order: the time of each would take longer to make out than all else here.
    if (name > nextDay) {
      day = dayNumberOf(name);
      nextDay = firstIdOf((day + 1) * DAY_MS);
    }
    journals.push({ id: name.slice(0, -EXTENSION.length), day });
  }
  return journals;
}

/** In the order of the alphabet. */
function namesIn(folder: string, note: Note): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
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

type Failed = (why: Unread) => void;

/** Why a file can't be read until its rights, its links or itself are changed, which its folder tells. */
const LASTING = new Set(['EACCES', 'EPERM', 'ELOOP', 'ENOENT', 'ENOTDIR']);

function textIn(name: string, note: Note, failed: Failed = () => {}): string | undefined {
  const passOver = (why: string, unread: Unread = 'lasting'): undefined => {
    failed(unread);
    note({ kind: 'unreadable-journal', message: `${name} can't be read: ${why}. It is passed over.` });
  };
  try {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    // To open a pipe would wait for ever.
    if (!stats.isFile()) return passOver('it is not a file');
    if (stats.size > LARGEST_JOURNAL) return passOver('it is far too large for a journal');
    return readFileSync(name, 'utf8');
  } catch (error) {
    return passOver(inWords(error), LASTING.has(codeOf(error)) ? 'lasting' : 'passing');
  }
}

interface Sheaf {
  readonly name: string;
  readonly id: string;
  readonly text: string;
}

function fileIn({ name, id, text }: Sheaf, note: Note, failed: Failed): JournalFile | undefined {
  const reading = readJournal(id, text);
  switch (reading.kind) {
    case 'journal':
      if (reading.file.newer) noteNewer(name, note);
      return reading.file;
    case 'newer':
      failed('lasting');
      noteNewer(name, note);
      return undefined;
    case 'unreadable':
      failed('lasting');
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
