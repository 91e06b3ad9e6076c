import { rename, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './append-only.ts';
import { isWord } from './json.ts';
import { makeFolder } from './make-folder.ts';
import { isLate, packsFolder, type PackPlace, versionsIn } from './packs.ts';
import type { Place } from './place.ts';
import { codeOf, inWords } from './trouble.ts';
import { steady } from './ulid.ts';

/** How the removing of a pack went. `why` is in plain words that end without a full stop. */
export type Removed =
  /** `folder`: where its files lie now. */
  | { readonly kind: 'removed'; readonly folder: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: string };

/** Takes a pack away, to a folder where it stays. `now`: milliseconds since 1970. */
export async function removePack(place: Place, id: string, now: () => number): Promise<Removed> {
  if (place.kind === 'nowhere' || !isWord(id)) return { kind: 'none' };
  const home = path.join(packsFolder(place.root), id);
  try {
    const folder = await setAside(place.root, { id }, now);
    // Where it is not empty, somebody has just added the pack again.
    await rmdir(home).catch(() => {});
    return folder === undefined ? { kind: 'none' } : { kind: 'removed', folder };
  } catch (error) {
    return { kind: 'failed', why: `${home}: ${inWords(error)}` };
  }
}

interface Aside {
  readonly id: string;
  /** The folder of a version: those before it go. Without it all do. */
  readonly until?: string;
}

/**
 * Moves versions of a pack to where they stay, the highest last, so that no older one counts in between; the folder of
 * that one, undefined where none was there. Throws what the system says.
 */
export async function setAside(
  root: string,
  { id, until }: Aside,
  now: () => number,
): Promise<string | undefined> {
  const home = path.join(packsFolder(root), id);
  const end = until === undefined ? Infinity : Number(path.basename(until));
  const versions = versionsIn(home).filter((version) => version < end);
  let last: string | undefined;
  for (const version of versions.toReversed()) {
    const moved = await move(root, { id, folder: path.join(home, String(version)) }, now);
    last = moved ?? last;
  }
  return last;
}

/** So many packs that went at the same moment have names; then something is wrong. */
const MOST = 1000;

/** Moves a folder to a new name that tells when; undefined where another process was sooner. */
async function move(root: string, { id, folder }: PackPlace, now: () => number): Promise<string | undefined> {
  const removed = path.join(root, 'removed-packs');
  makeFolder(removed);
  const time = new Date(steady(now)()).toISOString().replaceAll(/[:.]/g, '-');
  for (let number = 1; ; number += 1) {
    const name = path.join(removed, `${id}-${time}${number === 1 ? '' : `-${number}`}`);
    try {
      await rename(folder, name);
      await syncFolder(path.dirname(folder));
      await syncFolder(removed);
      return name;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      if (number === MOST || !isLate(error)) throw error;
    }
  }
}
