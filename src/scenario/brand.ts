declare const kind: unique symbol;

/** A string that has been checked to be the id of one kind of thing. Only the reader makes them. */
export type Brand<Kind extends string> = string & { readonly [kind]: Kind };
