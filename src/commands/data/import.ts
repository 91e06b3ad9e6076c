import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Imported, importRecord } from '../../store/index.ts';
import {
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  printJson,
  type Result,
  tell,
} from '../context.ts';
import { codeOf } from '../files.ts';
import { placeFor } from '../library/place.ts';
import { folded, paperOf } from '../paper.ts';
import { quoted } from '../text.ts';
import { importWords, settingNames } from './import-words.ts';

export interface ImportOptions extends Common {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `data import FILE`: adds what an export or a backup has to the record, in which nothing is lost by that. */
export async function dataImport(context: Context, name: string, options: ImportOptions): Promise<Exit> {
  const { now, cwd, stdout } = context;
  const { dryRun = false, json = false } = options;
  const file = regular(resolve(cwd, name), name);
  if (!file.ok) return tell(context, file);
  const result = await importRecord({ place: placeFor(context), name: file.path, now, dryRun });
  if (result.kind === 'refused') return tell(context, failed(EXIT.refused, `${quoted(name)}: ${result.why}`));
  const { imported } = result;
  if (json)
    printJson(context, { file: name, dryRun, complete: result.kind === 'imported', ...document(imported) });
  else
    stdout.write(
      `${importWords(imported, dryRun)
        .flatMap((line) => onPaper(context, line))
        .join('\n')}\n`,
    );
  if (result.kind === 'failed') return tell(context, failed(EXIT.refused, `${result.why} ${AGAIN}`));
  return imported.unread > 0 || imported.cut !== undefined ? EXIT.findings : EXIT.done;
}

/** The name of a file stays on one line, to be copied. */
const onPaper = (context: Context, line: string): readonly string[] =>
  line.startsWith(' ') ? [line] : folded(line, paperOf(context));

const AGAIN = 'Not all of the file came in. What did stays; import it again when that is mended.';

/** A file that can be read from its beginning to its end. */
function regular(path: string, name: string): Result<{ path: string }> {
  try {
    const found = statSync(path);
    if (found.isFile()) return { ok: true, path };
    // To open a pipe would wait for ever, and a device may have no end.
    const what = found.isDirectory() ? 'This is a folder. Name a file in it.' : NO_FILE;
    return failed(EXIT.refused, `${quoted(name)}: ${what}`);
  } catch (error) {
    const why = REASONS.get(codeOf(error)) ?? `It can't be read (${codeOf(error)}).`;
    return failed(EXIT.refused, `${quoted(name)}: ${why}`);
  }
}

const NO_FILE = 'This is not a regular file. Write what it gives to a file first.';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file.'],
  ['ENOTDIR', 'A part of its path is not a folder.'],
  ['EACCES', 'You are not allowed to read it.'],
  ['ELOOP', 'Its links lead in a circle.'],
  ['ENAMETOOLONG', 'The name is too long for a file.'],
]);

/** What came in, as it is printed for programs. */
function document(imported: Imported): object {
  const { fresh, here, grown, mended, differing, oldOnes, asides, carried, unread, unreadLines, cut } =
    imported;
  return {
    new: fresh,
    here,
    longer: grown,
    mended,
    differing,
    oldOnes: oldOnes ?? null,
    keptBeside: asides,
    settings: settingNames(imported),
    carried,
    unread,
    unreadLines,
    cut: cut !== undefined,
    missing: cut === undefined ? 0 : (cut.missing ?? null),
  };
}
