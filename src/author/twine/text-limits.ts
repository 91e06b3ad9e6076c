/** The most code points of a text. */
const MOST = 2_000;

/** Whether a text is no longer than that. */
export function fits(text: string): boolean {
  return text.length <= MOST || Array.from(text).length <= MOST;
}

/** A text in pieces of at most 2,000 characters, cut between words where that is possible. */
export function pieces(text: string): readonly string[] {
  if (fits(text)) return [text];
  const all: string[] = [];
  let rest = Array.from(text);
  while (rest.length > MOST) {
    const space = rest.slice(0, MOST).findLastIndex((character) => /\s/.test(character));
    const end = space > MOST / 2 ? space : MOST;
    all.push(rest.slice(0, end).join('').trim());
    rest = rest.slice(end);
  }
  return [...all, rest.join('').trim()].filter((piece) => piece !== '');
}

/** The first piece of a text, and whether anything is behind it. */
export function firstPiece(text: string): { readonly text: string; readonly isCut: boolean } {
  const [first = '', ...others] = pieces(text);
  return { text: first, isCut: others.length > 0 };
}
