import type { Digest } from '../digest.ts';
import { foldedDays } from '../folded-days.ts';

/** In a file numbers have a few decimals only, and many of them are added up; a run more or less is a whole one. */
const SLACK = 0.4;

/**
 * Whether two sums of all journals say the same of what was finished. How many days are told one by one, and which of
 * very many unfinished runs are kept, depends on when they were summed up.
 */
export const isAlike = (a: Digest, b: Digest): boolean => isSame(finished(a), finished(b));

const finished = (sum: Digest): object => ({
  ...sum,
  days: foldedDays(sum.days, 0),
  open: [],
  taken: [],
  links: undefined,
});

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < SLACK;
  if (!isThing(a) || !isThing(b)) return a === b;
  const [mine, theirs] = [membersOf(a), new Map(membersOf(b))];
  return mine.length === theirs.size && mine.every(([key, value]) => isSame(value, theirs.get(key)));
}

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The members of a list by their names, in whatever order they stand. */
function membersOf(thing: object): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(thing)) return Object.entries(thing);
  const list: readonly unknown[] = thing;
  return list.map((each, nth) => [isThing(each) ? nameIn(each) : String(nth), each]);
}

/** All that is words in it. */
const nameIn = (thing: object): string =>
  Object.values(thing)
    .filter((value) => typeof value === 'string')
    .join(' ');
