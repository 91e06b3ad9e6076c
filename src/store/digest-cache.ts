import { isDeepStrictEqual } from 'node:util';
import type { ConfigFile } from './config-file.ts';
import { isDigest, type MonthDigest } from './digest.ts';
import { isListOf } from './json.ts';

/** Of the file, with room for what is around the months. */
const LARGEST = 60_000;

/** The digests of the months by their names, kept in `progress.json`. The journals are the truth. */
export interface DigestCache {
  read(): ReadonlyMap<string, MonthDigest>;
  /** Keeps the newest that fit: the others are made anew when they are needed. Newest first. */
  write(digests: readonly MonthDigest[]): Promise<void>;
}

export function digestCache(file: ConfigFile): DigestCache {
  let stored: readonly MonthDigest[] = [];
  return {
    read: () => {
      const { months } = file.read();
      stored = isListOf(months, isDigest) ? months : [];
      return new Map(stored.map((digest) => [digest.month, digest]));
    },
    write: async (digests) => {
      const months = fitting(digests);
      if (isDeepStrictEqual(months, stored)) return;
      stored = months;
      // Nothing is lost where this fails, so nobody need be told.
      await file.write({ months });
    },
  };
}

function fitting(digests: readonly MonthDigest[]): readonly MonthDigest[] {
  let room = LARGEST;
  return digests.filter((digest) => {
    room -= JSON.stringify(digest, null, '\t').length;
    return room > 0;
  });
}
