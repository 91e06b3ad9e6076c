import type { Run } from '../engine/index.ts';
import { afterwordsIn, isAfterword, standIns } from './afterwords.ts';
import { type Argument, eachOnce } from './argument.ts';
import type { Ended } from './event.ts';
import type { Answers, Mode } from './head.ts';
import type { JournalFile } from './journal-file.ts';

/** A run as the record tells it, put together from the files that it was written to. */
export interface RunRecord {
  /** The name of its first file, but for a branch: see `runsOf`. */
  readonly id: string;
  /** The name of its first file, which may be gone. */
  readonly first: string;
  /** Its files in the order in which they were written, those that only argue with it last. */
  readonly files: readonly string[];
  /** The file in which it was last played. */
  readonly tip: string;
  /** With the choices made, without those taken back. */
  readonly run: Run;
  readonly mode: Mode;
  /** Left out of bests and progress: something was taken back, or it was replayed from another run's decision. */
  readonly study: boolean;
  readonly pack?: string;
  readonly title?: string;
  /** What the player said had decided it, by index of the decision from 0; undefined for something else. */
  readonly answers: Answers;
  /** What the player said against it. */
  readonly arguments: readonly Argument[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Of the last event, which no argument is. */
  readonly lastAt: number;
  /** The number of events, also those taken back. */
  readonly events: number;
  /** How it ended, as it was reckoned then; not there while it is unfinished. */
  readonly ended?: Ended;
  /** Lines that can't be read. */
  readonly torn: number;
  /** Events known to be lost; the choices are those before the first of them. */
  readonly missing: number;
  /** A newer version wrote it: to be looked at only. */
  readonly newer: boolean;
}

/**
 * Puts runs together from journals, the one with the latest event first.
 *
 * A journal that was taken up, all of it, is a part of the run that goes on from it. One that was written to after
 * another process had taken it up is a branch: it and the other are two runs, and nothing is lost. The branch in the
 * run's first file keeps the name of the run, else the one that was taken up last; the others are called by their own
 * last file. A continuation in which nothing happened is as if it had never been made, but for what it says against its
 * run: that belongs to the run.
 */
export function runsOf(journals: readonly JournalFile[]): readonly RunRecord[] {
  const byId = new Map(journals.map((file) => [file.id, file]));
  const afterwords = afterwordsIn(journals);
  const tips = tipsOf(journals).toSorted(latestFirst);
  const heirs = heirsIn(tips);
  return tips.map((tip) => {
    const id = heirs.get(tip.of) === tip.id ? tip.of : tip.id;
    const files = chain(tip, byId);
    const whole = files.filter(({ events }, place) => events <= (files[place + 1]?.after ?? events));
    const about = [...whole.map((file) => file.id), ...(isAfterword(tip) ? [tip.from ?? ''] : [])];
    const more = about.flatMap((name) => afterwords.get(name) ?? []).filter((file) => !files.includes(file));
    return record({ id, tip, files: [...files, ...more], arguing: [...whole, ...more] });
  });
}

/** Whether there is something to take up: it was played and has not ended. */
export const isOpen = ({ ended, newer, events }: Pick<RunRecord, 'ended' | 'newer' | 'events'>): boolean =>
  ended === undefined && !newer && events > 0;

/** For each run the one of its last files that has its name. */
function heirsIn(tips: readonly JournalFile[]): ReadonlyMap<string, string> {
  const heirs = new Map<string, string>();
  for (const { id, of } of tips) {
    const heir = heirs.get(of) ?? '';
    if (id === of || (heir !== of && id > heir)) heirs.set(of, id);
  }
  return heirs;
}

/** The journals that no other goes on from. What says that it goes on from a newer one is no matter to that. */
export function tipsOf(journals: readonly JournalFile[]): readonly JournalFile[] {
  const going = journals.filter(({ from, events, after }) => from === undefined || events > after);
  const seen = new Map<string, number>();
  for (const { id: own, from, after } of going)
    if (from !== undefined && from < own) seen.set(from, Math.max(after, seen.get(from) ?? 0));
  return [...going, ...standIns(journals)].filter(({ id, events }) => (seen.get(id) ?? -1) < events);
}

export const latestFirst = (a: JournalFile, b: JournalFile): number =>
  b.lastAt - a.lastAt || (a.id < b.id ? 1 : -1);

/** The files that lead to this one, itself at the end. A file that is gone ends the search, not the run. */
function chain(tip: JournalFile, byId: ReadonlyMap<string, JournalFile>): readonly JournalFile[] {
  const files = [tip];
  for (let file = tip; file.from !== undefined && file.from < file.id;) {
    const before = byId.get(file.from);
    if (before === undefined) break;
    files.unshift(before);
    file = before;
  }
  return files;
}

interface Gathered {
  readonly id: string;
  readonly tip: JournalFile;
  readonly files: readonly JournalFile[];
  /** Those of them that argue with this run: what was said in a file after it was taken up is about its branch. */
  readonly arguing: readonly JournalFile[];
}

function record({ id, tip, files, arguing }: Gathered): RunRecord {
  const { start, answers, startedAt, lastAt, events, ended, missing, newer } = tip;
  return {
    id,
    first: tip.of,
    files: files.map((file) => file.id),
    tip: tip.id,
    ...start,
    answers,
    arguments: argumentsIn(arguing, start.run.choices.length),
    startedAt,
    lastAt,
    events,
    ...(ended && { ended }),
    torn: files.reduce((sum, { torn }) => sum + torn, 0),
    missing,
    newer,
  };
}

/** All that was said against a run; what was said of a decision that is not there any more, of the run. */
function argumentsIn(files: readonly JournalFile[], decisions: number): readonly Argument[] {
  const all = files.flatMap((file) => file.arguments);
  return eachOnce(
    all.map(({ decision, text }) => ({
      decision: decision !== undefined && decision < decisions ? decision : undefined,
      text,
    })),
  );
}
