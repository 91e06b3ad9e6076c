import { nearest } from '../scenario/index.ts';
import { quoted } from './text.ts';

/** More names than this in a message are no help. */
const MOST = 20;

/** “there is no case "x". Did you mean y? There are: …” */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const near = meant(word, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `there is no ${what} ${quoted(word)}.${hint} There are: ${listed(known)}.`;
}

function listed(known: readonly string[]): string {
  const more = known.length - MOST;
  return more > 0 ? `${known.slice(0, MOST).join(', ')} and ${more} more` : known.join(', ');
}

/** The name that a word may mean, also where the pack before a case's name is left out. */
function meant(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  if (near !== undefined) return near;
  const tails = new Map(known.map((name) => [name.slice(name.indexOf('/') + 1), name]));
  const tail = nearest(word, tails.keys());
  return tail === undefined ? undefined : tails.get(tail);
}

/** The case that somebody may have meant by a word in the place of a command: a file, a name, or nearly one. */
export function caseMeant(
  word: string,
  commands: readonly string[],
  names: readonly string[],
): string | undefined {
  if (word.endsWith('.json') || names.includes(word)) return word;
  return nearest(word, commands) === undefined ? meant(word, names) : undefined;
}
