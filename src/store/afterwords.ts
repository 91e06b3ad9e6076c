/**
 * A run that has ended can still be argued with. Each process does so in a file of its own, which hangs on the file in
 * which the run ended and in which nothing is played: so it stays one run, however many argue with it at once.
 */
import type { JournalFile } from './journal-file.ts';

/** Whether nothing happened in a file, which still says something: what was argued, or how its run ended. */
export const isAfterword = ({ id, from, events, after, ended, arguments: said }: JournalFile): boolean =>
  from !== undefined && from < id && events === after && (ended !== undefined || said.length > 0);

/** The afterwords to each file, there or not, in the order of their ids; those to an afterword are with it. */
export function afterwordsIn(journals: readonly JournalFile[]): ReadonlyMap<string, readonly JournalFile[]> {
  const about = new Map<string, string>();
  const all = new Map<string, JournalFile[]>();
  for (const file of inOrder(journals)) {
    const { id, from = id } = file;
    const played = about.get(from) ?? from;
    about.set(id, played);
    all.set(played, [...(all.get(played) ?? []), file]);
  }
  return all;
}

/** For each file that is gone, the first afterword to it: that says what is known of the run. */
export function standIns(journals: readonly JournalFile[]): readonly JournalFile[] {
  const here = new Set(journals.map(({ id }) => id));
  const all = new Map<string, JournalFile>();
  for (const file of inOrder(journals)) {
    const { id, from = id } = file;
    if (!here.has(from) && !all.has(from)) all.set(from, file);
  }
  return [...all.values()];
}

const inOrder = (journals: readonly JournalFile[]): readonly JournalFile[] =>
  journals.filter(isAfterword).toSorted((a, b) => (a.id < b.id ? -1 : 1));
