import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../append-only.ts';
import { codeOf } from '../trouble.ts';

/** What a file may be made of. */
export type Content = Uint8Array | AsyncIterable<string | Uint8Array>;

/** What stands between the name of a file that is being written and a word that nobody else has chosen. */
export const DRAFT = '.draft-';

/**
 * Puts a new file in its place, all of it or nothing, for the owner only, in a folder that is there. False where something has its name already:
 * that stays. Does not make sure that the name outlives a loss of power: see `syncFolder`. Throws what the system says.
 */
export async function placeNew(name: string, content: Content): Promise<boolean> {
  const draft = await drafted(name, content);
  try {
    await link(draft, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    return await moved(draft, name);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Puts a file in the place of another, all of it or nothing; whether it did, for it may not where `may`, asked right
 * before, says no. Throws what the system says.
 */
export async function placeOver(name: string, content: Content, may = (): boolean => true): Promise<boolean> {
  const draft = await drafted(name, content);
  try {
    if (!may()) return false;
    renameSync(draft, name);
    await syncFolder(path.dirname(name));
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

async function drafted(name: string, content: Content): Promise<string> {
  const draft = `${name}${DRAFT}${randomUUID().slice(0, 8)}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await write(file, content);
    return draft;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function write(file: FileHandle, content: Content): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What disks say that know no second name for a file. */
export const WITHOUT_LINKS = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'UNKNOWN',
]);

/** Reserves the name, so that of two processes one gets it. */
async function moved(draft: string, name: string): Promise<boolean> {
  try {
    await (await open(name, 'wx', 0o600)).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(draft, name);
  return true;
}
