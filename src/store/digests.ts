import { isDeepStrictEqual } from 'node:util';
import type { ConfigFile } from './config-file.ts';
import { digestOf, isDigest, type MonthDigest } from './digest.ts';
import { isListOf } from './json.ts';
import type { Shelf } from './shelf.ts';

/** Of the file, in bytes; what is around a month is counted too often. */
const LARGEST = 64_000;

/** The digests of all months, kept in a file. The journals are the truth. */
export interface Digests {
  /** A month as it is now: its journals are read only when they have changed. */
  of(month: string): MonthDigest;
  /** Keeps those of these months, the newest first, that fit: the others are made anew when they are needed. */
  keep(digests: readonly MonthDigest[]): Promise<void>;
}

export function digestsIn(file: ConfigFile, shelf: Shelf): Digests {
  let stored: readonly MonthDigest[] | undefined;
  const known = new Map<string, MonthDigest>();

  const load = (): void => {
    if (stored !== undefined) return;
    const { months } = file.read();
    stored = isListOf(months, isDigest) ? months : [];
    for (const digest of stored) known.set(digest.month, digest);
  };

  return {
    of: (month) => {
      load();
      const ids = shelf.ids(month);
      const mark = shelf.mark(ids);
      const before = known.get(month);
      if (before?.mark === mark) return before;
      const files = ids.map((id) => shelf.read(id)).filter((each) => each !== undefined);
      const digest = digestOf({ month, mark }, files);
      known.set(month, digest);
      return digest;
    },
    keep: async (digests) => {
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
    room -= Buffer.byteLength(JSON.stringify({ months: [digest] }));
    return room > 0;
  });
}
