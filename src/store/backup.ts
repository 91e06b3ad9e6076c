/** The record written to one file, and read back: where nobody has looked, there is no backup. */
import { createHash, type Hash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from './append-only.ts';
import { makeFolder } from './make-folder.ts';
import type { Place } from './place.ts';
import { type Count, countIn, LONGEST_LINE, noneYet, readPortableLine } from './portable/format.ts';
import { portableLines } from './portable/export.ts';
import { linesOf } from './portable/lines.ts';
import type { Closed } from './portable/look.ts';
import { placeNew, placeOver } from './portable/place-new.ts';
import { stampOf } from './portable/stamp.ts';
import { inWords } from './trouble.ts';

/** How the writing of a record to a file went. `why` is in plain words that end without a full stop. */
export type Exported =
  | {
      readonly kind: 'written';
      readonly file: string;
      readonly count: Readonly<Count>;
      /** What could not be read, and so is not in it. */
      readonly closed: readonly Closed[];
    }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Means {
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The record as lines to print; what can't be read is told to `closed`. */
export function exportLines(
  root: string,
  { app, now }: Means,
  closed: (what: Closed) => void,
): AsyncGenerator<string> {
  return portableLines({ root, app, at: now(), closed });
}

export interface Target {
  readonly file: string;
  /** Whether it may take the place of a file that is there. */
  readonly force: boolean;
}

/** Writes the record to a file, all of it or nothing. */
export async function exportTo(root: string, means: Means, { file, force }: Target): Promise<Exported> {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // To put a file in the place of a pipe, a device or a folder would be no kindness.
    if (there !== undefined && !(force && there.isFile())) return { kind: 'taken' };
    const closed: Closed[] = [];
    const sum = createHash('sha256');
    const lines = summed(
      exportLines(root, means, (what) => closed.push(what)),
      sum,
    );
    if (force) await placeOver(file, lines);
    else if (!(await placeNew(file, lines))) return { kind: 'taken' };
    await syncFolder(path.dirname(file));
    return await readBack(file, sum.digest('hex'), closed);
  } catch (error) {
    return { kind: 'failed', why: `${file}: ${inWords(error)}` };
  }
}

/** The lines as they are, each of which is added to a sum on its way. */
async function* summed(lines: AsyncIterable<string>, sum: Hash): AsyncGenerator<string> {
  for await (const line of lines) {
    sum.update(line);
    yield line;
  }
}

/** Holds a file to what was written, and to what an import will ask of it. */
async function readBack(file: string, written: string, closed: readonly Closed[]): Promise<Exported> {
  const sum = createHash('sha256');
  const count = noneYet();
  let ends = 0;
  for await (const { bytes } of linesOf(file, LONGEST_LINE)) {
    if (bytes === undefined) continue;
    sum.update(bytes).update('\n');
    const line = readPortableLine(bytes);
    if (line.kind === 'journal') countIn(count, line);
    if (line.kind === 'end' && line.journals === count.runs + count.parts) ends += 1;
  }
  const isWhole = sum.digest('hex') === written && ends === 1;
  if (isWhole) return { kind: 'written', file, count, closed };
  return {
    kind: 'failed',
    why: `${file}: what was read back is not what was written; the disk may be failing`,
  };
}

/** So many files of one day or moment have names; then something is wrong. */
const MOST = 100;

/** Writes the record to a new file of a name that nothing has: this one, or one with a number before its ending. */
export async function exportBeside(root: string, means: Means, file: string): Promise<Exported> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; number <= MOST; number += 1) {
    const free = path.join(dir, `${name}${number === 1 ? '' : `-${number}`}${ext}`);
    const written = await exportTo(root, means, { file: free, force: false });
    if (written.kind !== 'taken') return written;
  }
  return { kind: 'taken' };
}

/** Writes the record to a new file among its backups, or to one that is named. */
export async function backUp(place: Place, means: Means, file?: string): Promise<Exported> {
  if (place.kind === 'nowhere') return { kind: 'failed', why: place.why };
  const { root } = place;
  if (file !== undefined) return exportTo(root, means, { file, force: false });
  const folder = path.join(root, 'backups');
  try {
    makeFolder(folder);
  } catch (error) {
    return { kind: 'failed', why: `${folder}: ${inWords(error)}` };
  }
  return exportBeside(root, means, path.join(folder, `interlock-${stampOf(means.now())}.ndjson`));
}
