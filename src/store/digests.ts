import { setImmediate as otherWork } from 'node:timers/promises';
import type { ConfigFile } from './config-file.ts';
import { type Digest, digestOf } from './digest.ts';
import { fitted } from './fitted.ts';
import type { JournalFile } from './journal-file.ts';
import { type DaySum, type Kept, NO_OLD, readKept, wholeOf } from './kept.ts';
import { grouped, markOf, type Marks, marksOf, seenOn } from './sheets.ts';
import type { Sheet, Shelf } from './shelf.ts';

/** All journals summed up, kept in a file. The journals are the truth. */
export interface Digests {
  /** Everything as it is now: journals are read only where something has changed. */
  now(): Promise<Digest>;
  /** What was kept last, which may be behind: no journal is looked at. */
  kept(): Digest;
  /** Resolves when what was summed up is kept. */
  settle(): Promise<void>;
}

export interface DigestSources {
  readonly file: ConfigFile;
  readonly shelf: Shelf;
  /** Journals of which something is not on the disk. */
  readonly unsaved: () => ReadonlySet<string>;
  readonly read: (id: string) => JournalFile | undefined;
}

/** So many journals are read in one turn. */
const AT_ONCE = 64;

export function digestsIn({ file, shelf, unsaved, read }: DigestSources): Digests {
  let known: Kept | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let writing: Promise<unknown> = Promise.resolve();

  const keep = (whole: Kept, sheets: readonly Sheet[]): void => {
    const { kept, form } = fitted(whole, sheets);
    known = kept;
    if (form === undefined) return;
    // What the form before this one said only takes room.
    const changes = 'months' in file.read() ? { ...form, months: [] } : form;
    // Nothing is lost where this fails, so nobody need be told. A screen that waits for the summary comes first.
    writing = writing.then(() => otherWork()).then(() => file.write(changes));
  };

  const now = async (): Promise<Digest> => {
    const before = (known ??= readKept(file.read()));
    const inMemory = unsaved();
    const { whole, sheets } = await summedUp(before, inMemory);
    if (inMemory.size === 0 && !isSame(whole, before)) keep(whole, sheets);
    return wholeOf(whole);
  };

  /** What is known and has not changed stays as it is. */
  const summedUp = async (
    { old, days }: Kept,
    inMemory: ReadonlySet<string>,
  ): Promise<{ readonly whole: Kept; readonly sheets: readonly Sheet[] }> => {
    const { marks, sheets } = seenOn(shelf, old.before, inMemory);
    const own = marksOf(sheets.filter(({ day }) => day < old.before));
    if (old !== NO_OLD && !areSame(old.marks, new Map([...marks, ...own])))
      return summedUp({ old: NO_OLD, days }, inMemory);
    const byDay = new Map(days.map((each) => [each.day, each]));
    const sums: DaySum[] = [];
    const recent = sheets.filter(({ day }) => day >= old.before);
    for (const [day, those] of grouped(recent, (sheet) => sheet.day)) {
      const mark = markOf(those);
      const same = byDay.get(day);
      const isKnown = same !== undefined && mark !== undefined && same.mark === mark;
      if (isKnown) {
        sums.push(same);
        continue;
      }
      const files = await readAll(those, read);
      const failed = those.flatMap(({ id }) => shelf.unread(id) ?? []);
      // Without a mark it is read again next time.
      const lasting = failed.includes('passing') ? undefined : mark;
      sums.push({ day, mark: lasting, sum: { ...digestOf(files), unread: failed.length } });
    }
    return { whole: { old, days: sums }, sheets };
  };

  return {
    // One after the other: the second of two that come at once finds all done.
    now: () => {
      const mine = turn.then(now);
      turn = mine.catch(() => {});
      return mine;
    },
    kept: () => wholeOf((known ??= readKept(file.read()))),
    settle: async () => {
      await turn;
      await writing;
    },
  };
}

const areSame = (a: Marks, b: Marks): boolean =>
  a.size === b.size && [...b].every(([month, mark]) => mark !== undefined && a.get(month) === mark);

const isSame = (a: Kept, b: Kept): boolean =>
  a.old === b.old && a.days.length === b.days.length && a.days.every((day, at) => day === b.days[at]);

async function readAll(
  sheets: readonly Sheet[],
  read: DigestSources['read'],
): Promise<readonly JournalFile[]> {
  const files: JournalFile[] = [];
  for (const [at, { id }] of sheets.entries()) {
    if (at % AT_ONCE === 0) await otherWork();
    const file = read(id);
    if (file !== undefined) files.push(file);
  }
  return files;
}
