import { readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { LARGEST_JOURNAL } from '../journal.ts';
import { type JournalFile, readJournal } from '../journal-file.ts';
import { readLine } from '../line.ts';
import { isSameFile } from '../portable/look.ts';
import { inWords } from '../trouble.ts';
import { monthOf, timeOf } from '../ulid.ts';
import { type Finding, mendable, note, problem } from './finding.ts';
import { rights } from './place.ts';

/** Milliseconds, a day: clocks of one computer and another differ by less. */
const DAY = 86_400_000;
/** Milliseconds: between the making of a journal and its first line there is hardly one. */
const BEING_WRITTEN = 1000;
const MOVE = { kind: 'move' } as const;

/** What can be told where a journal can't be read, and nobody knows better. */
export const READ_IT = 'Make it readable; where the disk is failing, copy your record to another one first.';

/** What is wrong with it before it is read; undefined where it can be. */
function whyNone(file: string, stats: Stats): readonly Finding[] | undefined {
  if (!stats.isFile())
    return [
      mendable('not-a-file', file, {
        what: 'This is not a file, though it is called as a journal is.',
        mend: MOVE,
      }),
    ];
  if (stats.size > LARGEST_JOURNAL)
    return [
      mendable('unreadable', file, {
        what: 'This file is far too large for a journal. It is passed over.',
        mend: MOVE,
      }),
    ];
  const missing = rights(file, stats);
  return missing.length > 0 ? missing : undefined;
}

/** A file that has the name of a journal. */
export interface Inside {
  readonly file: string;
  readonly id: string;
  /** Where it lies if it lies in its month. */
  readonly own: string;
  readonly time: number;
  readonly stats: Stats;
}

/** Looks at a journal: where it lies, and what it says. */
export function lookInside({ file, id, own, time, stats }: Inside): readonly Finding[] {
  const closed = whyNone(file, stats);
  if (closed !== undefined) return closed;
  const month = monthOf(id);
  if (path.basename(path.dirname(file)) !== month) {
    if (isSameFile(file, own)) return [linked(file, own)];
    const what = `This run is of ${month} and lies in the wrong folder: it is not seen there.`;
    return [mendable('misplaced', file, { what, mend: { kind: 'month', id } })];
  }
  const text = textIn(file);
  if (typeof text !== 'string') return [text];
  const reading = readJournal(id, text);
  switch (reading.kind) {
    case 'journal':
      return [
        ...said(file, { ...reading.file, isCut: isCut(text, reading.file) }),
        ...future(file, id, time),
      ];
    case 'newer':
      return [newer(file)];
    case 'unreadable':
      return [
        mendable('unreadable', file, {
          what: 'This is not a journal that can be read. It is passed over.',
          mend: MOVE,
        }),
      ];
    case 'nothing':
      return Math.abs(time - stats.mtimeMs) > BEING_WRITTEN ? [empty(file, text)] : [];
  }
}

function empty(file: string, text: string): Finding {
  const how = text === '' ? 'is empty' : 'has no whole line';
  return mendable('empty', file, {
    what: `This journal ${how}: what was in it is lost unless a backup has it.`,
    advice: 'If you have an older export or a backup, import it.',
    mend: MOVE,
  });
}

/** Whether the last thing that happened in it can't be read, and it did not end before: it may have ended with that. */
const isCut = (text: string, { ended }: JournalFile): boolean =>
  ended === undefined &&
  text
    .split('\n')
    .map((line) => readLine(line).kind)
    .findLast((kind) => kind !== 'blank' && kind !== 'argument') === 'torn';

/** What a link leads to once more is there once: to move it would take it from where it belongs. */
function linked(file: string, own: string): Finding {
  const [folder, month] = [path.dirname(file), path.dirname(own)];
  return note('linked', isSameFile(folder, month) ? folder : file, {
    what: `A link leads from here to ${isSameFile(folder, month) ? 'the runs' : 'a run'} of ${path.basename(month)}, where they are found already. It is left as it is.`,
  });
}

function textIn(file: string): string | Finding {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const what = `This journal can't be read: ${inWords(error)}. It is passed over.`;
    return problem('unreadable', file, { what, advice: READ_IT });
  }
}

const newer = (file: string): Finding =>
  note('newer', file, {
    what: 'A newer version of Interlock wrote this run. It is left as it is.',
    advice: 'Update Interlock to go on with it.',
  });

type Read = Pick<JournalFile, 'torn' | 'missing' | 'newer'> & { readonly isCut: boolean };

const UNFINISHED =
  ' If its end was there, the run counts as unfinished now: go on with it, or import an older export or a backup that has it whole.';

function said(file: string, { torn, missing, newer: isNewer, isCut: counts }: Read): readonly Finding[] {
  if (isNewer) return [newer(file)];
  const open = counts ? UNFINISHED : '';
  const lines = torn === 1 ? '1 line' : `${torn} lines`;
  if (missing > 0) {
    const events = missing === 1 ? '1 entry of this run is lost' : `${missing} entries of this run are lost`;
    const what = `${events}${torn > 0 ? `, and ${lines} can't be read` : ''}. What comes before is good.${open}`;
    const advice =
      'Nobody can make that up again. An older export or backup may have the run whole: import it.';
    return [problem('missing', file, { what, advice })];
  }
  if (torn === 0) return [];
  const what = `${lines} can't be read and ${torn === 1 ? 'is' : 'are'} passed over. No other entry of the run is missing.${open}`;
  return [note('torn', file, { what })];
}

function future(file: string, id: string, time: number): readonly Finding[] {
  const begun = timeOf(id);
  if (begun <= time + DAY) return [];
  const what = `This run is dated ${new Date(begun).toISOString().slice(0, 10)}: the clock was wrong when it was begun.`;
  return [
    note('future', file, {
      what,
      advice: 'Nothing is lost by that. Until then it comes first in your history.',
    }),
  ];
}
