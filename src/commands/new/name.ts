import { idOf } from '../../author/index.ts';
import { calledAs, type Context, EXIT, failed, type Result } from '../context.ts';
import { PACK_FILE, PRINCIPLES_FILE } from '../library/library.ts';
import { quoted } from '../text.ts';

/** What an editor reads to complete and check a case. */
export const SCHEMA_FILE = 'schema.json';

/** Files that stand beside cases and are none. */
const RESERVED: readonly string[] = [PACK_FILE, PRINCIPLES_FILE, SCHEMA_FILE];

/** The id of a new case, from what was typed as its name: `my-case` or `my-case.json`. */
export function newId(context: Context, word: string): Result<{ id: string }> {
  const id = word.replace(/\.json$/i, '');
  if (idOf(id) !== id) return failed(EXIT.usage, unfit(context, word, id));
  if (!RESERVED.includes(`${id}.json`)) return { ok: true, id };
  return failed(EXIT.usage, `${id}.json is a file beside the cases of a pack. Take another name.`);
}

function unfit(context: Context, word: string, id: string): string {
  const [, folder, name = id] = /^(.*)[/\\]([^/\\]*)$/.exec(id) ?? [];
  const near = idOf(name);
  const into = folder === undefined ? '' : ` --out ${/^[\w./-]+$/.test(folder) ? folder : 'FOLDER'}`;
  const hint = near === undefined ? '' : ` For example: ${calledAs(context)} new ${near}${into}`;
  return `${quoted(word)} can't be the name of a case. It takes small letters from a to z and digits, with single hyphens between them, 64 at most.${hint}`;
}
