import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Context, EXIT, type Exit, failed, type Failure, tell } from './context.ts';
import { codeOf } from './files.ts';
import { quoted, shown } from './text.ts';

type Written = { readonly ok: true } | ({ readonly ok: false } & Failure);

export interface OutOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** Prints a text, or writes it to the file that is asked for and says so. */
export async function putOut(context: Context, text: string, { out, force }: OutOptions): Promise<Exit> {
  if (out === undefined) {
    context.stdout.write(text);
    return EXIT.done;
  }
  const written = await writeOut(resolve(context.cwd, out), text, { force });
  if (!written.ok) return tell(context, written);
  context.stdout.write(writtenTo(out));
  return EXIT.done;
}

/** What is said when a file is written. */
export const writtenTo = (out: string): string => `${shown(out)} is written.\n`;

/** Writes a text to a file of that path. What is there is kept, unless its loss is asked for with `--force`. */
export async function writeOut(
  path: string,
  text: string,
  { force = false }: { readonly force?: boolean | undefined },
): Promise<Written> {
  try {
    await (force ? replace(path, text) : writeFile(path, text, { flag: 'wx' }));
    return { ok: true };
  } catch (error) {
    const code = codeOf(error);
    const why = REASONS.get(code) ?? `it can't be written (${error instanceof Error ? error.message : code})`;
    return refused(code === 'EEXIST' ? EXIT.usage : EXIT.refused, path, why);
  }
}

/** The old file is there until the new one is whole. */
async function replace(path: string, text: string): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  // A pipe, a device: to put a file in its place would be no kindness.
  if (old !== undefined && !old.isFile()) return writeFile(path, text, { flag: 'wx' });
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, text, old === undefined ? { flag: 'wx' } : { flag: 'wx', mode: old.mode });
    await rename(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await rm(draft, { force: true });
    throw error;
  }
}

const refused = (exit: Exit, path: string, why: string) => failed(exit, `${quoted(path)}: ${why}.`);

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'this is there already; give another name with --out, or --force to write over it'],
  ['EISDIR', 'this is a folder; name a file in it'],
  ['EACCES', 'you are not allowed to write there'],
  ['EPERM', 'you are not allowed to write there'],
  ['EROFS', 'this is on a disk that is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['ENAMETOOLONG', 'the name is too long for a file'],
]);
