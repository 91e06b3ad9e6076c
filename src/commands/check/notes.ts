import { basename } from 'node:path';
import type { Checked } from './finding.ts';
import { linesOf } from './frame.ts';
import { counted, shown } from '../text.ts';

/**
 * What somebody who writes a draft leaves to be written: “[Who asks, and what for?]”, or `TODO` and what is to do. A
 * list of JSON never begins with a letter, so that brackets before one always stand in a text.
 */
const NOTE = /\[\p{Lu}(?:\\"|[^[\]" ])* (?:\\"|[^[\]"])*\]|\bTODO\b/gu;

/** How many notes of a draft are left in the files, and where the first of them stands; nothing where none is. */
export function notesLeft(files: readonly Checked[]): readonly string[] {
  const found = files.flatMap(({ path, text = '' }) => notesIn(text).map((note) => ({ path, ...note })));
  const [first] = found;
  if (first === undefined) return [];
  const inFile = files.length === 1 ? '' : ` of ${shown(basename(first.path))}`;
  const which = found.length === 1 ? 'it' : 'the first';
  return [`${notesWords(found)}; ${which} stands in line ${first.line}${inFile}.`];
}

/** What is left to be written, as it stands in a line. */
export interface Note {
  /** From 1. */
  readonly line: number;
  readonly words: string;
}

/** How many notes are left, and how they can be told: “2 notes in [square brackets] are left”. */
export function notesWords(notes: readonly Note[]): string {
  const kinds = new Set(
    notes.map(({ words }) => (words.startsWith('[') ? 'in [square brackets]' : 'with TODO')),
  );
  const are = notes.length === 1 ? 'is' : 'are';
  return `${counted(notes.length, 'note')} ${[...kinds].join(' or ')} ${are} left`;
}

/** The notes that are left in the text of a case. */
export const notesIn = (text: string): readonly Note[] =>
  linesOf(text).flatMap((line, index) =>
    Array.from(line.matchAll(NOTE), ([words]) => ({ line: index + 1, words })),
  );
