/**
 * Which journals belong to a run, without reading all of them. What hangs on a journal and was made in the same
 * millisecond, as an argument with an ended run is, lies beside it; of all else that goes on from another journal a
 * link is kept: the end of the name of the run's first journal, and the beginning of its own.
 */
import type { JournalFile } from './journal-file.ts';

/** Characters of the one, and of the other: a half minute. */
const [OF, OWN] = [4, 7] as const;

/** The length of a link. */
export const LINK = OF + OWN;

/** A journal's link; none where it lies beside the one that it goes on from. */
export function linkOf({ id, of, from }: JournalFile, isHere: (id: string) => boolean): readonly string[] {
  if (from === undefined || (isBeside(id, from) && isHere(from))) return [];
  return [of.slice(-OF) + id.slice(0, OWN)];
}

/** Whether two journals were made in the same millisecond. */
export const isBeside = (a: string, b: string): boolean => momentOf(a) === momentOf(b);

/** The characters of an id that say when it was made. */
export const momentOf = (id: string): string => id.slice(0, 10);

export interface Linked {
  /** Every journal. */
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly read: (id: string) => JournalFile | undefined;
}

/** All journals of the run that begins with this one; a few others may be among them. */
export function related(first: string, { ids, links, read }: Linked): readonly JournalFile[] {
  const tag = first.slice(-OF);
  const moments = [
    momentOf(first),
    ...links.filter((link) => link.startsWith(tag)).map((link) => link.slice(OF)),
  ];
  const known = new Map<string, JournalFile | undefined>();
  const add = (id: string): void => {
    if (!known.has(id)) known.set(id, read(id));
  };
  for (const moment of moments) ids.filter((id) => id.startsWith(moment)).forEach(add);
  return [...known.values()].filter((file) => file !== undefined);
}
