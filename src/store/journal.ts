import path from 'node:path';
import { type AppendOnly, appendOnly } from './append-only.ts';
import type { PlayEvent } from './event.ts';
import { entryLine } from './line.ts';
import type { Place } from './place.ts';
import { type Saved, SAVED } from './trouble.ts';
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

/** Bytes. No run comes near it, it is some ten thousand decisions: what is larger is never read as a journal. */
export const LARGEST_JOURNAL = 2 ** 21;

/** Where the journals of a record lie, in a folder for each month. */
export const runsFolder = (root: string): string => path.join(root, 'runs');

/** The file of a journal: its id says where it lies. */
export const fileOf = (root: string, id: string): string =>
  path.join(runsFolder(root), monthOf(id), `${id}.ndjson`);

/** Begins a journal and writes its head. Where that fails it is still good to play with. */
export async function beginJournal(
  place: Place,
  { id, run, head, after }: Beginning,
  clock: () => number,
): Promise<Journal> {
  const lines = [head];
  const file = place.kind === 'folder' ? appendOnly(fileOf(place.root, id)) : noFile(place.why);
  let saved = SAVED;
  let count = after;
  let turn = Promise.resolve();

  const safe = async (): Promise<Saved> => {
    turn = turn.then(async () => {
      saved = await file.write(lines);
    });
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
      const isNumbered = event.event !== 'argue';
      if (isNumbered) count += 1;
      lines.push(entryLine(event, isNumbered ? count : undefined, clock()));
      return safe();
    },
    text: () => lines.join(''),
  };
}

const noFile = (why: string): AppendOnly => ({ write: async () => ({ ok: false, why }) });
