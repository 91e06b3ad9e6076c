import type { Flaw } from '../flaw.ts';
import { isCollection, propertyOf } from '../pointer.ts';
import { fieldOf, fieldsOf, walk, type Field, type Node } from '../tree.ts';

/** A file that may still be wrong in places, and what its structure is held against. */
export interface Draft {
  readonly root: Node;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly principles: ReadonlySet<string>;
  readonly scenes: ReadonlyMap<string, Field>;
  /** The values of all properties of a name of the format, wherever they stand. */
  readonly named: (name: string) => readonly Node[];
  /** Whether no value was dropped because its name is given twice. */
  readonly isWhole: boolean;
  /** Pointers to properties that can't be read. What depends on all of a kind is not known while one of them is lost. */
  readonly lost: readonly string[];
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
    if (isCollection(node.path)) return;
    for (const field of fieldsOf(node)) {
      const same = values.get(field.name);
      if (same === undefined) values.set(field.name, [field.node]);
      else same.push(field.node);
    }
  });
  return {
    root,
    name,
    principles: new Set(principles),
    scenes: new Map(fieldsOf(fieldOf(root, 'scenes')).map((field) => [field.name, field])),
    named: (wanted) => values.get(wanted) ?? [],
    isWhole: !flaws.some((each) => each.rule === 'duplicate-key'),
    lost: flaws.flatMap((each) => each.lost ?? []),
  };
}

/** Whether a property of one of these names can't be read somewhere. */
export function isLost({ lost }: Draft, names: readonly string[]): boolean {
  return lost.some((path) => names.includes(propertyOf(path)));
}
