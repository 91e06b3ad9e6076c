import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { codeOf, type Unreadable } from '../files.ts';
import { readOwnText } from '../pack/files.ts';
import { looked, settledOn } from './settle.ts';

/** What stands in a file, or why it can't be read. */
export type Written = { readonly ok: true; readonly text: string } | Unreadable;

/** So often it is looked whether a file has changed, in milliseconds: not every disk tells. */
const POLL_MS = 400;
/** For so long after a change two versions may have the same time on a coarse disk, in milliseconds. */
const COARSE_MS = 3000;
/** What an editor does to a file in one go is looked at once, in milliseconds. */
const TOGETHER_MS = 15;

/**
 * Tells what is written to a file whenever that has changed and stands still, beginning with what is known of it.
 * Editors write in place or put another file in its place, so the folder is watched; and because that is only a hint,
 * and on some disks never comes, the file is looked at from time to time as well.
 */
export function watchText(path: string, known: Written, tell: (written: Written) => void): () => void {
  let settling = settledOn(signOf(known));
  let due: NodeJS.Timeout | undefined;
  const look = (): void => {
    due = undefined;
    const written = readOwnText(path);
    const now = { sign: signOf(written), isText: written.ok, at: performance.now() };
    const { isNew, again, ...after } = looked(settling, now);
    settling = after.settling;
    if (again !== undefined) lookIn(again);
    if (isNew) tell(written);
  };
  const lookIn = (milliseconds: number): void => {
    due ??= setTimeout(look, milliseconds).unref();
  };
  const ends = [watchFolder(path, () => lookIn(TOGETHER_MS)), poll(path, () => lookIn(0))];
  return () => {
    clearTimeout(due);
    for (const end of ends) end();
  };
}

/** The same where the same can be read; a byte order mark is not read. */
function signOf(written: Written): string {
  return written.ok
    ? `text ${written.text.replace(/^\uFEFF/, '')}`
    : `none ${written.why} ${written.place?.line ?? ''}`;
}

/** Calls when the folder tells of the file. */
function watchFolder(path: string, hint: () => void): () => void {
  const name = basename(path).toLowerCase();
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(dirname(path), { persistent: false }, (_, file) => {
      if (file === null || file.toLowerCase() === name) hint();
    });
    // The folder is gone, or the system has no more watchers: there is the poll.
    watcher.on('error', () => watcher?.close());
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
  return () => watcher?.close();
}

/** Calls when the file looks changed from outside, and for a while after. Waits for one answer before it asks again. */
function poll(path: string, hint: () => void): () => void {
  let isOver = false;
  let outside: string | undefined;
  let changed = performance.now();
  let next: NodeJS.Timeout | undefined;
  const ask = async (): Promise<void> => {
    const now = await outsideOf(path);
    if (isOver) return;
    if (now !== outside) changed = performance.now();
    outside = now;
    if (performance.now() - changed < COARSE_MS) hint();
    next = setTimeout(() => void ask(), POLL_MS).unref();
  };
  void ask();
  return () => {
    isOver = true;
    clearTimeout(next);
  };
}

async function outsideOf(path: string): Promise<string> {
  try {
    const { mtimeMs, ctimeMs, size, ino, dev } = await stat(path);
    return [mtimeMs, ctimeMs, size, ino, dev].join(' ');
  } catch (error) {
    return codeOf(error);
  }
}
