import wrapAnsi from 'wrap-ansi';

/** Words in lines of so many columns; a word that is longer than a line is cut. */
export function wrapped(words: string, width: number): readonly string[] {
  return wrapAnsi(words, Math.max(1, width), { hard: true }).split('\n');
}

/** Words beside a term, all lines below each other. */
export function hanging(term: string, words: string, width: number): readonly string[] {
  const indent = ' '.repeat(term.length);
  return wrapped(words, width - term.length).map((line, index) => `${index === 0 ? term : indent}${line}`);
}

/** Lines set in by so many columns; an empty one stays empty. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`));
}
