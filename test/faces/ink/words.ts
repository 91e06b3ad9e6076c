import fc from 'fast-check';

/** Words that nothing else on a screen is made of: each is on it whole or not at all. */
const word = fc.string({ unit: fc.constantFrom(...'αβγδελ'.split('')), minLength: 1, maxLength: 8 });

/** Up to so many of such words. */
export const greekWords = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));

/** The words of these on the lines that are none of the texts. */
export function strangeWords(lines: readonly string[], texts: readonly string[]): readonly string[] {
  const known = new Set(texts.flatMap((text) => text.split(' ')));
  return lines.flatMap((line) => line.match(/[α-λ]+/g) ?? []).filter((each) => !known.has(each));
}
