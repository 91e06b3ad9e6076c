import { basename, dirname, join, resolve } from 'node:path';
import { draftOf, laidOut } from '../author/index.ts';
import { readTwee } from '../formats/index.ts';
import { readScenario } from '../scenario/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, failed, tell } from './context.ts';
import { readText } from './files.ts';
import { principlesFor } from './library/library.ts';
import { unread } from './library/names.ts';
import { type OutOptions, writeOut, writtenTo } from './out-file.ts';
import { typed } from './pack/words.ts';
import { counted, quoted, shown } from './text.ts';

export type ImportOptions = Common & OutOptions;

/** Characters that no case may hold: they hide in text or drive terminals. */
const UNSEEN =
  /(?!\n|\u{FE0E}|\u{FE0F})[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gv;

/** `import STORY`: a case made of a story of Twine, and what its author has to do next. */
export async function importStory(context: Context, argument: string, options: ImportOptions): Promise<Exit> {
  const file = readText(argument);
  if (!file.ok) return tell(context, unread(argument, file));
  const own = file.text.replace(/^\uFEFF/, '');
  if (/^\s*</.test(own)) return tell(context, failed(EXIT.refused, `${argument}: ${HTML}`));
  if (isCase(own))
    return tell(context, failed(EXIT.refused, `${argument}: ${caseAlready(context, argument)}`));
  const { text, removed } = cleaned(own);
  const { story, trouble } = readTwee(text);
  const chosen = options.out === undefined ? undefined : basename(options.out, '.json');
  const draft = draftOf(story, { chosen, file: basename(argument).replace(/\.(?:twee|tw|txt)$/i, '') });
  if (!draft.ok) return tell(context, failed(EXIT.refused, `${argument}: ${draft.why}`));
  const out = options.out ?? join(dirname(argument), `${draft.id}.json`);
  const path = resolve(context.cwd, out);
  if (path === resolve(context.cwd, argument))
    return tell(
      context,
      failed(EXIT.usage, `${quoted(out)} is the story itself; give another name with --out.`),
    );
  const json = laidOut(draft.file);
  const written = await writeOut(path, json, options);
  if (!written.ok) return tell(context, written);
  const dropped =
    removed === 0
      ? []
      : [
          `${counted(removed, 'character')} that can't be seen, or that ${removed === 1 ? 'drives' : 'drive'} a terminal, ${removed === 1 ? 'is' : 'are'} left out.`,
        ];
  const notes = [...trouble, ...dropped, ...draft.toDo, ...misnamed(out, draft.id)];
  context.stdout.write(writtenTo(out));
  if (notes.length > 0)
    context.stderr.write(`${['What to look at:', ...notes.map((note) => `- ${shown(note)}`)].join('\n')}\n`);
  tellMistakes(context, { path, out, json });
  return EXIT.done;
}

const HTML = 'This is a page, not Twee. In Twine, choose "Build", then "Export As Twee".';

/** Whether a text is JSON, and has no passage. */
const isCase = (text: string): boolean => /^\s*\{/.test(text) && !/^::/m.test(text);

const caseAlready = (context: Context, argument: string): string =>
  `This is a case already, and no story of Twine. To read it: ${calledAs(context)} check ${typed(argument)}`;

/** A text of which nothing is left that a case may not hold. */
function cleaned(text: string): { text: string; removed: number } {
  const even = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  const clean = even.replaceAll(UNSEEN, '');
  return { text: clean, removed: even.length - clean.length };
}

/** The id of a case is its file's name. */
function misnamed(out: string, id: string): readonly string[] {
  const isNamed = basename(out, '.json') === id && out.endsWith('.json');
  return isNamed ? [] : [`Call the file "${id}.json": a case is found by its id, which is its file's name.`];
}

function tellMistakes(
  context: Context,
  { path, out, json }: { readonly path: string; readonly out: string; readonly json: string },
): void {
  const shelf = principlesFor(context, dirname(path));
  if (!shelf.ok) return;
  const reading = readScenario(json, { name: basename(path, '.json'), principles: shelf.principles });
  const mistakes = reading.ok ? 0 : reading.problems.length;
  if (mistakes === 0) return;
  tell(context, {
    exit: EXIT.done,
    message: `it has ${counted(mistakes, 'mistake')}. To see each with its place: ${calledAs(context)} check ${typed(out)}`,
  });
}
