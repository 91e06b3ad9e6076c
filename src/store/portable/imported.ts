import { type Count, noneYet } from './format.ts';

/** What came in with an import. Lists are cut off after `MOST_TOLD`; the counts are of all. */
export interface Imported {
  readonly fresh: Count;
  /** They were here already, the same or longer. */
  readonly here: Count;
  /** Ours were the beginnings of them. */
  readonly grown: Count;
  /** Ours were damaged, and they are whole: they took their place. */
  readonly mended: Count;
  /** Ours say something else, and stay. */
  readonly differing: Count;
  /** The folder in which the old ones of those that have grown or were damaged are. */
  oldOnes: string | undefined;
  /** The files in which those are that differ. */
  readonly asides: string[];
  /** The names of the settings that came in. */
  readonly settings: string[];
  /** Lines of a newer minor version that are carried along and were not yet. */
  carried: number;
  /** Lines that could not be read, from 1. */
  unread: number;
  readonly unreadLines: number[];
  /** The file was cut: `missing` journals are not in it; undefined where nobody can tell. */
  cut: { readonly missing: number | undefined } | undefined;
}

/** How an import went. `why` is a sentence; `failed` has what came in before, which stays. */
export type ImportResult =
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string; readonly imported: Imported };

export const MOST_TOLD = 20;

/** What came in before anything has. */
export const nothingYet = (): Imported => ({
  fresh: noneYet(),
  here: noneYet(),
  grown: noneYet(),
  mended: noneYet(),
  differing: noneYet(),
  oldOnes: undefined,
  asides: [],
  settings: [],
  carried: 0,
  unread: 0,
  unreadLines: [],
  cut: undefined,
});

/** Counts a line that could not be read. */
export function skip(imported: Imported, line: number): void {
  imported.unread += 1;
  if (imported.unreadLines.length < MOST_TOLD) imported.unreadLines.push(line);
}
