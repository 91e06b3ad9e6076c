import { idOf } from '../../author/index.ts';
import { again, ask, type LineTerminal, settled } from '../../faces/lines/index.ts';
import { calledAs, type Context, EXIT, failed, type Result } from '../context.ts';
import { PACK_FILE, PRINCIPLES_FILE, scenarioFiles } from '../library/library.ts';
import { idIn } from '../library/names.ts';
import { quoted } from '../text.ts';

/** What an editor reads to complete and check a case. */
export const SCHEMA_FILE = 'schema.json';

/** Files that stand beside cases and are none. */
const RESERVED: readonly string[] = [PACK_FILE, PRINCIPLES_FILE, SCHEMA_FILE];

/** The id that a word is as the name of a case; or why it is none, with one that is near. */
type Named =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: string; readonly near?: string | undefined };

/** What was typed as the name of a new case: `my-case` or `my-case.json`. */
function named(word: string): Named {
  const id = word.replace(/\.json$/i, '');
  if (idOf(id) !== id) return { ok: false, why: unfit(word), near: idOf(id.replace(/^.*[/\\]/, '')) };
  if (!RESERVED.includes(`${id}.json`)) return { ok: true, id };
  return { ok: false, why: `${id}.json is a file beside the cases of a pack. Take another name.` };
}

const unfit = (word: string): string =>
  `${quoted(word)} can't be the name of a case. It takes small letters from a to z and digits, with single hyphens between them, 64 at most.`;

/** Whether a case of the built-in pack has this id, which means that case wherever a case is named. */
export function isBuiltIn({ scenarios }: Context, id: string): boolean {
  const listing = scenarioFiles(scenarios);
  return listing.ok && listing.paths.some((path) => idIn(path) === id);
}

/** The id of a new case, from what was typed as its name on the command line. */
export function newId(context: Context, word: string): Result<{ id: string }> {
  const name = named(word);
  if (name.ok) return name;
  const { why, near } = name;
  return failed(EXIT.usage, near === undefined ? why : `${why} ${example(context, word, near)}`);
}

function example(context: Context, word: string, near: string): string {
  const folder = /^(.*)[/\\][^/\\]*$/.exec(word)?.[1];
  const into = folder === undefined ? '' : ` --out ${/^[\w./-]+$/.test(folder) ? folder : 'FOLDER'}`;
  return `For example: ${calledAs(context)} new ${near}${into}`;
}

/** Asks for the name of a new case until it can be one, and `refusal` has nothing against it. */
export async function askedId(
  terminal: LineTerminal,
  refusal: (id: string) => string | undefined,
): Promise<Result<{ id: string }>> {
  const id = await ask<string>(terminal, 'The name of the case, as in my-case:', (_, typed) => {
    const word = typed.trim();
    if (word === '') return again('Type a name: the file of the case is called by it.');
    const name = named(word);
    if (!name.ok) return again(name.near === undefined ? name.why : `${name.why} For example: ${name.near}`);
    const why = refusal(name.id);
    return why === undefined ? settled(name.id) : again(why);
  });
  return id === undefined ? failed(EXIT.usage, NOT_NAMED) : { ok: true, id };
}

const NOT_NAMED = 'the input ended before the case had a name, so nothing is written.';
