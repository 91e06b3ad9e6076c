/** The most characters of an id. */
const LONGEST = 64;

/** Whether a word can be the id of a case. */
export const isId = (word: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word) && word.length <= LONGEST;

/** The id that comes nearest to some words: “my-cafe” for “My Café”; empty where they have neither letters nor digits of ASCII. */
export function kebab(words: string): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replaceAll(/['’]/gu, '').replaceAll(/[^a-z0-9]+/gu, '-');
  return joined
    .slice(0, LONGEST + 1)
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, LONGEST)
    .replace(/-+$/u, '');
}

/** The words that an id was made of, as a title: “My Case” for “my-case”. */
export function titled(id: string): string {
  return id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
