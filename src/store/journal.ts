import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { entryLine, type PlayEvent } from './line.ts';
import type { Place } from './place.ts';
import { codeOf, inWords, type Saved, SAVED } from './trouble.ts';
import { monthOf } from './ulid.ts';

/** A run being written down. Only the process that made it appends to its file. */
export interface Journal {
  /** The name of its file. */
  readonly id: string;
  /** The name of the run: the first of its files. */
  readonly run: string;
  /** How the last write went; all before it are safe as well when it went well. */
  readonly saved: Saved;
  /**
   * Writes an event down. Resolves when it and all before it are safely on the disk, or when that failed: then they
   * are kept here and written with the next.
   */
  append(event: PlayEvent): Promise<Saved>;
  /** All its lines, also those that are not on the disk. */
  text(): string;
}

export interface Beginning {
  readonly id: string;
  readonly run: string;
  readonly head: string;
  /** The number of events in the files before this one. */
  readonly after: number;
}

/** The file of a journal: its id says where it lies. */
export const fileOf = (root: string, id: string): string =>
  path.join(root, 'runs', monthOf(id), `${id}.ndjson`);

/** Begins a journal and writes its head. Where that fails it is still good to play with. */
export async function beginJournal(
  place: Place,
  { id, run, head, after }: Beginning,
  clock: () => number,
): Promise<Journal> {
  const lines = [head];
  const file = place.kind === 'folder' ? journalFile(place.root, id) : undefined;
  let count = after;
  let written = 0;
  let saved: Saved = place.kind === 'folder' ? SAVED : { ok: false, why: place.why };
  let turn = Promise.resolve();

  const write = async (): Promise<void> => {
    if (file === undefined || written === lines.length) return;
    const upTo = lines.length;
    saved = await file.write(lines, written);
    if (saved.ok) written = upTo;
  };
  const safe = async (): Promise<Saved> => {
    turn = turn.then(write);
    await turn;
    return saved;
  };
  await safe();
  return {
    id,
    run,
    get saved() {
      return saved;
    },
    append: (event) => {
      count += 1;
      lines.push(entryLine(event, count, clock()));
      return safe();
    },
    text: () => lines.join(''),
  };
}

/** A file that is created exclusively, then only appended to. Opened for each write: a run takes minutes. */
function journalFile(
  root: string,
  id: string,
): { write(lines: readonly string[], from: number): Promise<Saved> } {
  const name = fileOf(root, id);
  let made = false;
  let torn = false;

  const put = async (lines: readonly string[], from: number): Promise<void> => {
    const fresh = !made;
    const newFolder = fresh ? await mkdir(path.dirname(name), { recursive: true, mode: 0o700 }) : undefined;
    const out = await open(name, fresh ? 'ax' : constants.O_WRONLY | constants.O_APPEND, 0o600);
    try {
      made = true;
      // What failed last time may have left a part of a line.
      await out.writeFile((torn ? '\n' : '') + lines.slice(fresh ? 0 : from).join(''));
      await out.sync();
    } finally {
      await out.close();
    }
    if (fresh) await keepNames(root, path.dirname(name), newFolder !== undefined);
  };

  const write = async (lines: readonly string[], from: number): Promise<Saved> => {
    try {
      await put(lines, from);
      torn = false;
      return SAVED;
    } catch (error) {
      if (made && codeOf(error) === 'ENOENT') {
        // Someone took the file away under us. All its lines are here: write it anew.
        made = false;
        torn = false;
        return write(lines, 0);
      }
      torn = made;
      return { ok: false, why: `${name}: ${inWords(error)}` };
    }
  };
  return { write };
}

/** Makes sure that the name of a new file outlives a loss of power. */
async function keepNames(root: string, month: string, isNew: boolean): Promise<void> {
  for (const folder of isNew ? [month, path.dirname(month), root] : [month]) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const names = await open(folder, 'r');
    try {
      await names.sync();
    } finally {
      await names.close();
    }
  } catch (error) {
    // Windows and some network disks can't sync a folder, and need not; a failing disk is another matter.
    if (codeOf(error) === 'EIO') throw error;
  }
}
