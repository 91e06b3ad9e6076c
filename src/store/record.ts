import { fit, newerRun } from './argue.ts';
import type { Argument } from './argument.ts';
import { type ConfigFile, configFile } from './config-file.ts';
import { digestsIn } from './digests.ts';
import { fromMemory, type History, historyOf } from './history.ts';
import { type Follows, headLine, type Known, type Start } from './head.ts';
import { beginJournal, type Journal } from './journal.ts';
import type { JournalFile } from './journal-file.ts';
import type { Place } from './place.ts';
import type { RunRecord } from './runs.ts';
import { type SettingsKeeper, settingsKeeper } from './settings.ts';
import { EMPTY_SHELF, shelfAt } from './shelf.ts';
import { type Saved, type Trouble, troubles } from './trouble.ts';
import { type Entropy, idMaker, idRightAfter, steady } from './ulid.ts';

export interface Means {
  /** Milliseconds since 1970; it may run backwards or say nonsense. */
  readonly now: () => number;
  readonly entropy: Entropy;
  readonly appVersion: string;
}

export type TakenUp =
  { readonly ok: true; readonly journal: Journal } | { readonly ok: false; readonly why: string };

/** All that is kept of a learner. Nothing in it throws for what a disk can do. */
export interface LearnerRecord extends History {
  readonly place: Place;
  /** What went wrong so far; it grows as the record is used. */
  readonly trouble: readonly Trouble[];
  readonly settings: SettingsKeeper;
  /** Begins a run. Its journal is good to play with even where it can't be written: see its `saved`. */
  begin(start: Start): Promise<Journal>;
  /**
   * Goes on with an unfinished run in a new file, from where it stood when it was read: what another process has played
   * of it since stays a run of its own.
   */
  takeUp(run: RunRecord): Promise<TakenUp>;
  /** Adds an argument to a run that has ended. Resolves when it is safely on the disk, or is not going to be. */
  argue(id: string, argument: Argument): Promise<Saved>;
  /** A run as NDJSON, its files one after the other; undefined where there is no such run. */
  exportText(id: string): Promise<string | undefined>;
}

/** Opens the record at a place. Reads and makes nothing until it is needed. */
export function openRecord(place: Place, { now, entropy, appVersion }: Means): LearnerRecord {
  const { list, note } = troubles();
  const clock = steady(now);
  const newId = idMaker(clock, entropy);
  const shelf = place.kind === 'folder' ? shelfAt(place.root, note) : EMPTY_SHELF;
  const file = (name: string, forPeople: boolean): ConfigFile =>
    place.kind === 'folder'
      ? configFile({ folder: place.root, name, forPeople }, clock, note)
      : noFile(place.why);
  const mine = new Map<string, Journal>();
  const unsaved = (): ReadonlyMap<string, Journal> => new Map([...mine].filter(([, { saved }]) => !saved.ok));
  const read = (id: string): JournalFile | undefined => {
    const journal = unsaved().get(id);
    return journal === undefined ? shelf.read(id) : fromMemory(journal);
  };
  const progress = file('progress', false);
  const digests = digestsIn({ file: progress, shelf, read, unsaved: () => new Set(unsaved().keys()) });
  const history = historyOf({ shelf, digests, unsaved, read });
  if (place.kind === 'nowhere') note(inMemory(place.why));

  const write = async (id: string, start: Known, follows?: Follows): Promise<Journal> => {
    const head = headLine(start, { id, app: appVersion, at: clock() }, follows);
    const beginning = { id, run: follows?.of ?? id, head, after: follows?.after ?? 0 };
    const journal = await beginJournal(place, beginning, clock);
    mine.set(id, journal);
    return journal;
  };

  const play = async (start: Known, follows?: Follows): Promise<Journal> => {
    const journal = await write(newId(follows?.from), start, follows);
    if (!journal.saved.ok) note(inMemory(journal.saved.why));
    return journal;
  };

  const takeUp = async (run: RunRecord): Promise<TakenUp> => {
    const why = whyNot(run);
    return why === undefined ? { ok: true, journal: await play(run, followsOf(run)) } : { ok: false, why };
  };

  const argue = async (id: string, argument: Argument): Promise<Saved> => {
    const run = await history.find(id);
    if (run === undefined) return { ok: false, why: `there is no run ${id}` };
    const found = fit(run, argument);
    if (!found.ok) return found;
    const last = run.files.slice(run.files.indexOf(run.tip));
    const [own] = last.flatMap((each) => mine.get(each) ?? []);
    const journal = own ?? (await write(idRightAfter(last.at(-1) ?? run.tip, entropy), run, followsOf(run)));
    return journal.append({ event: 'argue', ...found.said });
  };

  const exportText = async (id: string): Promise<string | undefined> => {
    const run = await history.find(id);
    const texts = run?.files.map((each) => mine.get(each)?.text() ?? shelf.text(each) ?? '');
    return texts?.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
  };

  return {
    place,
    trouble: list,
    settings: settingsKeeper(file('settings', true)),
    begin: (start) => play(start),
    takeUp,
    argue,
    exportText,
    ...history,
  };
}

function whyNot({ id, ended, newer }: RunRecord): string | undefined {
  if (newer) return newerRun(id);
  return ended === undefined ? undefined : `run ${id} has ended`;
}

function followsOf({ first, tip, events, startedAt }: RunRecord): Follows {
  return { of: first, from: tip, after: events, began: startedAt };
}

const noFile = (why: string): ConfigFile => ({
  read: () => ({}),
  write: async () => ({ ok: false, why }),
  replace: async () => ({ ok: false, why }),
});

const inMemory = (why: string): Trouble => ({
  kind: 'memory-only',
  message: `What you play is not being kept: ${why}. You can play on.`,
});
