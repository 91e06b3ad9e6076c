/**
 * Characters that could deceive a reader or drive a terminal: controls, all that hides or reorders text, half
 * surrogate pairs, noncharacters. Let through are the line feed and the two selectors (U+FE0E, U+FE0F) that choose
 * the look of a symbol.
 */
const UNSAFE =
  /(?!\n|\u{FE0E}|\u{FE0F})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/v;
const ALL_UNSAFE = new RegExp(UNSAFE, 'gv');
const DIRECTION = /\p{Bidi_Control}/v;
const ASCII = /^[\n\x20-\x7e]*$/;
/** What nearly all names consist of. */
const PLAIN = /^[\w$-]*$/;
const QUOTED_LENGTH = 40;

export interface UnsafeCharacter {
  /** UTF-16 code units before it. */
  readonly index: number;
  /** What it is, for a sentence; safe to print. */
  readonly name: string;
}

/** The first character of a text that must not reach a screen. */
export function firstUnsafe(text: string): UnsafeCharacter | undefined {
  if (ASCII.test(text)) return undefined; // most texts, and many times as fast
  const found = UNSAFE.exec(text);
  return found === null ? undefined : { index: found.index, name: nameOf(found[0]) };
}

/** Words of a file made fit for a message. */
export function quote(text: string): string {
  return `\`${printable(text, QUOTED_LENGTH)}\``;
}

/** A text on one line, with nothing in it but what can be seen, and cut to a number of characters. */
export function printable(text: string, length: number): string {
  if (text.length <= length && PLAIN.test(text)) return text;
  const start = text
    .slice(0, 2 * length)
    .replaceAll('\n', ' ')
    .replaceAll(ALL_UNSAFE, codeOf);
  const characters = Array.from(start);
  const isWhole = text.length <= 2 * length && characters.length <= length;
  return isWhole ? start : `${characters.slice(0, length).join('')}…`;
}

function nameOf(character: string): string {
  const code = codeOf(character);
  if (character === '\t') return `a tab (${code})`;
  if (/\p{Cc}/v.test(character)) return `a control character (${code})`;
  if (/\p{Cs}/v.test(character)) return `half of a character (${code})`;
  if (DIRECTION.test(character)) return `a mark that reorders text (${code})`;
  if (/\p{Noncharacter_Code_Point}/v.test(character)) return `a code that is no character (${code})`;
  return `an invisible character (${code})`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
