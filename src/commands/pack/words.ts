import { shown } from '../text.ts';

/** A path as it is typed in a shell; in quotation marks where it would be taken for several words. */
export function typed(path: string): string {
  return /^[\w.,:/\\@%+~-]+$/u.test(path) ? path : `"${shown(path)}"`;
}
