import type { Flaw } from '../flaw.ts';
import { propertyOf } from '../pointer.ts';
import { fieldOf, fieldsOf, walk, type Field, type Node } from '../tree.ts';

/** A file that may still be wrong in places, and what its structure is held against. */
export interface Draft {
  readonly root: Node;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly principles: ReadonlySet<string>;
  readonly scenes: ReadonlyMap<string, Field>;
  /** The values of all properties of a name, wherever they stand. No name of the format has two meanings that matter. */
  readonly named: (name: string) => readonly Node[];
  /** Whether no value was dropped because its name is given twice. */
  readonly isWhole: boolean;
  /** Whether a property of one of these names, under `path`, could not be read: what depends on all of them is not known. */
  readonly lost: (names: readonly string[], path?: string) => boolean;
}

interface Known {
  readonly name: string;
  readonly principles: Iterable<string>;
  /** What was found wrong before. */
  readonly flaws: readonly Flaw[];
}

/** Gathers once what the checks look up. */
export function draftOf(root: Node, { name, principles, flaws }: Known): Draft {
  const values = new Map<string, Node[]>();
  walk(root, (node) => {
    for (const field of fieldsOf(node)) {
      const same = values.get(field.name);
      if (same === undefined) values.set(field.name, [field.node]);
      else same.push(field.node);
    }
  });
  const lost = flaws.flatMap((each) => (each.lost === undefined ? [] : [each.lost]));
  return {
    root,
    name,
    principles: new Set(principles),
    scenes: new Map(fieldsOf(fieldOf(root, 'scenes')).map((field) => [field.name, field])),
    named: (wanted) => values.get(wanted) ?? [],
    isWhole: !flaws.some((each) => each.rule === 'duplicate-key'),
    lost: (names, path = '') =>
      lost.some((each) => each.startsWith(path) && names.includes(propertyOf(each))),
  };
}
