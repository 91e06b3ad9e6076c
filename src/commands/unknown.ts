import { nearest } from '../scenario/index.ts';

/** “there is no scenario "x". Did you mean y? There are: …” */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `there is no ${what} ${JSON.stringify(word)}.${hint} There are: ${known.join(', ')}.`;
}
