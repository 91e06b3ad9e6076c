import stringWidth from 'string-width';

const ELSE = '…';

/** The beginning of a line, in so many columns; a mark stands for what is left out. */
export function head(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  return `${fitting(Array.from(text), columns - 1)}${ELSE}`;
}

/** The end of a line, in so many columns; a mark stands for what is left out. */
export function tail(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  const backwards = Array.from(text).toReversed();
  return `${ELSE}${Array.from(fitting(backwards, columns - 1))
    .toReversed()
    .join('')}`;
}

/** As many of the characters as there is room for. */
function fitting(characters: readonly string[], columns: number): string {
  let text = '';
  let taken = 0;
  for (const character of characters) {
    taken += stringWidth(character);
    if (taken > columns) break;
    text += character;
  }
  return text;
}
