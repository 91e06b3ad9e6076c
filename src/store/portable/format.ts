/**
 * A whole record as one file: NDJSON, one object a line. The first says what it is, the last how many journals it has,
 * so that a file that was cut can be told. Between them the settings, every journal byte for byte, and what a newer
 * minor version wrote and this one does not know.
 */
import { LARGEST_JOURNAL } from '../journal.ts';
import { isCount, isListOf, isObject, isText, iso, type JsonObject, jsonLine, parse } from '../json.ts';
import { isId, monthOf } from '../ulid.ts';

/** `format` is the major version: a file of a newer one is refused. */
export const PORTABLE = { format: 1, minor: 0 } as const;
/** Bytes: room for the largest journal in base 64. */
export const LONGEST_LINE = 2 ** 22;

export interface About {
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly journals: number;
}

/** A journal as it lies on the disk. */
export interface JournalBytes {
  readonly id: string;
  readonly bytes: Buffer;
}

export type PortableLine =
  | { readonly kind: 'head'; readonly format: number }
  | { readonly kind: 'settings'; readonly settings: JsonObject }
  | ({ readonly kind: 'journal' } & JournalBytes)
  | { readonly kind: 'end'; readonly journals: number }
  /** Of a newer minor version. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: PortableLine = { kind: 'unreadable' };

/** The first line: what the file is, who wrote it and when, and how many journals are to come. */
export const headOf = ({ app, at, journals }: About): string =>
  jsonLine({ interlock: 'record', ...PORTABLE, app, at: iso(at), journals });

/** The line of the settings, as their file has them. */
export const settingsLine = (settings: JsonObject): string => jsonLine({ line: 'settings', settings });

/** The line of a journal: its text, or its bytes in base 64 where they are no text. */
export function journalLine({ id, bytes }: JournalBytes): string {
  const text = textOf(bytes);
  const line = text === undefined ? undefined : jsonLine({ line: 'journal', id, text });
  if (line !== undefined && Buffer.byteLength(line) <= LONGEST_LINE) return line;
  return jsonLine({ line: 'journal', id, base64: bytes.toString('base64') });
}

/** The last line. */
export const endLine = (journals: number): string => jsonLine({ line: 'end', journals });

/** Reads one line of such a file, whoever wrote it. */
export function readPortableLine(bytes: Buffer): PortableLine {
  const text = textOf(bytes);
  if (text === undefined) return UNREADABLE;
  if (text.trim() === '') return { kind: 'blank' };
  const value = parse(text);
  if (!isObject(value)) return UNREADABLE;
  if (Object.hasOwn(value, 'interlock')) return readHead(value);
  return isText(value['line']) ? (readKnown(value['line'], value) ?? UNREADABLE) : UNREADABLE;
}

function readHead({ interlock, format }: JsonObject): PortableLine {
  return interlock === 'record' && isCount(format) ? { kind: 'head', format } : UNREADABLE;
}

function readKnown(name: string, value: JsonObject): PortableLine | undefined {
  const { id, settings, journals } = value;
  switch (name) {
    case 'settings':
      return isObject(settings) && isShallow(settings, DEEPEST) ? { kind: 'settings', settings } : undefined;
    case 'journal': {
      const bytes = readBytes(value);
      return isText(id) && hasPlace(id) && bytes !== undefined ? { kind: 'journal', id, bytes } : undefined;
    }
    case 'end':
      return isCount(journals) ? { kind: 'end', journals } : undefined;
    default:
      return /^[a-z][a-z-]{0,39}$/.test(name) ? { kind: 'unknown' } : undefined;
  }
}

/** How many journals begin a run, and how many only go on with one or argue with it. */
export interface Count {
  runs: number;
  parts: number;
}

export const noneYet = (): Count => ({ runs: 0, parts: 0 });

/** Adds a journal to a count. What can't be told counts as a run. */
export function countIn(count: Count, { bytes }: JournalBytes): void {
  const end = bytes.indexOf(0x0a);
  const head = parse(bytes.subarray(0, end < 0 ? undefined : end).toString());
  if (isObject(head) && head['event'] === 'continue') count.parts += 1;
  else count.runs += 1;
}

/** Whether a file can have this id for its name: it is one, and of a month with four figures in its year. */
export const hasPlace = (id: string): boolean => isId(id) && /^\d{4}-\d\d$/.test(monthOf(id));

function readBytes({ text, base64 }: JsonObject): Buffer | undefined {
  const bytes = isText(text) ? bytesOf(text) : isText(base64) ? unpacked(base64) : undefined;
  return bytes !== undefined && bytes.length <= LARGEST_JOURNAL ? bytes : undefined;
}

/** Half of a pair of code units has no bytes. */
const bytesOf = (text: string): Buffer | undefined => (text.isWellFormed() ? Buffer.from(text) : undefined);

/** Node passes over what is no base 64. */
function unpacked(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text; undefined where they are none, so that the same bytes would not come of it again. */
export function textOf(bytes: Buffer): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Levels of brackets in a setting: none of this version has any, and what walks through them can fall over. */
const DEEPEST = 8;

function isShallow(value: unknown, levels: number): boolean {
  if (isObject(value)) return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
  if (!Array.isArray(value)) return true;
  return levels > 0 && isListOf(value, (each): each is unknown => isShallow(each, levels - 1));
}
