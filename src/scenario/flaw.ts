import { MAX_PROBLEMS } from './limits.ts';
import { lineStarts, placeOf } from './places.ts';
import type { Problem, Rule } from './problem.ts';
import type { Spot } from './tree.ts';

/** A problem before its line and column are counted. */
export interface Flaw extends Spot {
  readonly rule: Rule;
  readonly message: string;
  /** Pointer to the property that can't be read because of it. */
  readonly lost?: string;
}

/** A flaw that leaves the rest of the file readable. */
export function flaw(rule: Rule, spot: Spot, message: string): Flaw {
  return { rule, path: spot.path, offset: spot.offset, message };
}

/**
 * The flaws as problems, each mistake once, in the order of the file; but first what is given twice, since others may
 * follow from it. Of very many the first are told, and their number.
 */
export function problemsOf(text: string, flaws: readonly Flaw[]): readonly Problem[] {
  const lines = lineStarts(text);
  const all = once(flaws).toSorted((one, other) => rank(one) - rank(other) || one.offset - other.offset);
  return all.slice(0, MAX_PROBLEMS).map(({ rule, message, path, offset }, nth) => ({
    rule,
    message: nth + 1 < MAX_PROBLEMS ? message : `${message}${restOf(all.length)}`,
    path,
    ...placeOf(lines, offset),
  }));
}

const rank = ({ rule }: Flaw): number => (rule === 'duplicate-key' ? 0 : 1);

function restOf(count: number): string {
  const rest = (count - MAX_PROBLEMS).toLocaleString('en');
  return count === MAX_PROBLEMS ? '' : ` This file has so many mistakes that ${rest} more are not listed.`;
}

/** Of several flaws of a rule by which the same property is lost, or that stand in the same place, the first. */
export function once<F extends Flaw>(flaws: readonly F[]): readonly F[] {
  const told = new Set<string>();
  return flaws.filter((each) => {
    const key = `${each.rule} ${each.lost ?? `${each.path} ${each.offset}`}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
