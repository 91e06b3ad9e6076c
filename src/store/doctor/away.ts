import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../append-only.ts';
import { makeFolder } from '../make-folder.ts';
import { stampOf } from '../portable/stamp.ts';
import { codeOf } from '../trouble.ts';
import { known } from './place.ts';

/** A folder of its own for what is in the way; made when something is. */
export interface Away {
  /** Moves a file or folder there, under the name that it had in the record: its new name. */
  take(file: string): Promise<string>;
}

/** So many mends of one moment have names; then something is wrong. */
const MOST = 100;

/** The folder for what one mend moves out of the way. */
export function awayFolder(root: string, now: () => number): Away {
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const all = path.join(root, 'backups');
    makeFolder(all);
    const stem = path.join(all, `doctor-${stampOf(now())}`);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? stem : `${stem}-${number}`;
      try {
        await mkdir(name, 0o700);
        await syncFolder(all);
        return name;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || number === MOST) throw error;
      }
    }
  };
  return {
    take: async (file) => {
      made ??= make();
      const target = free(path.join(await made, path.relative(root, file)));
      makeFolder(path.dirname(target));
      await rename(file, target);
      await syncFolder(path.dirname(target));
      await syncFolder(path.dirname(file));
      return target;
    },
  };
}

/** The folder is our own, so that nobody else takes the name meanwhile. */
function free(name: string): string {
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? name : `${name}-${number}`;
    if (known(next).kind === 'none') return next;
  }
}
