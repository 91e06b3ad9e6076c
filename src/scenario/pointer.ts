/** JSON Pointers (RFC 6901) into a scenario file, and what they point to in the words of a sentence. */

import { quote } from './safe-text.ts';

/** The pointer to a member of the value at `path`. */
export function pointer(path: string, member: string | number): string {
  return `${path}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** What a list or a collection holds. */
const NOUNS = new Map([
  ['scenes', 'scene'],
  ['text', 'block'],
  ['brief', 'block'],
  ['result', 'block'],
  ['coach', 'block'],
  ['cast', 'person'],
  ['variants', 'twin'],
  ['floors', 'floor'],
  ['options', 'option'],
  ['outcomes', 'outcome'],
  ['depends', 'conditional effect'],
  ['later', 'later effect'],
  ['next', 'route'],
  ['any', 'condition'],
  ['when', 'condition'],
]);

/** The collections whose members have names that the author chose. */
const COLLECTIONS = new Set(['scenes', 'cast']);

/** The name of the property that a value belongs to: indices and names that the author chose are passed over. */
export function propertyOf(path: string): string {
  const parts = path.split('/').slice(1);
  const isChosen = parts.length === 2 && COLLECTIONS.has(parts[0] ?? '');
  return (isChosen ? parts[0] : parts.findLast((part) => !/^\d+$/.test(part))) ?? '';
}

/** What an object is called in a sentence: “this scene”, “this option”… */
export function placeName(path: string): string {
  const property = propertyOf(path);
  const noun = NOUNS.get(property) ?? (property === '' ? 'file' : undefined);
  return noun === undefined ? quote(property) : `this ${noun}`;
}
