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

/** The flaws as problems, in the order of the file, each mistake once. */
export function problemsOf(text: string, flaws: readonly Flaw[]): readonly Problem[] {
  const lines = lineStarts(text);
  return once(flaws)
    .toSorted((one, other) => one.offset - other.offset)
    .map(({ rule, message, path, offset }) => ({ rule, message, path, ...placeOf(lines, offset) }));
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

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (found) => found.index + found[0].length)];
}

function placeOf(lines: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
