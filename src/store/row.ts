/** Rows of a table, each a list of values of these kinds in this order: half as long in a file as objects are. */
type Kinds<T extends readonly unknown[]> = { readonly [K in keyof T]: (value: unknown) => value is T[K] };

/** Tells whether something is a row of these kinds. */
export const isRow =
  <T extends readonly unknown[]>(...kinds: Kinds<T> & readonly ((value: unknown) => boolean)[]) =>
  (value: unknown): value is T =>
    Array.isArray(value) && value.length === kinds.length && kinds.every((is, at) => is(value[at]));

/** Something of that kind, or null. */
export const orNull =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || is(value);
