import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packsIn } from '../packs.ts';
import { known } from './place.ts';
import { type Finding, note, problem } from './finding.ts';

/** Folders of what was once put away: never looked into by the program, and kept until the learner takes them away. */
const KEPT: readonly (readonly [string, string])[] = [
  ['backups', 'Backups, and what was moved out of the way,'],
  ['removed-packs', 'Packs that were removed or replaced'],
];

/** How much is kept that nobody needs any more, unless something went wrong. */
export function lookAtSizes(root: string): readonly Finding[] {
  return KEPT.flatMap(([name, words]) => {
    const folder = path.join(root, name);
    const there = known(folder);
    if (there.kind === 'there' && !there.stats.isDirectory()) {
      const what = 'A file is where the folder for such things should be: nothing can be put there.';
      return [problem('not-a-file', folder, { what, advice: 'Move it away.' })];
    }
    const { files, bytes } = sizeOf(folder);
    if (files === 0) return [];
    const what = `${words} take ${inBytes(bytes)} (${files === 1 ? '1 file' : `${files} files`}).`;
    return [note('size', folder, { what, advice: 'What you do not need in it you can delete yourself.' })];
  });
}

interface Size {
  readonly files: number;
  readonly bytes: number;
}

/** Follows no links: they may lead in a circle. */
function sizeOf(folder: string): Size {
  return entriesIn(folder).reduce<Size>(
    ({ files, bytes }, entry) => {
      const name = path.join(folder, entry.name);
      const inner = entry.isDirectory() ? sizeOf(name) : { files: 1, bytes: bytesOf(name) };
      return { files: files + inner.files, bytes: bytes + inner.bytes };
    },
    { files: 0, bytes: 0 },
  );
}

/** None where it can't be read: then it is only not counted. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function bytesOf(name: string): number {
  try {
    return lstatSync(name).size;
  } catch {
    return 0;
  }
}

/** “512 bytes”, “3.4 KB”, “1.2 MB”: of a thousand each. */
function inBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Packs that were added and can't be looked at. */
export function lookAtPacks(root: string): readonly Finding[] {
  const { trouble } = packsIn({ kind: 'folder', root });
  const file = path.join(root, 'packs');
  return trouble.map((what) =>
    problem('pack', file, { what, advice: 'Make it readable, or add the pack again.' }),
  );
}
