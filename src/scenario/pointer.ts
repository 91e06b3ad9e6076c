/** JSON Pointers (RFC 6901) into a scenario file, and what they point to in the words of a sentence. */

import { MAX_ID } from './limits.ts';
import { printable, quote } from './safe-text.ts';

/**
 * The pointer to a member of the value at `path`. Names that no file may contain are cut and made printable, so
 * that a pointer is always safe to show and never long.
 */
export function pointer(path: string, member: string | number): string {
  const name = typeof member === 'number' ? String(member) : printable(member, MAX_ID);
  return `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
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
const COLLECTIONS = new Set(['/scenes', '/cast']);

/** Whether the value at a pointer has members whose names the author chose. */
export function isCollection(path: string): boolean {
  return COLLECTIONS.has(path);
}

/** The name of the property that a value belongs to: indices and names that the author chose are passed over. */
export function propertyOf(path: string): string {
  const parts = path.split('/').slice(1);
  if (isCollection(`/${parts.slice(0, -1).join('/')}`)) return parts[0] ?? '';
  return parts.findLast((part) => !/^\d+$/.test(part)) ?? '';
}

/** What an object is called in a sentence: “this scene”, “this option”… */
export function placeName(path: string): string {
  const property = propertyOf(path);
  const noun = NOUNS.get(property) ?? (property === '' ? 'file' : undefined);
  return noun === undefined ? quote(property) : `this ${noun}`;
}
