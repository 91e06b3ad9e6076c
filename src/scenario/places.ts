import { readJson } from './json.ts';
import { type Node, walk } from './tree.ts';

/** Where something stands in a text. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units as editors count. */
  readonly column: number;
}

/** Where the values of a file stand, by JSON Pointer. One that is not there stands where the nearest around it does. */
export function placesIn(source: string): (path: string) => Place {
  const text = source.replace(/^\uFEFF/, '');
  const offsets = new Map<string, number>([['', 0]]);
  const reading = readJson(text);
  if (reading.ok) walk(reading.root, ({ path, offset }: Node) => offsets.set(path, offset));
  const lines = lineStarts(text);
  return (path) => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const offset = offsets.get(at);
      if (offset !== undefined) return placeOf(lines, offset);
    }
  };
}

/** The offset at which each line begins. */
export function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (found) => found.index + found[0].length)];
}

/** The place of an offset in a text, by the starts of its lines. */
export function placeOf(lines: readonly number[], offset: number): Place {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
