/** A link of a passage, as all formats of Twine write it. */
export interface TwineLink {
  /** What the reader sees. */
  readonly text: string;
  /** The name of a passage. */
  readonly target: string;
}

/** A line of a passage, cut at its links. */
type Piece = string | TwineLink;

/** All links of a text, in order. */
export function linksIn(text: string): readonly TwineLink[] {
  return text
    .split('\n')
    .flatMap(piecesOf)
    .filter((piece) => typeof piece !== 'string');
}

/** The links on lines of their own, those within the text, and the text, in which these are words like any others. */
export interface Unlinked {
  readonly text: string;
  readonly links: readonly (TwineLink & { readonly isAlone: boolean })[];
}

/** Takes the links out of a text. */
export function unlinked(text: string): Unlinked {
  const links: (TwineLink & { isAlone: boolean })[] = [];
  const lines = text.split('\n').flatMap((line) => {
    const pieces = piecesOf(line);
    const own = pieces.filter((piece) => typeof piece !== 'string');
    const isAlone =
      own.length > 0 && pieces.every((piece) => typeof piece !== 'string' || BETWEEN.test(piece));
    for (const link of own) links.push({ ...link, isAlone });
    return isAlone ? [] : [pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')];
  });
  return { text: lines.join('\n'), links };
}

/** What stands beside links that make up a line: the sign of a list, a number, a bar. */
const BETWEEN = /^\s*(?:[-*+>|•]+|\d{1,3}[.)])?\s*$/;

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const open = line.indexOf('[[', from);
    const close = open < 0 ? -1 : line.indexOf(']]', open + 2);
    if (close < 0) break;
    const link = linkOf(line.slice(open + 2, close));
    if (open > from) pieces.push(line.slice(from, open));
    pieces.push(link ?? line.slice(open, close + 2));
    from = close + 2;
  }
  return from < line.length ? [...pieces, line.slice(from)] : pieces;
}

/** `a`, `a->b`, `b<-a`, `a|b`; with what SugarCube sets behind it, which is left out. Undefined for other addresses. */
function linkOf(content: string): TwineLink | undefined {
  const setter = content.indexOf('][');
  const inner = setter < 0 ? content : content.slice(0, setter);
  const { text, target } = sidesOf(inner);
  const name = target.trim();
  if (name === '' || /^\w+:\/\//.test(name)) return undefined;
  return { text: text.trim() === '' ? name : text.trim(), target: name };
}

function sidesOf(inner: string): TwineLink {
  const right = inner.lastIndexOf('->');
  if (right >= 0) return { text: inner.slice(0, right), target: inner.slice(right + 2) };
  const left = inner.indexOf('<-');
  if (left >= 0) return { text: inner.slice(left + 2), target: inner.slice(0, left) };
  const bar = inner.lastIndexOf('|');
  if (bar >= 0) return { text: inner.slice(0, bar), target: inner.slice(bar + 1) };
  return { text: inner, target: inner };
}
