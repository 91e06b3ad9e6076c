import { nearest } from '../scenario/index.ts';
import { quoted } from './text.ts';

/** “there is no case "x". Did you mean y? There are: …” */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `there is no ${what} ${quoted(word)}.${hint} There are: ${known.join(', ')}.`;
}
