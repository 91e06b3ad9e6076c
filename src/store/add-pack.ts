import { mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { put, syncFolder } from './append-only.ts';
import { makeFolder } from './make-folder.ts';
import { isLate, packsFolder, TRIES, versionsIn } from './packs.ts';
import type { Place } from './place.ts';
import { setAside } from './remove-pack.ts';
import { inWords } from './trouble.ts';

/** A pack to be kept: its id, and the texts of its files, which have been found good, by the files' names. */
export interface NewPack {
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Adding {
  /** Whether it may take the place of a pack of the same id. */
  readonly replace: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How the adding of a pack went. `why` is in plain words that end without a full stop. */
export type Added =
  /** `before`: where the version that it has replaced lies now. */
  | { readonly kind: 'added'; readonly folder: string; readonly before?: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly why: string };

const DRAFT = '.adding-';
/** Milliseconds, a day: a draft as old as that was left behind by a process that died. */
const FORSAKEN = 86_400_000;

/** Adds a pack: writes all of it beside the others, makes sure that it is on the disk, and then gives it its name. */
export async function addPack(
  place: Place,
  { id, texts }: NewPack,
  { replace, now }: Adding,
): Promise<Added> {
  if (place.kind === 'nowhere') return { kind: 'failed', why: place.why };
  const all = packsFolder(place.root);
  const home = path.join(all, id);
  let draft: string | undefined;
  try {
    if (!replace && versionsIn(home).length > 0) return { kind: 'taken' };
    makeFolder(all);
    await sweep(all, now());
    draft = await mkdtemp(path.join(all, DRAFT));
    await write(draft, texts);
    const folder = await settle(draft, home, replace);
    if (folder === undefined) return { kind: 'taken' };
    // What can't be moved away stays where it is and counts no more.
    const before = await setAside(place.root, { id, until: folder }, now).catch(() => undefined);
    return { kind: 'added', folder, ...(before !== undefined && { before }) };
  } catch (error) {
    return { kind: 'failed', why: `${home}: ${inWords(error)}` };
  } finally {
    if (draft !== undefined) await remove(draft);
  }
}

async function write(folder: string, texts: NewPack['texts']): Promise<void> {
  for (const [name, text] of texts) await put(await open(path.join(folder, name), 'wx', 0o600), text);
  await syncFolder(folder);
}

/** Makes a draft the version that counts: its folder; undefined where there is one that may not be replaced. */
async function settle(draft: string, home: string, replace: boolean): Promise<string | undefined> {
  for (let tries = TRIES; ; tries -= 1) {
    const [last = 0] = versionsIn(home);
    if (last > 0 && !replace) return undefined;
    const folder = path.join(home, String(last + 1));
    try {
      makeFolder(home);
      await rename(draft, folder);
    } catch (error) {
      if (tries > 1 && isLate(error)) continue;
      throw error;
    }
    await syncFolder(home);
    await syncFolder(path.dirname(home));
    return folder;
  }
}

/** Deletes drafts that nobody is writing any more. */
async function sweep(all: string, time: number): Promise<void> {
  for (const name of await readdir(all)) {
    if (!name.startsWith(DRAFT)) continue;
    const draft = path.join(all, name);
    const made = await stat(draft).catch(() => undefined);
    if (made !== undefined && time - made.mtimeMs > FORSAKEN) await remove(draft);
  }
}

/** What can't be deleted harms nobody: it is swept away later. */
const remove = (draft: string): Promise<void> => rm(draft, { recursive: true, force: true }).catch(() => {});
