import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { link } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../append-only.ts';
import { fileOf } from '../journal.ts';
import { makeFolder } from '../make-folder.ts';
import { codeOf } from '../trouble.ts';
import type { JournalBytes } from './format.ts';
import { EXTENSION, lookAt } from './look.ts';
import { placeNew, placeOver, WITHOUT_LINKS } from './place-new.ts';
import { isWholeCopy } from './whole.ts';

/** What became of a journal that came in. */
export type Brought =
  | { readonly kind: 'fresh' }
  /** Ours is the same, or goes on where theirs ends. */
  | { readonly kind: 'here' }
  /** Ours was the beginning of theirs. `old`: the copy of ours. */
  | { readonly kind: 'grown'; readonly old: string }
  /** Ours was damaged, and theirs, which is whole and has all that could be read of it, is in its place. */
  | { readonly kind: 'mended'; readonly old: string }
  /** Ours says something else, or can't be read. `aside`: where theirs is kept. */
  | { readonly kind: 'differing'; readonly aside: string };

export interface Bringing {
  readonly root: string;
  /** For the name of a folder: when it began. */
  readonly stamp: string;
  /** Nothing is written; what would become of it is told. */
  readonly dryRun: boolean;
}

/** So often two processes come each other's way; then something is wrong. */
const TRIES = 5;

/** A copy of a journal. Its name says what is in it: the same is copied once, and nothing takes the place of another. */
export function copyIn(root: string, folder: string, { id, bytes }: JournalBytes): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return path.join(root, 'backups', folder, `${id}-${hash}${EXTENSION}`);
}

/**
 * Adds a journal to the record, in which nothing is lost by that. The name of a new file outlives a loss of power when
 * its month's folder was synced. Throws what the system says.
 */
export async function bringIn(bringing: Bringing, journal: JournalBytes): Promise<Brought> {
  const { root, dryRun } = bringing;
  const { id, bytes } = journal;
  const name = fileOf(root, id);
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const ours = lookAt(name);
    if (ours.kind === 'none') {
      if (dryRun || (await placedIn(name, bytes))) return { kind: 'fresh' };
      continue;
    }
    if (ours.kind === 'closed') return putAside(bringing, journal);
    if (isBeginning(bytes, ours.bytes)) return { kind: 'here' };
    if (isBeginning(ours.bytes, bytes))
      return replace(bringing, journal, { ours: ours.bytes, kind: 'grown' });
    if (isWholeCopy(journal, ours.bytes))
      return replace(bringing, journal, { ours: ours.bytes, kind: 'mended' });
    return putAside(bringing, journal);
  }
  return putAside(bringing, journal);
}

const isBeginning = (part: Buffer, whole: Buffer): boolean =>
  part.length <= whole.length && part.equals(whole.subarray(0, part.length));

async function placedIn(name: string, bytes: Buffer): Promise<boolean> {
  makeFolder(path.dirname(name));
  return placeNew(name, bytes);
}

async function putAside({ root, dryRun }: Bringing, journal: JournalBytes): Promise<Brought> {
  const aside = copyIn(root, 'differing', journal);
  if (!dryRun) {
    await placedIn(aside, journal.bytes);
    await syncFolder(path.dirname(aside));
  }
  return { kind: 'differing', aside };
}

interface Ours {
  readonly ours: Buffer;
  readonly kind: 'grown' | 'mended';
}

/** The old one is kept before the longer or whole one takes its place, all of it at once. */
async function replace(
  bringing: Bringing,
  { id, bytes }: JournalBytes,
  { ours, kind }: Ours,
): Promise<Brought> {
  const { root, stamp, dryRun } = bringing;
  const name = fileOf(root, id);
  const old = copyIn(root, `import-${stamp}`, { id, bytes: ours });
  if (dryRun) return { kind, old };
  await keepOld(name, old, ours);
  await syncFolder(path.dirname(old));
  const isStill = (): boolean => {
    const now = lookAt(name);
    return now.kind === 'bytes' && now.bytes.equals(ours);
  };
  // It was written to meanwhile: it is not what it was compared with.
  if (!(await placeOver(name, bytes, isStill))) return putAside(bringing, { id, bytes });
  return { kind, old };
}

/** The file itself gets another name, so that what a process writes to it in this very moment is not lost. */
async function keepOld(name: string, old: string, ours: Buffer): Promise<void> {
  makeFolder(path.dirname(old));
  // A link that leads from here may not lead from there.
  const isLink = lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink || !(await named(name, old))) await placeNew(old, ours);
}

/** Gives a file another name; false where the disk knows no second name for a file, or it is gone. */
async function named(name: string, other: string): Promise<boolean> {
  try {
    await link(name, other);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return true;
    if (codeOf(error) === 'ENOENT' || WITHOUT_LINKS.has(codeOf(error))) return false;
    throw error;
  }
}
