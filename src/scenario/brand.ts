declare const kind: unique symbol;

/** A string that has been checked to be the id of one kind of thing. Only the reader makes them. */
export type Brand<Kind extends string> = string & { readonly [kind]: Kind };

/** Says that a word has been checked to be an id: the one place where the type is taken on trust. */
export function brand<Kind extends string>(word: string): Brand<Kind> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists for the compiler only
  return word as Brand<Kind>;
}
