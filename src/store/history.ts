import { setImmediate as otherWork } from 'node:timers/promises';
import { digestOf, merged, type MonthDigest, type Open, type Taken, type Tally } from './digest.ts';
import type { Digests } from './digests.ts';
import type { Journal } from './journal.ts';
import { type JournalFile, readJournal } from './journal-file.ts';
import { isOpen, type RunRecord, runsOf } from './runs.ts';
import type { Shelf } from './shelf.ts';
import { isId, monthOf } from './ulid.ts';

/** How each scenario went so far, by its name: see `nameOf`. */
export interface Summary {
  readonly scenarios: ReadonlyMap<string, Tally>;
}

/** All that was played, read from the journals. */
export interface History {
  /** Every run, the one with the latest event first. */
  runs(): Promise<readonly RunRecord[]>;
  /** The run to which this journal belongs. */
  find(id: string): Promise<RunRecord | undefined>;
  /** The latest run that was begun, played at least one event, and not ended. */
  unfinished(): Promise<RunRecord | undefined>;
  /** Reads only months that have changed since they were last summed up. */
  summary(): Promise<Summary>;
  /** Resolves when what was summed up is kept. */
  settle(): Promise<void>;
}

export interface Sources {
  readonly shelf: Shelf;
  readonly digests: Digests;
  /** Journals of this process, by their ids, of which something is not on the disk. */
  readonly unsaved: () => ReadonlyMap<string, Journal>;
}

export function historyOf({ shelf, digests, unsaved }: Sources): History {
  let kept: Promise<void> = Promise.resolve();

  /** The journals of a month and of all after it. */
  const since = async (month: string): Promise<readonly JournalFile[]> => {
    const inMemory = unsaved();
    const files = [...inMemory.values()].map(fromMemory);
    for (const each of shelf.months().filter((name) => name >= month)) {
      await otherWork();
      const ids = shelf.ids(each).filter((id) => !inMemory.has(id));
      files.push(...ids.map((id) => shelf.read(id)));
    }
    return files.filter((file) => file !== undefined);
  };

  const runs = async (): Promise<readonly RunRecord[]> => runsOf(await since(''));

  const find = async (id: string): Promise<RunRecord | undefined> => {
    if (!isId(id)) return undefined;
    const journal = unsaved().get(id);
    const file = journal === undefined ? shelf.read(id) : fromMemory(journal);
    // Where the first file of a run is gone, those that go on from it still have its name.
    const of = file?.of ?? id;
    const found = runsOf(await since(monthOf(of < id ? of : id)));
    return found.find((run) => run.id === id) ?? found.find((run) => run.files.includes(id));
  };

  const unfinished = async (): Promise<RunRecord | undefined> => {
    if (unsaved().size > 0) return (await runs()).find(isOpen);
    const taken: Taken[] = [];
    for (const month of shelf.months()) {
      await otherWork();
      const digest = digests.of(month);
      taken.push(...digest.taken);
      // What goes on from a journal is newer than it, so that it has been seen by now.
      const latest = digest.open.find((open) => !taken.some((each) => goesOn(each, open)));
      if (latest !== undefined) return find(latest.id);
    }
    return undefined;
  };

  const summary = async (): Promise<Summary> => {
    if (unsaved().size > 0) return summaryOf([digestOf({ month: '', mark: '' }, await since(''))]);
    const months: MonthDigest[] = [];
    for (const month of shelf.months()) {
      await otherWork();
      months.push(digests.of(month));
    }
    const before = kept;
    kept = digests.keep(months).then(() => before);
    return summaryOf(months);
  };

  return { runs, find, unfinished, summary, settle: () => kept };
}

const goesOn = ({ from, after }: Taken, { id, events }: Open): boolean => from === id && after >= events;

/** The head of a journal in memory is whole, so that it can always be read. */
function fromMemory(journal: Journal): JournalFile | undefined {
  const reading = readJournal(journal.id, journal.text());
  return reading.kind === 'journal' ? reading.file : undefined;
}

function summaryOf(months: readonly MonthDigest[]): Summary {
  return { scenarios: merged(months.flatMap((month) => month.tallies)) };
}
