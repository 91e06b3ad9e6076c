import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DRAFT_PRINCIPLES, draftCase, laidOut } from '../../author/index.ts';
import {
  calledAs,
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  type Result,
  tell,
} from '../context.ts';
import { codeOf, isFolder, readText } from '../files.ts';
import { principlesFor } from '../library/library.ts';
import { newAnswers, type NewFlags } from './answers.ts';
import { type Interview, interviewIn } from './interview.ts';
import { askedId, isBuiltIn, newId, SCHEMA_FILE } from './name.ts';
import { nextSteps, sharedName } from './text.ts';
import { writeOut } from '../out-file.ts';
import { quoted } from '../text.ts';

export interface NewOptions extends Common, NewFlags {
  /** The folder in which the case is written. */
  readonly out?: string;
  /** Writes over a case that is there. */
  readonly force?: boolean;
}

/** `new NAME`: writes a small case that can be played as it is, for its author to rewrite. */
export async function newCase(
  context: Context,
  name: string | undefined,
  options: NewOptions,
): Promise<Exit> {
  const interview = interviewIn(context);
  try {
    return await writeNew({ context, interview, options }, name);
  } finally {
    interview.end();
  }
}

interface Wanted {
  readonly context: Context;
  readonly interview: Interview;
  readonly options: NewOptions;
}

async function writeNew(wanted: Wanted, name: string | undefined): Promise<Exit> {
  const { context, interview, options } = wanted;
  const { out = '', force = false } = options;
  const named = await idFor(wanted, name);
  if (!named.ok) return tell(context, named);
  const { id } = named;
  const path = join(out, `${id}.json`);
  const folder = resolve(context.cwd, out);
  const tests = testedIn(context, folder);
  if (!tests.ok) return tell(context, tests);
  if (isBuiltIn(context, id)) tell(context, { exit: EXIT.done, message: sharedName(context, id, path) });
  const answers = await newAnswers(interview, id, options);
  if (!answers.ok) return tell(context, answers);
  const text = laidOut(draftCase({ ...answers.words, id, principles: tests.principles }));
  const written = await writeIn(context, folder, { name: `${id}.json`, text, force });
  if (!written.ok) return tell(context, written);
  context.stdout.write(nextSteps(context, path));
  return EXIT.done;
}

/** The id of the new case; where nothing is said of it, it is asked for. */
async function idFor(
  { context, interview, options }: Wanted,
  name?: string,
): Promise<Result<{ id: string }>> {
  const { out = '', force = false, yes = false } = options;
  // Nobody should answer six questions in vain.
  const refusal = (id: string): string | undefined =>
    force || !existsSync(resolve(context.cwd, out, `${id}.json`))
      ? undefined
      : taken(join(out, `${id}.json`));
  if (name === undefined) {
    const { stdin, stdout } = context;
    if (yes || !stdin.isTTY || !stdout.isTTY) return failed(EXIT.usage, nameless(context));
    return askedId(interview.terminal(), refusal);
  }
  const named = newId(context, name);
  const why = named.ok ? refusal(named.id) : undefined;
  return why === undefined ? named : failed(EXIT.usage, why);
}

const nameless = (context: Context): string =>
  `missing required argument 'name'. "${calledAs(context)} --help" shows what there is.`;
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
    const code = codeOf(error);
    const why = NO_FOLDER.get(code) ?? (error instanceof Error ? error.message : code);
    return failed(EXIT.refused, `the folder ${quoted(folder)} can't be made: ${why}.`);
  }
}

const NO_FOLDER: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'this is a file'],
  ['ENOTDIR', 'a part of its path is a file'],
  ['ENOENT', 'its path leads nowhere'],
  ['EACCES', 'you are not allowed to write there'],
  ['EPERM', 'you are not allowed to write there'],
  ['EROFS', 'this is on a disk that is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENAMETOOLONG', 'the name is too long for a folder'],
]);
