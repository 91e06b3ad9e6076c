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
  const kinds = new Set(
    found.map(({ words }) => (words.startsWith('[') ? 'in [square brackets]' : 'with TODO')),
  );
  const isOne = found.length === 1;
  const left = `${counted(found.length, 'note')} ${[...kinds].join(' or ')} ${isOne ? 'is' : 'are'} left`;
  const inFile = files.length === 1 ? '' : ` of ${shown(basename(first.path))}`;
  return [`${left}; ${isOne ? 'it' : 'the first'} stands in line ${first.line}${inFile}.`];
}

const notesIn = (text: string): readonly { readonly line: number; readonly words: string }[] =>
  linesOf(text).flatMap((line, index) =>
    Array.from(line.matchAll(NOTE), ([words]) => ({ line: index + 1, words })),
  );
