import { basename, join, resolve } from 'node:path';
import { idOf } from '../../author/index.ts';
import { type LineTerminal, print } from '../../faces/lines/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { type Context, EXIT, failed, type Result } from '../context.ts';
import { PACK_FILE } from '../library/place.ts';
import { answer } from '../new/answers.ts';
import { interviewIn } from '../new/interview.ts';
import { line, type NewQuestion, titled } from '../new/words.ts';
import { writeOut, writtenTo } from '../out-file.ts';
import { quoted, shown } from '../text.ts';

/** What a folder of cases says of itself where its author says nothing: it can be taken as it is. */
export function usualAbout({ env }: Pick<Context, 'env'>, folder: string): Pack {
  const id = idOf(basename(resolve(folder))) ?? 'my-pack';
  const login = (env['USER'] ?? env['USERNAME'] ?? '').trim();
  const author = login !== '' && line(login).ok ? login : 'Anonymous';
  // Nobody gives a right away by pressing enter.
  return { id, title: titled(id), version: '1.0.0', author, licence: 'All rights reserved' };
}

/** The text of a pack.json. */
export const aboutText = (about: Pack): string => `${JSON.stringify(about, null, 2)}\n`;

/** Asks what pack a folder of cases is, shows what that makes, and writes it. `refusal`: what there is against an id. */
export async function writeAbout(
  context: Context,
  folder: string,
  refusal: (id: string) => string | undefined,
): Promise<Result<object>> {
  const interview = interviewIn(context);
  try {
    const terminal = interview.terminal();
    print(terminal, INTRODUCTION);
    const about = await askedAbout(terminal, usualAbout(context, folder), refusal);
    if (about === undefined) return failed(EXIT.usage, UNANSWERED);
    const path = join(folder, PACK_FILE);
    const text = aboutText(about);
    context.stdout.write(`\n${shown(path)}:\n${text}\n`);
    const written = await writeOut(path, text, {});
    if (written.ok) context.stdout.write(`${writtenTo(path)}\n`);
    return written;
  } finally {
    interview.end();
  }
}

const INTRODUCTION = [
  `There is no ${PACK_FILE} in this folder yet, which says what pack it is. Enter takes what stands in brackets. All of it can be changed later, in the file.`,
  '',
];

const UNANSWERED = 'the input ended before the questions were answered, so nothing is written or added.';

/** Undefined where the input ends before the last answer. */
async function askedAbout(
  terminal: LineTerminal,
  usual: Pack,
  refusal: (id: string) => string | undefined,
): Promise<Pack | undefined> {
  const asked = (words: string, taken: string, given: NewQuestion<string>['given'] = line) =>
    answer({ words, usual: taken, given }, undefined, terminal);
  const id = await asked('The id of the pack, to be typed before the name of a case', usual.id, (word) =>
    idGiven(word, refusal),
  );
  if (id === undefined) return undefined;
  const title = await asked('The title of the pack', titled(id));
  if (title === undefined) return undefined;
  const author = await asked('Who wrote it', usual.author);
  if (author === undefined) return undefined;
  const licence = await asked('The licence, as in CC-BY-4.0', usual.licence);
  return licence === undefined ? undefined : { ...usual, id, title, author, licence };
}

function idGiven(
  word: string,
  refusal: (id: string) => string | undefined,
): ReturnType<NewQuestion<string>['given']> {
  const near = idOf(word);
  if (near !== word) {
    const example = near === undefined ? '' : ` For example: ${near}`;
    return { ok: false, why: `${quoted(word)} can't be an id. ${ID}${example}` };
  }
  const why = refusal(word);
  return why === undefined ? { ok: true, value: word } : { ok: false, why };
}

const ID = 'It takes small letters from a to z and digits, with single hyphens between them, 64 at most.';
