import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exported } from '../../session/index.ts';
import { codeOf } from '../files.ts';
import { shown } from '../text.ts';

/** A name for a file: `interlock-first-day-7` and `html`. */
export interface FileName {
  readonly stem: string;
  readonly ending: string;
}

/** So many files of one name are enough for anybody; then something is wrong. */
const MOST = 1000;

/** Writes a text to a new file in a folder. Where its name is taken a number is added: nothing is overwritten. */
export async function writeNew(folder: string, { stem, ending }: FileName, text: string): Promise<Exported> {
  for (let number = 1; number <= MOST; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}.${ending}`);
    try {
      await write(await open(path, 'wx'), path, text);
      return { ok: true, path: shown(path) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return { ok: false, why: `${reason(error)} (${shown(folder)})` };
    }
  }
  return { ok: false, why: `there are ${MOST} files of that name in ${shown(folder)}` };
}

/** Fills a file that was just made; where that fails, nothing of it stays. */
async function write(file: FileHandle, path: string, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    // On some disks it is only now known whether there was room.
    await file.sync();
    await file.close();
  } catch (error) {
    await Promise.allSettled([file.close(), rm(path)]);
    throw error;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'you are not allowed to write in this folder'],
  ['EPERM', 'you are not allowed to write in this folder'],
  ['EROFS', 'this folder is on a disk that is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['EFBIG', 'the system allows no file of that size'],
  ['ENOENT', 'this folder is not there any more'],
  ['ENOTDIR', 'this is not a folder'],
  ['EIO', 'the disk reports an error'],
]);

function reason(error: unknown): string {
  return REASONS.get(codeOf(error)) ?? shown(error instanceof Error ? error.message : String(error));
}
