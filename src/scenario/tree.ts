/**
 * A file as it was written: every value with its place. The checks that need places walk it; they are
 * tolerant, so that one mistake does not hide another.
 */

export interface Spot {
  /** JSON Pointer. */
  readonly path: string;
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
}

export type Plain = string | number | boolean | null;
export interface Leaf extends Spot {
  readonly kind: 'leaf';
  readonly value: Plain;
}
export interface List extends Spot {
  readonly kind: 'list';
  readonly value: readonly unknown[];
  readonly items: readonly Node[];
}
export interface Group extends Spot {
  readonly kind: 'group';
  /** Without a prototype: a name such as `constructor` is a name like any other. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly fields: ReadonlyMap<string, Field>;
}
export type Node = Leaf | List | Group;

/** A property: its place is that of its name. */
export interface Field extends Spot {
  readonly name: string;
  readonly node: Node;
}

/** The properties of an object, in file order; none of anything else. */
export function fieldsOf(node: Node | undefined): readonly Field[] {
  return node?.kind === 'group' ? [...node.fields.values()] : [];
}

/** The members of a list; none of anything else. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The value of a property. */
export function fieldOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'group' ? node.fields.get(name)?.node : undefined;
}

/** The text of a string value. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'leaf' && typeof node.value === 'string' ? node.value : undefined;
}

/** The number of a number value. */
export function numberOf(node: Node | undefined): number | undefined {
  return node?.kind === 'leaf' && typeof node.value === 'number' ? node.value : undefined;
}

/** Calls `visit` for a value and all that it contains, in file order. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const item of itemsOf(node)) walk(item, visit);
  for (const field of fieldsOf(node)) walk(field.node, visit);
}

/** The member of a list or an object. */
export function memberOf(node: Node | undefined, member: PropertyKey): Node | undefined {
  return typeof member === 'number' ? itemsOf(node)[member] : fieldOf(node, String(member));
}
