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
  const characters = Array.from(text);
  for (let from = 0; from < characters.length;) {
    const piece = characters.slice(from, from + MOST);
    const isLast = from + MOST >= characters.length;
    const space = piece.lastIndexOf(' ');
    const length = isLast || space < MOST / 2 ? piece.length : space;
    all.push(piece.slice(0, length).join('').trim());
    from += length;
  }
  return all.filter((piece) => piece !== '');
}

/** The first piece of a text, and whether anything is behind it. */
export function firstPiece(text: string): { readonly text: string; readonly isCut: boolean } {
  const [first = '', ...others] = pieces(text);
  return { text: first, isCut: others.length > 0 };
}
