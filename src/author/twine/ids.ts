/** The most characters of an id. */
const LONGEST = 64;

/** Makes ids of names: small letters, digits and hyphens; no two alike. */
export class Ids {
  readonly #taken = new Set<string>();
  /** How many ids of the same word there are, so that the next number need not be looked for. */
  readonly #numbers = new Map<string, number>();
  readonly #otherwise: string;

  /** `otherwise` is the word for names without a letter that an id can have. */
  constructor(otherwise: string) {
    this.#otherwise = otherwise;
  }

  /** The id of a name that has not been given one. */
  of(name: string): string {
    const word = idOf(name) ?? this.#otherwise;
    let id = word;
    for (let number = this.#numbers.get(word) ?? 2; this.#taken.has(id); number += 1) {
      id = `${word.slice(0, LONGEST - String(number).length - 1).replace(/-$/, '')}-${number}`;
      this.#numbers.set(word, number);
    }
    this.#taken.add(id);
    return id;
  }
}

/** A name as an id; undefined where nothing of it can stand in one. */
export function idOf(name: string): string | undefined {
  const plain = name
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '');
  const word = plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  const id = word.slice(0, LONGEST).replace(/-$/, '');
  return id === '' ? undefined : id;
}
