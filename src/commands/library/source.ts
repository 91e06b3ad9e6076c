import { basename } from 'node:path';
import type { Context, Result } from '../context.ts';
import { readOwnText } from '../pack/files.ts';
import { caseFile, unread } from './names.ts';

/** A case's file as it is written. */
export interface Source {
  readonly path: string;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly text: string;
}

/** The file that an argument means: that of a case by its name, or a path. */
export function sourceOf(context: Context, argument: string): Result<Source> {
  const meant = caseFile(context, argument);
  if (!meant.ok) return meant;
  const { path } = meant;
  const file = readOwnText(path);
  if (file.ok)
    return { ok: true, path, name: basename(path, '.json'), text: file.text.replace(/^\uFEFF/, '') };
  return unread(path, file);
}
