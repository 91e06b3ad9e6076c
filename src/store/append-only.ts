import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { codeOf, inWords, type Saved, SAVED } from './trouble.ts';

/** A file of lines that is created exclusively, then only appended to. */
export interface AppendOnly {
  /** Resolves when the lines from this one on are safely on the disk, or that failed. Not to be called meanwhile. */
  write(lines: readonly string[], from: number): Promise<Saved>;
}

/** Makes nothing before the first write. Opened for each write: a run takes minutes, and a file may be taken away. */
export function appendOnly(name: string): AppendOnly {
  let made = false;
  let torn = false;

  const create = async (text: string): Promise<void> => {
    const month = path.dirname(name);
    const isNewMonth = makeFolder(month);
    await append(name, constants.O_CREAT | constants.O_EXCL, text, () => (made = true));
    await syncFolder(month);
    if (isNewMonth) await syncFolder(path.dirname(month));
  };

  const write = async (lines: readonly string[], from: number): Promise<Saved> => {
    try {
      // What failed last time may have left a part of a line.
      const text = (torn ? '\n' : '') + lines.slice(from).join('');
      await (made ? append(name, 0, text) : create(text));
      torn = false;
      return SAVED;
    } catch (error) {
      if (made && codeOf(error) === 'ENOENT') {
        // Someone took the file away. All its lines are here: write it anew.
        made = false;
        torn = false;
        return write(lines, 0);
      }
      torn = made;
      return { ok: false, why: `${name}: ${inWords(error)}` };
    }
  };
  return { write };
}

/** Resolves when the text is safely in the file; until then any part of it may be there. */
async function append(name: string, flags: number, text: string, opened = () => {}): Promise<void> {
  const file = await open(name, constants.O_WRONLY | constants.O_APPEND | flags, 0o600);
  try {
    opened();
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes sure that the names in a folder outlive a loss of power. */
async function syncFolder(folder: string): Promise<void> {
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
