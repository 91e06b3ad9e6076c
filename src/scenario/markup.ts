/** A stretch of a paragraph in one style. */
export interface Span {
  readonly text: string;
  readonly style: 'plain' | 'bold' | 'italic';
}

const MARKED = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*/g;

/** A paragraph's text cut at its markup: `**bold**` and `*italic*`. A star that pairs with nothing is a star. */
export function spans(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), style: 'plain' });
    const { bold, italic } = match.groups ?? {};
    if (bold !== undefined) found.push({ text: bold, style: 'bold' });
    else if (italic !== undefined) found.push({ text: italic, style: 'italic' });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), style: 'plain' });
  return found;
}

/** The text without its markup. */
export function plain(text: string): string {
  return spans(text)
    .map((span) => span.text)
    .join('');
}
