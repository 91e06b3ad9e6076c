import { type JournalFile, readJournal } from '../journal-file.ts';
import { readLine } from '../line.ts';
import { type JournalBytes, textOf } from './format.ts';

/**
 * Whether a journal is a whole copy of ours, which is damaged: each line of ours that can be read is in it, in the same
 * order, so that none is lost when it takes the place of ours.
 */
export function isWholeCopy({ id, bytes }: JournalBytes, ours: Buffer): boolean {
  const [text, damaged] = [textOf(bytes), ours.toString()];
  if (text === undefined || !isDamaged(id, damaged)) return false;
  const theirs = readJournal(id, text);
  return theirs.kind === 'journal' && isWhole(theirs.file) && areIn(intactLines(damaged), text.split('\n'));
}

const isWhole = ({ torn, missing, newer }: JournalFile): boolean => torn === 0 && missing === 0 && !newer;

function isDamaged(id: string, text: string): boolean {
  const reading = readJournal(id, text);
  switch (reading.kind) {
    case 'journal':
      return reading.file.torn + reading.file.missing > 0 && !reading.file.newer;
    case 'unreadable':
    case 'nothing':
      return true;
    case 'newer':
      return false;
  }
}

/** Each once: a line whose writing failed may have been written a second time. */
const intactLines = (text: string): ReadonlySet<string> =>
  new Set(
    text.split('\n').filter((line) => {
      const { kind } = readLine(line);
      return kind !== 'torn' && kind !== 'blank';
    }),
  );

function areIn(lines: ReadonlySet<string>, all: readonly string[]): boolean {
  const left = lines.values();
  let next = left.next();
  for (const line of all) if (next.value === line) next = left.next();
  return next.done === true;
}
