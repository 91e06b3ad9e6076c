import { distance } from 'fastest-levenshtein';
import { MAX_COMPARISONS, MAX_ID, MAX_SUGGESTIONS } from './limits.ts';

/**
 * The known name that a misspelt word most likely means: at most one letter in three differs, or two neighbours are
 * swapped. `undefined` where none comes near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_ID) return undefined;
  const wanted = word.toLowerCase();
  let best: { name: string; cost: number } | undefined;
  for (const name of known) {
    const cost = costOf(wanted, name.toLowerCase());
    if (cost < (best?.cost ?? Infinity)) best = { name, cost };
  }
  return best?.name;
}

/**
 * Suggests for many words from the same names. After `MAX_SUGGESTIONS` different words, of many names after fewer, it
 * has none any more: a file with more mistakes than that is not made slower by them.
 */
export function suggester(known: Iterable<string>): (word: string) => string | undefined {
  const names = [...known];
  const most = Math.min(MAX_SUGGESTIONS, MAX_COMPARISONS / names.length);
  const asked = new Map<string, string | undefined>();
  return (word) => {
    if (!asked.has(word) && asked.size < most) asked.set(word, nearest(word, names));
    return asked.get(word);
  };
}

/** How many letters differ; infinitely many where they are too many. */
function costOf(one: string, other: string): number {
  if (isSwap(one, other)) return 1;
  const most = Math.floor(Math.max(one.length, other.length) / 3);
  if (Math.abs(one.length - other.length) > most) return Infinity;
  const cost = distance(one, other);
  return cost <= most ? cost : Infinity;
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
