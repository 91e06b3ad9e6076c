import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packsIn } from '../../src/store/index.ts';

const FILES = ['pack.json', 'principles.json', 'a-case.json', 'b-case.json', 'c-case.json'];

/** A pack of which every file says its version. */
export const packOf = (id: string, version: string) => ({
  id,
  texts: new Map(FILES.map((name) => [name, version])),
});

/** The version of each pack that is there, by its id. Fails where a pack is not whole. */
export function versionsIn(root: string): Readonly<Record<string, string>> {
  const { packs, trouble } = packsIn({ kind: 'folder', root });
  if (trouble.length > 0) throw new Error(trouble.join(' '));
  return Object.fromEntries(packs.map(({ id, folder }) => [id, versionAt(folder)]));
}

/** The versions of packs that were replaced or removed. */
export function removedIn(root: string): readonly string[] {
  const removed = path.join(root, 'removed-packs');
  return namesIn(removed).map((name) => versionAt(path.join(removed, name)));
}

export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function versionAt(folder: string): string {
  const texts = FILES.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const [version = '', ...others] = new Set(texts);
  if (others.length > 0 || namesIn(folder).length !== FILES.length) throw new Error(`${folder} is not whole`);
  return version;
}
