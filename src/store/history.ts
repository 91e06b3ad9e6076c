import { setImmediate as otherWork } from 'node:timers/promises';
import type { Digest } from './digest.ts';
import type { Digests } from './digests.ts';
import type { Journal } from './journal.ts';
import { type JournalFile, readJournal } from './journal-file.ts';
import { related } from './links.ts';
import type { OpenRun } from './open-run.ts';
import type { HabitTally, PracticeDay, PrincipleTally, Sums } from './practice.ts';
import { newestFirst, recentRuns } from './recent.ts';
import { isOpen, type RunRecord, runsOf } from './runs.ts';
import type { Shelf } from './shelf.ts';
import { byName, nameOf, type Tally, type VariantTally } from './tally.ts';
import { isId } from './ulid.ts';

/** How each scenario went so far, and what all of it comes to. */
export interface Summary {
  /** By the name of the scenario: see `nameOf`. */
  readonly scenarios: ReadonlyMap<string, Tally>;
  /** One for each variant that was played to its end. */
  readonly variants: readonly VariantTally[];
  readonly practice: Practice;
  /** The unfinished runs, the one with the latest event first; where there are very many, the latest of each story. */
  readonly open: readonly OpenRun[];
  /** Journals that are there and could not be read: what they have is in none of the others. */
  readonly unread: number;
}

/** What finished runs come to, those for study left out. */
export interface Practice {
  /** A day each on which a run was finished, the oldest first; long ago a month stands as its last day of practice. */
  readonly days: readonly PracticeDay[];
  /** The first time that each case and each twin was played to its end, the oldest first. */
  readonly fresh: readonly FreshPlay[];
  readonly principles: readonly PrincipleTally[];
  readonly habits: readonly HabitTally[];
  /** Finished runs of which no exact review is kept. */
  readonly unreviewed: number;
}

export interface FreshPlay extends Sums {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the scenario is called: see `nameOf`. */
  readonly case: string;
  readonly variant: string;
}

/** The scenario that a run is of, and the pack that was added and has it. */
export interface StoryName {
  readonly pack?: string | undefined;
  readonly scenario: string;
}

/** All that was played, read from the journals. */
export interface History {
  /** Every run, the one with the latest event first. */
  runs(): Promise<readonly RunRecord[]>;
  /** The same without what each decision of them was worth, which is most of it. */
  outlines(): Promise<readonly RunRecord[]>;
  /**
   * So many runs, of one scenario or of all: the one that was begun or taken up last first. Reads only as many journals
   * as it needs.
   */
  recent(most: number, of?: StoryName): Promise<readonly RunRecord[]>;
  /** The run to which this journal belongs. */
  find(id: string): Promise<RunRecord | undefined>;
  /**
   * The runs of which a file's name begins so, the one with the latest event first; where those are many, more of the
   * others may be among them.
   */
  beginning(letters: string): Promise<readonly RunRecord[]>;
  /** The unfinished runs of the summary. */
  open(): Promise<readonly OpenRun[]>;
  /** The latest run that was begun, played at least one event, and not ended. */
  unfinished(): Promise<RunRecord | undefined>;
  /** Reads only what has changed since it was last summed up. */
  summary(): Promise<Summary>;
  /**
   * What was summed up last: of a record so large that even a look at its files takes a while, to be shown until
   * `summary` tells how it is. It may be behind. Undefined for any other record.
   */
  glimpse(): Summary | undefined;
  /** Resolves when what was summed up is kept. */
  settle(): Promise<void>;
}

export interface Sources {
  readonly shelf: Shelf;
  readonly digests: Digests;
  /** The journals of this process of which something is not on the disk. */
  readonly unsaved: () => ReadonlyMap<string, Journal>;
  readonly read: (id: string) => JournalFile | undefined;
}

/** So many journals are read in one turn. */
const AT_ONCE = 64;
/** For more of them it takes as long to look for each as to read all. */
const FEW = 64;
/** To look at so many files takes longer than a screen should wait: some ten milliseconds. */
const MANY_RUNS = 1000;

export function historyOf({ shelf, digests, unsaved, read }: Sources): History {
  const ids = (): Generator<string, void> => newestFirst(shelf, [...unsaved().keys()]);

  const all = async (kept: (file: JournalFile) => JournalFile): Promise<readonly RunRecord[]> => {
    const files: JournalFile[] = [];
    let count = 0;
    for (const id of ids()) {
      if (count % AT_ONCE === 0) await otherWork();
      count += 1;
      const file = read(id);
      if (file !== undefined) files.push(kept(file));
    }
    return runsOf(files);
  };

  const runs = (): Promise<readonly RunRecord[]> => all((file) => file);

  /** All that belongs to the run with this first journal; everything where it is not known what does. */
  const familyOf = async (first: string, { links }: Digest): Promise<readonly RunRecord[]> =>
    links === undefined ? runs() : runsOf(related(first, { ids: [...ids()], links, read }));

  const seek = async (id: string, digest: Digest): Promise<RunRecord | undefined> => {
    // Where the first file of a run is gone, those that go on from it still have its name.
    const found = await familyOf(read(id)?.of ?? id, digest);
    return found.find((run) => run.id === id) ?? found.find((run) => run.files.includes(id));
  };

  const beginning = async (letters: string): Promise<readonly RunRecord[]> => {
    const names = [...ids()];
    const named = names.filter((id) => id.startsWith(letters));
    const { links } = await digests.now();
    if (links === undefined || named.length > FEW) return named.length === 0 ? [] : runs();
    const firsts = new Set(named.map((id) => read(id)?.of ?? id));
    const files = [...firsts].flatMap((first) => related(first, { ids: names, links, read }));
    return runsOf([...new Map(files.map((file) => [file.id, file])).values()]);
  };

  const unfinished = async (): Promise<RunRecord | undefined> => {
    const digest = await digests.now();
    for (const { id } of digest.open) {
      const run = await seek(id, digest);
      if (run !== undefined && isOpen(run)) return run;
    }
    return undefined;
  };

  return {
    runs,
    outlines: () => all(withoutDecisions),
    recent: (most, of) => recentRuns({ most, of }, { ids, read, digest: () => digests.now() }),
    find: async (id) => (isId(id) ? seek(id, await digests.now()) : undefined),
    beginning,
    open: async () => (await digests.now()).open,
    unfinished,
    summary: async () => summaryOf(await digests.now()),
    glimpse: () => {
      const kept = digests.kept();
      const played = kept.days.reduce((sum, { runs: count }) => sum + count, 0);
      return played < MANY_RUNS ? undefined : summaryOf(kept);
    },
    settle: () => digests.settle(),
  };
}

function withoutDecisions(file: JournalFile): JournalFile {
  if (file.ended?.decisions === undefined) return file;
  const { decisions: _, ...ended } = file.ended;
  return { ...file, ended };
}

/** What a journal in memory says. Its head is whole, so that it can always be read. */
export function fromMemory(journal: Journal): JournalFile | undefined {
  const reading = readJournal(journal.id, journal.text());
  return reading.kind === 'journal' ? reading.file : undefined;
}

function summaryOf({ tallies, days, principles, habits, unreviewed, open, unread }: Digest): Summary {
  const fresh = tallies.map((tally) => ({ case: nameOf(tally), variant: tally.variant, ...tally.first }));
  return {
    scenarios: byName(tallies),
    variants: tallies,
    practice: { days, fresh: fresh.toSorted((a, b) => a.at - b.at), principles, habits, unreviewed },
    open,
    unread,
  };
}
