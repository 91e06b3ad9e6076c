import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { decodeUtf8, MAX_FILE_BYTES } from '../scenario/index.ts';

/** Why a file can't be read: a sentence without the file's name, and where in the file where that is known. */
export interface Unreadable {
  readonly ok: false;
  readonly why: string;
  readonly place?: { readonly line: number; readonly column: number };
}
type Read<T> = ({ readonly ok: true } & T) | Unreadable;

const unreadable = (why: string): Unreadable => ({ ok: false, why });

/**
 * The text of a file that a stranger may have written: a regular file of at most 1 MiB, in UTF-8.
 * Read at once: files are small and near, and to wait for a thread costs a start more than the reading.
 */
export function readText(path: string): Read<{ text: string }> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return unreadable('This is a folder. Name a file in it.');
    // To open a pipe would wait for ever, and a device may have no end.
    if (!found.isFile()) return unreadable('This is not a regular file.');
    if (found.size > MAX_FILE_BYTES)
      return unreadable('The file is larger than 1 MiB, the most it may have.');
    return decoded(bytesOf(path, found.size));
  } catch (error) {
    return unreadable(isLost(path, error) ? 'This is a link to something that is not there.' : reason(error));
  }
}

/** The entries of a folder, sorted by name. */
export function listFolder(path: string): Read<{ entries: readonly Dirent[] }> {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return { ok: true, entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    return unreadable(reason(error));
  }
}

/** Whether there is a folder of that name. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether there is anything of that name, readable or not. */
export function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    // Below a file there is nothing either.
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/** Reads no more than the file had when it was measured: it may be growing. */
function bytesOf(path: string, size: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(size);
    let filled = 0;
    for (;;) {
      const read = readSync(file, bytes, filled, size - filled, filled);
      filled += read;
      if (read === 0 || filled === size) return bytes.subarray(0, filled);
    }
  } finally {
    closeSync(file);
  }
}

function decoded(bytes: Uint8Array): Read<{ text: string }> {
  if (bytes.length === 0) return unreadable('The file is empty.');
  if (isWide(bytes)) return unreadable('The file is not in UTF-8 but in UTF-16. Save it as UTF-8.');
  if (isBinary(bytes)) return unreadable('This is not a file of text. A case is one JSON file (NAME.json).');
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { ok: true, text };
  const why = 'From here on the file is not text in UTF-8. Save it as UTF-8.';
  return { ok: false, why, place: firstBroken(bytes) };
}

/**
 * Whether a file is in UTF-16: it begins with one of its two byte order marks or, as JSON does, with two characters of
 * ASCII, each of which has one byte that is zero.
 */
function isWide(bytes: Uint8Array): boolean {
  const [one = 0, two = 0] = bytes;
  if ((one === 0xfe && two === 0xff) || (one === 0xff && two === 0xfe)) return true;
  const signs = Array.from(bytes.subarray(0, 4), (byte) => (byte === 0 ? '0' : 'x')).join('');
  return ['x0', '0x', 'x0x0', '0x0x'].includes(signs);
}

/** Whether a file is no text at all: there are zero bytes near its beginning, and it does not begin as JSON does. */
function isBinary(bytes: Uint8Array): boolean {
  const begins = /^[\s[{"]/.test(String.fromCharCode(bytes[0] ?? 0));
  return !begins && bytes.subarray(0, HEAD).includes(0);
}

/** Bytes in which files that are no text give themselves away. */
const HEAD = 512;

/** The line and column, from 1, of the first byte that is not UTF-8. */
function firstBroken(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let byte = 0;
  let from = 0;
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    byte += Buffer.byteLength(text.slice(from, index));
    from = index;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) break;
  }
  const before = text.slice(0, from).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Whether there is a link of that name, and nothing to which it leads. */
function isLost(path: string, error: unknown): boolean {
  if (codeOf(error) !== 'ENOENT') return false;
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file.'],
  ['EACCES', 'You are not allowed to read it.'],
  ['EPERM', 'You are not allowed to read it.'],
  ['ELOOP', 'Its links lead in a circle.'],
  ['ENAMETOOLONG', 'The name is too long for a file.'],
  ['ENOTDIR', 'A part of its path is not a folder.'],
  ['ERR_INVALID_ARG_VALUE', 'No file can have this name.'],
]);

/** The `code` of an error of the system, as `ENOENT`; empty for any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function reason(error: unknown): string {
  const known = REASONS.get(codeOf(error));
  if (known !== undefined) return known;
  return `It can't be read (${error instanceof Error ? error.message : String(error)}).`;
}
