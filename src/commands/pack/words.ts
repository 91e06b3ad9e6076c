import { shown } from '../text.ts';

/**
 * A path as it is typed in a shell; in quotation marks where it would be taken for several words, and in those that
 * let nothing be put in or carried out where it has signs that mean something to a shell.
 */
export function typed(path: string): string {
  if (/^[\w.,:/\\@%+~-]+$/u.test(path)) return path;
  const words = shown(path);
  return /["$`!]/.test(words) ? `'${words.replaceAll("'", String.raw`'\''`)}'` : `"${words}"`;
}
