import { nearest } from '../scenario/index.ts';
import { quoted } from './text.ts';

/** “there is no case "x". Did you mean y? There are: …” */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `there is no ${what} ${quoted(word)}.${hint} There are: ${known.join(', ')}.`;
}

/** The case that somebody may have meant by a word in the place of a command: a file, an id, or nearly one. */
export function caseMeant(
  word: string,
  commands: readonly string[],
  ids: readonly string[],
): string | undefined {
  if (word.endsWith('.json') || ids.includes(word)) return word;
  return nearest(word, commands) === undefined ? nearest(word, ids) : undefined;
}
