import { isDeepStrictEqual } from 'node:util';
import type { ConfigFile } from './config-file.ts';
import { isDigest, type MonthDigest } from './digest.ts';
import { isListOf } from './json.ts';

/** Of the file, in bytes: all that is in it is ASCII. */
const LARGEST = 64_000;

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
    // As conf writes it, with what is around it counted once too often.
    room -= JSON.stringify({ months: [digest] }, null, '\t').length;
    return room > 0;
  });
}
