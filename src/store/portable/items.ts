/** What there is in a file that is to be imported: an export of a record, or the journals of a run as they are. */
import { FORMAT } from '../head.ts';
import { LARGEST_JOURNAL } from '../journal.ts';
import { isObject, isText, parse } from '../json.ts';
import {
  hasPlace,
  type JournalBytes,
  LONGEST_LINE,
  PORTABLE,
  type PortableLine,
  readPortableLine,
  textOf,
} from './format.ts';
import { linesOf, type RawLine } from './lines.ts';

/** One thing in the file, and the line in which it begins, from 1. */
export type Item =
  | Extract<PortableLine, { kind: 'settings' | 'journal' | 'unreadable' }>
  | { readonly kind: 'unknown'; readonly bytes: Buffer }
  /** `missing`: how many of its journals are not there; undefined where the file ends too early to tell. */
  | { readonly kind: 'cut'; readonly missing: number | undefined }
  /** Nothing in the file can be used. A sentence. */
  | { readonly kind: 'refused'; readonly why: string };

export type Placed = Item & { readonly number: number };

/** The things in a file, one after the other; never more of it is held than one of them. Throws what the system says. */
export async function* itemsIn(name: string): AsyncGenerator<Placed> {
  const lines = linesOf(name, LONGEST_LINE);
  let banner = 0;
  try {
    for await (const line of lines) {
      const bytes = line.bytes && withoutMark(line.bytes);
      if (bytes?.toString('latin1').trim() === '') continue;
      if (bytes?.subarray(0, BANNER.length).equals(BANNER) === true && (banner += 1) <= MOST_BANNER) continue;
      const journal = bytes === undefined ? undefined : headIn(bytes);
      if (bytes !== undefined && journal !== undefined)
        return yield* barely({ ...line, bytes }, journal, lines);
      const why = whyNot(bytes === undefined ? { kind: 'unreadable' } : readPortableLine(bytes));
      if (why === undefined) return yield* exported(lines);
      return yield { kind: 'refused', why, number: line.number };
    }
    yield { kind: 'refused', why: banner > 0 ? NO_EXPORT : 'The file is empty.', number: 1 };
  } finally {
    // Also where nobody asks for more.
    await lines.return(undefined);
  }
}

/** How npm begins the lines that it prints before what a script prints. */
const BANNER = Buffer.from('> ');
/** It prints two or three of them. */
const MOST_BANNER = 10;

/** Without the mark that some editors put before the first line. */
const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

function whyNot(line: PortableLine): string | undefined {
  if (line.kind !== 'head') return NO_EXPORT;
  return line.format > PORTABLE.format ? NEWER : undefined;
}

const NO_EXPORT =
  'This is no export of a record: its first line does not say so. Name a file that data export or data backup wrote; one that was packed has to be unpacked first.';
const NEWER = 'A newer version of Interlock wrote this file. Update Interlock, then import it.';

/** After the first line. Exports that were put together in one file are read one after the other. */
async function* exported(lines: AsyncIterable<RawLine>): AsyncGenerator<Placed> {
  let last = 1;
  let seen = 0;
  let isOver = false;
  for await (const { number, bytes } of lines) {
    last = number;
    const line = bytes === undefined ? UNREADABLE : readPortableLine(bytes);
    switch (line.kind) {
      case 'blank':
        break;
      case 'head': {
        const isNewer = whyNot(line) !== undefined;
        if (!isOver || isNewer) yield { kind: 'cut', missing: undefined, number };
        if (isNewer) return;
        [seen, isOver] = [0, false];
        break;
      }
      case 'end':
        isOver = true;
        if (line.journals > seen) yield { kind: 'cut', missing: line.journals - seen, number };
        break;
      case 'unknown':
        if (bytes !== undefined) yield { kind: 'unknown', bytes, number };
        break;
      case 'journal':
        seen += 1;
        yield { ...line, number };
        break;
      case 'settings':
      case 'unreadable':
        yield { ...line, number };
    }
  }
  if (!isOver) yield { kind: 'cut', missing: undefined, number: last };
}

const UNREADABLE: PortableLine = { kind: 'unreadable' };

/** The id of the journal that begins with this line; undefined where none does. */
function headIn(bytes: Buffer): string | undefined {
  const value = parse(textOf(bytes) ?? '');
  if (!isObject(value) || (value['event'] !== 'start' && value['event'] !== 'continue')) return undefined;
  const { run, format = FORMAT } = value;
  return isText(run) && hasPlace(run) && typeof format === 'number' ? run : undefined;
}

/** Journals one after the other, as the files of a run are given out: each begins with its head. */
async function* barely(
  first: RawLine & { readonly bytes: Buffer },
  id: string,
  lines: AsyncIterable<RawLine>,
): AsyncGenerator<Placed> {
  let journal = gathering(first.number, id);
  journal.add(first.bytes, first.isEnded);
  for await (const { number, bytes, isEnded } of lines) {
    const next = bytes === undefined ? undefined : headIn(bytes);
    if (next !== undefined && next !== journal.id) {
      yield journal.item();
      journal = gathering(number, next);
    }
    journal.add(bytes, isEnded);
  }
  yield journal.item();
}

/** The lines of one journal. */
function gathering(number: number, id: string) {
  const parts: Buffer[] = [];
  let length = 0;
  return {
    id,
    /** A line of undefined bytes is too long, and so is its journal. */
    add: (bytes: Buffer | undefined, isEnded: boolean): void => {
      length += bytes === undefined ? Infinity : bytes.length + 1;
      if (bytes === undefined || length > LARGEST_JOURNAL) parts.length = 0;
      else parts.push(bytes, Buffer.from(isEnded ? '\n' : ''));
    },
    item: (): Placed => {
      if (length > LARGEST_JOURNAL) return { kind: 'unreadable', number };
      const journal: JournalBytes = { id, bytes: Buffer.concat(parts) };
      return { kind: 'journal', ...journal, number };
    },
  };
}
