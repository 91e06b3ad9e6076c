import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { codeOf, inWords, type Saved, SAVED } from './trouble.ts';

/** A file of lines that is created exclusively, then only appended to. */
export interface AppendOnly {
  /** Writes those of its lines that are not in it yet; resolves when they are safe, or that failed. One at a time. */
  write(lines: readonly string[]): Promise<Saved>;
}

/** Makes nothing before the first write. Opened for each write: a run takes minutes, and a file may be taken away. */
export function appendOnly(name: string): AppendOnly {
  let made = false;
  let torn = false;
  let written = 0;

  const create = async (text: string): Promise<void> => {
    const folder = path.dirname(name);
    const isNew = makeFolder(folder);
    const file = await open(name, 'ax', 0o600);
    made = true;
    await put(file, text);
    await syncFolder(folder);
    if (isNew) await syncFolder(path.dirname(folder));
  };

  const append = async (text: string): Promise<void> =>
    put(await open(name, constants.O_WRONLY | constants.O_APPEND), text);

  const write = async (lines: readonly string[]): Promise<Saved> => {
    if (written === lines.length) return SAVED;
    const upTo = lines.length;
    try {
      // What failed last time may have left a part of a line.
      const text = (torn ? '\n' : '') + lines.slice(written, upTo).join('');
      await (made ? append(text) : create(text));
      torn = false;
      written = upTo;
      return SAVED;
    } catch (error) {
      if (made && codeOf(error) === 'ENOENT') {
        // Someone took the file away. All its lines are here: write it anew.
        made = false;
        torn = false;
        written = 0;
        return write(lines);
      }
      torn = made;
      return { ok: false, why: `${name}: ${inWords(error)}` };
    }
  };
  return { write };
}

/** Resolves when the text is safely in the file; until then any part of it may be there. Closes it. */
export async function put(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes sure that the names in a folder outlive a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const names = await open(folder, 'r');
    try {
      await names.sync();
    } finally {
      await names.close();
    }
  } catch (error) {
    // Windows and some network disks can't sync a folder, and need not; a failing disk is another matter.
    if (codeOf(error) === 'EIO') throw error;
  }
}
