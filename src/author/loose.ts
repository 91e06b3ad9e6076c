/** Values of a file that nobody has checked: what is not of the kind that is asked for is not there. */
export type Group = Readonly<Record<string, unknown>>;

/** Whether a value is an object with names of its author's choice. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The property of that name, which the object itself has. */
export function at(value: unknown, name: string): unknown {
  return isGroup(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The members of a list; none of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The members of the list of that name. */
export function itemsAt(value: unknown, name: string): readonly unknown[] {
  return itemsOf(at(value, name));
}

/** The text of that name. */
export function textAt(value: unknown, name: string): string | undefined {
  const text = at(value, name);
  return typeof text === 'string' ? text : undefined;
}

/** The number of that name. */
export function numberAt(value: unknown, name: string): number | undefined {
  const number = at(value, name);
  return typeof number === 'number' ? number : undefined;
}

/** The properties of the object of that name, in file order. */
export function entriesAt(value: unknown, name: string): readonly (readonly [string, unknown])[] {
  const group = at(value, name);
  return isGroup(group) ? Object.entries(group) : [];
}

/** An object without some of its properties. */
export function without(group: Group, names: readonly string[]): Group {
  return Object.fromEntries(Object.entries(group).filter(([name]) => !names.includes(name)));
}
