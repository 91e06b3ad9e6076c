/**
 * Lines of a newer minor version that came in with an import. This version can't tell what they say, so it keeps them as
 * they are and gives them out again with each export.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { syncFolder } from '../append-only.ts';
import { makeFolder } from '../make-folder.ts';
import { codeOf, inWords } from '../trouble.ts';
import { LONGEST_LINE } from './format.ts';
import { linesOf } from './lines.ts';
import { type Closed, EXTENSION, namesIn } from './look.ts';
import { placeNew } from './place-new.ts';

/** Where they lie, below the root of a record. */
export const carriedFolder = (root: string): string => path.join(root, 'carried');

/** Bytes and lines of them that come in at once: they are held until the end of an import. */
const MOST = { bytes: 2 ** 23, lines: 50_000 } as const;

/** The lines that are carried along, each once, without their ends. */
export async function* carriedLines(root: string, closed: (what: Closed) => void): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const file of namesIn(carriedFolder(root), closed).filter((name) => name.endsWith(EXTENSION))) {
    const name = path.join(carriedFolder(root), file);
    try {
      for await (const { bytes } of linesOf(name, LONGEST_LINE)) {
        if (bytes === undefined || seen.has(hashOf(bytes))) continue;
        seen.add(hashOf(bytes));
        yield bytes.toString();
      }
    } catch (error) {
      closed({ file: name, why: codeOf(error) === '' ? 'it is damaged' : inWords(error) });
    }
  }
}

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64');

/** Lines that are to be carried along. */
export interface Carrying {
  /** Whether there is room for it. */
  add(line: Buffer): boolean;
  /** Keeps those that were not there yet: their number. Throws what the system says. */
  keep(): Promise<number>;
}

/** Collects the lines of one import. With `dryRun` they are counted and not kept. */
export function carrying(root: string, dryRun: boolean): Carrying {
  const lines = new Map<string, Buffer>();
  let room: number = MOST.bytes;
  const fresh = async (): Promise<readonly Buffer[]> => {
    for await (const line of carriedLines(root, () => {})) lines.delete(hashOf(line));
    return [...lines.values()];
  };
  return {
    add: (line) => {
      const hash = hashOf(line);
      if (lines.has(hash)) return true;
      if (line.length > room || lines.size === MOST.lines) return false;
      room -= line.length;
      // A copy: else the whole chunk of the file that it lies in is held with it.
      lines.set(hash, Buffer.from(line));
      return true;
    },
    keep: async () => {
      if (lines.size === 0) return 0;
      const kept = await fresh();
      if (kept.length === 0 || dryRun) return kept.length;
      const text = Buffer.concat(kept.flatMap((line) => [line, Buffer.from('\n')]));
      const folder = carriedFolder(root);
      makeFolder(folder);
      const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
      await placeNew(path.join(folder, `${name}${EXTENSION}`), text);
      await syncFolder(folder);
      return kept.length;
    },
  };
}
