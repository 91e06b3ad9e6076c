import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DRAFT_PRINCIPLES, draftCase, laidOut } from '../../author/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, type Result, tell } from '../context.ts';
import { isFolder, readText } from '../files.ts';
import { principlesFor } from '../library/library.ts';
import { newAnswers, type NewFlags } from './answers.ts';
import { newId, SCHEMA_FILE } from './name.ts';
import { nextSteps } from './text.ts';
import { writeOut } from '../out-file.ts';
import { quoted } from '../text.ts';

export interface NewOptions extends Common, NewFlags {
  /** The folder in which the case is written. */
  readonly out?: string;
  /** Writes over a case that is there. */
  readonly force?: boolean;
}

/** `new NAME`: writes a small case that can be played as it is, for its author to rewrite. */
export async function newCase(context: Context, name: string, options: NewOptions): Promise<Exit> {
  const { out = '', force = false } = options;
  const named = newId(context, name);
  if (!named.ok) return tell(context, named);
  const path = join(out, `${named.id}.json`);
  const folder = resolve(context.cwd, out);
  // Nobody should answer six questions in vain.
  if (!force && existsSync(join(folder, `${named.id}.json`)))
    return tell(context, failed(EXIT.usage, taken(path)));
  const tests = testedIn(context, folder);
  if (!tests.ok) return tell(context, tests);
  const answers = await newAnswers(context, named.id, options);
  if (!answers.ok) return tell(context, answers);
  const text = laidOut(draftCase({ ...answers.words, id: named.id, principles: tests.principles }));
  const written = await writeIn(context, folder, { name: `${named.id}.json`, text, force });
  if (!written.ok) return tell(context, written);
  context.stdout.write(nextSteps(context, path));
  return EXIT.done;
}

const taken = (path: string): string =>
  `${quoted(path)} is there already. Take another name, or write over it with --force.`;

/** What the three decisions test: principles of the folder's own pack where it is one, else of the built-in one. */
function testedIn(context: Context, folder: string): Result<{ principles: [string, string, string] }> {
  const shelf = principlesFor(context, isFolder(folder) ? folder : context.scenarios);
  if (!shelf.ok) return shelf;
  const known = shelf.principles.map(({ id }) => String(id));
  const [first] = known;
  if (first === undefined)
    return failed(EXIT.refused, `the pack in ${quoted(folder)} has no principles yet. Write one first.`);
  const [one, two, three] = DRAFT_PRINCIPLES.map((id, index) =>
    known.includes(id) ? id : (known[index] ?? first),
  );
  return { ok: true, principles: [one ?? first, two ?? first, three ?? first] };
}

interface NewFile {
  readonly name: string;
  readonly text: string;
  readonly force: boolean;
}

/** Writes the case, and the schema beside it where there is none: an editor looks for it there. */
async function writeIn(context: Context, folder: string, { name, text, force }: NewFile) {
  const made = await madeFolder(folder);
  if (!made.ok) return made;
  const written = await writeOut(join(folder, name), text, { force });
  const schema = join(folder, SCHEMA_FILE);
  if (!written.ok || existsSync(schema)) return written;
  const own = readText(join(context.scenarios, SCHEMA_FILE));
  return own.ok ? writeOut(schema, own.text, {}) : failed(EXIT.refused, `${SCHEMA_FILE}: ${own.why}`);
}

async function madeFolder(folder: string): Promise<Result<object>> {
  try {
    await mkdir(folder, { recursive: true });
    return { ok: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(EXIT.refused, `the folder ${quoted(folder)} can't be made (${why}).`);
  }
}
