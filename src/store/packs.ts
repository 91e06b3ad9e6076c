/**
 * Packs of cases that a learner has added. The first version of a pack lies in `packs/ID/1`; what replaces it is put
 * beside it, as `packs/ID/2`, and the highest number counts. So one rename makes a version the one that counts, and
 * whenever a process dies the one before or the new one is there, whole. What is replaced or removed goes to
 * `removed-packs`.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isWord } from './json.ts';
import type { Place } from './place.ts';
import { codeOf, inWords } from './trouble.ts';

/** A pack on the disk. What is in its folder may have been changed by anybody. */
export interface PackPlace {
  readonly id: string;
  readonly folder: string;
}

/** The packs that were added, by their ids, and what of them can't be looked at, a sentence each. */
export interface Packs {
  readonly packs: readonly PackPlace[];
  readonly trouble: readonly string[];
}

/** Where packs lie, below the place of a record. */
export const packsFolder = (root: string): string => path.join(root, 'packs');

/** Looks for the packs that were added; opens none of their files. */
export function packsIn(place: Place): Packs {
  if (place.kind === 'nowhere') return { packs: [], trouble: [] };
  const all = packsFolder(place.root);
  const trouble: string[] = [];
  const look = <T>(folder: string, list: () => readonly T[]): readonly T[] => {
    try {
      return list();
    } catch (error) {
      if (codeOf(error) !== 'ENOENT')
        trouble.push(`${folder} can't be read: ${inWords(error)}. Its cases are left out.`);
      return [];
    }
  };
  const ids = look(all, () => readdirSync(all).filter(isWord).toSorted());
  const packs = ids.flatMap((id): readonly PackPlace[] => {
    const home = path.join(all, id);
    const [last] = look(home, () => versionsIn(home));
    return last === undefined ? [] : [{ id, folder: path.join(home, String(last)) }];
  });
  return { packs, trouble };
}

/** The numbers of a pack's versions, the highest first. Throws what the system says, but where there is no folder. */
export function versionsIn(home: string): readonly number[] {
  try {
    return readdirSync(home, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[1-9]\d{0,8}$/.test(entry.name))
      .map(({ name }) => Number(name))
      .toSorted((a, b) => b - a);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a rename came too late: another process has put something there, or has taken the folder away. */
export const isLate = (error: unknown): boolean =>
  ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM'].includes(codeOf(error));

/** How often it is tried to be sooner than another process: more is no coincidence. */
export const TRIES = 5;
