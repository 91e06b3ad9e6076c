import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_FILE_BYTES } from '../../scenario/index.ts';
import type { Context } from '../context.ts';
import { readText } from '../files.ts';
import type { PackFolder } from '../pack/folder.ts';
import { indexOf, indexText, type PackIndex, readIndex } from './pack-index.ts';
import { placeFor } from './place.ts';

/** The index that the build has made of the built-in pack; undefined where it is missing or of no use. */
export function builtInIndex({ index, version }: Pick<Context, 'index' | 'version'>): PackIndex | undefined {
  return index === undefined ? undefined : readIndex(textIn(index), version)[0];
}

/** The index of the packs that were added, as it was kept. */
export function keptIndex(context: Context): readonly PackIndex[] {
  const file = fileFor(context);
  return file === undefined ? [] : readIndex(textIn(file), context.version);
}

/** Keeps the index of the packs that were added, where it is not kept already. */
export function keepIndex(context: Context, packs: readonly PackIndex[]): void {
  const file = fileFor(context);
  const text = indexText(packs.toSorted(byId), context.version);
  if (file === undefined || text === textIn(file) || Buffer.byteLength(text) > MAX_FILE_BYTES) return;
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // A list without it comes later, and is otherwise the same.
    rmSync(draft, { force: true });
  }
}

/** Keeps the index of a pack that has just been added with those of the others. */
export function keepInIndex(context: Context, pack: PackFolder): void {
  const own = indexOf(pack);
  const others = keptIndex(context).filter(({ id }) => id !== own?.id);
  if (own !== undefined) keepIndex(context, [...others, own]);
}

const byId = ({ id: a }: PackIndex, { id: b }: PackIndex): number => (a < b ? -1 : 1);

const textIn = (path: string): string => {
  const file = readText(path);
  return file.ok ? file.text : '';
};

/** In the learner's folder and beside the packs: what lies in those is not ours. */
function fileFor(context: Context): string | undefined {
  const place = placeFor(context);
  return place.kind === 'folder' ? join(place.root, 'cases.json') : undefined;
}
