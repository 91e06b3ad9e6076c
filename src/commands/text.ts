/** All that a terminal would obey, that hides or that reorders: controls, line ends, formats, what is not assigned. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gv;

/** A text of a stranger, as a file's name or an argument, made fit for one line of a terminal. */
export function shown(text: string): string {
  return text.replaceAll(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

const LONGEST_WORD = 80;

/** A word that somebody typed, in quotation marks; the middle of a very long one is left out. */
export function quoted(word: string): string {
  const half = LONGEST_WORD / 2;
  const short = word.length <= LONGEST_WORD ? word : `${word.slice(0, half)}…${word.slice(-half)}`;
  return `"${shown(short)}"`;
}

/** “1 file”, “2 files”, “no files”. */
export function counted(number: number, thing: string): string {
  return `${number === 0 ? 'no' : number} ${thing}${number === 1 ? '' : 's'}`;
}
