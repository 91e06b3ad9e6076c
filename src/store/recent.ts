import { setImmediate as otherWork } from 'node:timers/promises';
import type { Digest } from './digest.ts';
import type { StoryName } from './history.ts';
import type { JournalFile } from './journal-file.ts';
import { isBeside, related } from './links.ts';
import { type RunRecord, runsOf } from './runs.ts';
import type { Shelf } from './shelf.ts';

/** The ids of all journals, also of those that are in memory only; a month is looked at when its turn comes. */
export function* newestFirst(shelf: Shelf, inMemory: readonly string[]): Generator<string, void> {
  let others = inMemory.toSorted().toReversed();
  const known = new Set(inMemory);
  for (const month of shelf.months()) {
    for (const id of shelf.ids(month)) {
      while (others[0] !== undefined && others[0] > id) {
        yield others[0];
        others = others.slice(1);
      }
      if (!known.has(id)) yield id;
    }
  }
  yield* others;
}

export interface Recent {
  readonly ids: () => Generator<string, void>;
  readonly read: (id: string) => JournalFile | undefined;
  /** Everything summed up: only where a run began before the journals that were read. */
  readonly digest: () => Promise<Digest>;
}

/** So many runs, the one with the newest last file first. What goes on from a journal is newer than it. */
export async function recentRuns(
  { most, of }: { readonly most: number; readonly of?: StoryName | undefined },
  { ids, read, digest }: Recent,
): Promise<readonly RunRecord[]> {
  const files: JournalFile[] = [];
  let found: readonly RunRecord[] = [];
  for (const batch of batches(ids(), most)) {
    await otherWork();
    files.push(
      ...batch
        .map(read)
        .filter((file) => file !== undefined)
        .filter((file) => isOf(file, of)),
    );
    const oldest = batch.at(-1) ?? '';
    const before = (await older(files, { ids, read, digest })).filter((file) => isOf(file, of));
    const runs = runsOf([...files, ...before]).filter(({ tip }) => tip >= oldest);
    found = runs.toSorted((a, b) => (a.tip < b.tip ? 1 : -1));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

const isOf = ({ start }: JournalFile, of: StoryName | undefined): boolean =>
  of === undefined || (start.run.scenario === of.scenario && start.pack === of.pack);

/** Ids in ever larger batches. Those of one millisecond stay together: what is argued lies beside its run. */
function* batches(ids: Iterable<string>, first: number): Generator<readonly string[], void> {
  let size = Math.max(first, 1);
  let batch: string[] = [];
  for (const id of ids) {
    if (batch.length >= size && !isBeside(id, batch.at(-1) ?? '')) {
      yield batch;
      batch = [];
      size *= 2;
    }
    batch.push(id);
  }
  if (batch.length > 0) yield batch;
}

/** The journals of runs that began before these. */
async function older(
  files: readonly JournalFile[],
  { ids, read, digest }: Recent,
): Promise<readonly JournalFile[]> {
  const here = new Set(files.map(({ id }) => id));
  const firsts = new Set(
    files.filter(({ from }) => from !== undefined && !here.has(from)).map((file) => file.of),
  );
  if (firsts.size === 0) return [];
  const { links } = await digest();
  const names = [...ids()];
  const all =
    links === undefined
      ? names.map(read).filter((file) => file !== undefined)
      : [...firsts].flatMap((first) => related(first, { ids: names, links, read }));
  return [...new Map(all.filter(({ id }) => !here.has(id)).map((file) => [file.id, file])).values()];
}
