import { type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { decodeUtf8, MAX_FILE_BYTES } from '../scenario/index.ts';
import { EXIT, failed, type Result } from './context.ts';

/** The text of a file that a stranger may have written: a regular file of at most 1 MiB, in UTF-8. */
export async function readText(path: string): Promise<Result<{ text: string }>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failed(EXIT.refused, `${path} is a folder. Name a scenario file in it.`);
    if (!found.isFile()) return failed(EXIT.refused, `${path} is not a regular file.`);
    if (found.size > MAX_FILE_BYTES)
      return failed(EXIT.refused, `${path} is larger than 1 MiB, the most a scenario may have.`);
    return decoded(path, await bytesOf(path, found.size));
  } catch (error) {
    return failed(EXIT.refused, `${path} can't be read: ${reason(error)}.`);
  }
}

/** The entries of a folder, sorted by name. */
export async function listFolder(path: string): Promise<Result<{ entries: readonly Dirent[] }>> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return { ok: true, entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    return failed(EXIT.refused, `${path} can't be read: ${reason(error)}.`);
  }
}

/** Whether there is a folder of that name. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Reads no more than the file had when it was measured: it may be growing. */
async function bytesOf(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function decoded(path: string, bytes: Uint8Array): Result<{ text: string }> {
  const text = decodeUtf8(bytes);
  return text === undefined
    ? failed(EXIT.refused, `${path} is not text in UTF-8. Save it as UTF-8.`)
    : { ok: true, text };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you are not allowed to read it',
  EPERM: 'you are not allowed to read it',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of its path is not a folder',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? String(error) : code);
}
