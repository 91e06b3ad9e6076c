import type { Pack } from '../../scenario/index.ts';
import { type Added, addPack, nameOf } from '../../store/index.ts';
import {
  calledAs,
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  type Failure,
  tell,
} from '../context.ts';
import { isFolder } from '../files.ts';
import { oneLine } from '../library/all.ts';
import { keepInIndex } from '../library/kept-index.ts';
import { easiestFirst } from '../library/library.ts';
import { addedPack, builtInPack, PACK_FILE, placeFor } from '../library/place.ts';
import { folded, paperOf } from '../paper.ts';
import { counted, quoted, shown } from '../text.ts';
import { writeAbout } from './about.ts';
import { packIn } from './files.ts';
import { type PackFolder, readPackFolder } from './folder.ts';
import { leftNotes } from './left-notes.ts';
import { mistakesIn, NO_CASE, noFolder, tellRefused } from './refused.ts';
import { typed } from './words.ts';

export interface AddOptions extends Common {
  readonly replace?: boolean;
  /** Nothing is asked. */
  readonly yes?: boolean;
}

/** `pack add FOLDER`: verifies all of a pack, and then keeps a copy of it; asks what pack it is where nothing says so. */
export async function packAdd(context: Context, folder: string, options: AddOptions): Promise<Exit> {
  if (!isFolder(folder)) return tell(context, noFolder(folder));
  const pack = readPackFolder(folder, context.scenarios);
  const wanted = { ...options, folder };
  if (!isToAsk(context, pack, wanted)) return addRead(context, pack, wanted);
  const written = await writeAbout(context, folder, (id) => refusal(context, id, options));
  if (!written.ok) return tell(context, written);
  return addRead(context, readPackFolder(folder, context.scenarios), wanted);
}

/** Whether somebody is there who can say what pack it is, and nothing else is wrong with it: nobody should answer in vain. */
function isToAsk({ stdin, stdout }: Context, pack: PackFolder, { folder, yes = false }: Wanted): boolean {
  const isSound = pack.scenarios.length > 0 && mistakesIn(folder, pack).length === 0;
  return pack.isUntitled && isSound && !yes && stdin.isTTY && stdout.isTTY;
}

/** What there is against an id for a pack that is about to be named. */
function refusal(context: Context, id: string, { replace = false }: AddOptions): string | undefined {
  if (builtInPack(context)?.id === id)
    return `${quoted(id)} is the id of the pack that comes with the program. Take another.`;
  if (replace || addedPack(context, id) === undefined) return undefined;
  return `You have a pack ${quoted(id)} already. Take another id; or leave with Ctrl+C, and put this one in its place with --replace.`;
}

interface Wanted extends AddOptions {
  /** Where it was read. */
  readonly folder: string;
}

async function addRead(context: Context, pack: PackFolder, wanted: Wanted): Promise<Exit> {
  const { folder, replace = false } = wanted;
  const { about, texts } = pack;
  if (about === undefined || pack.faults.length > 0) return tellRefused(context, folder, pack);
  const flaw = flawIn(context, pack, about);
  if (flaw !== undefined) return tell(context, failed(EXIT.refused, flaw));
  const added = await addPack(placeFor(context), { id: about.id, texts }, { replace, now: context.now });
  switch (added.kind) {
    case 'taken':
      return tell(context, taken(context, folder, about));
    case 'failed':
      return tell(context, failed(EXIT.refused, `the pack could not be added: ${added.why}.`));
    case 'added':
      keepInIndex(context, pack);
      for (const message of leftNotes(context, folder, pack)) tell(context, { exit: EXIT.done, message });
      context.stdout.write(addedWords(context, { ...pack, about }, { ...added, from: folder }));
      return EXIT.done;
  }
}

/** Why a pack whose files are all sound can't be added; undefined where it can. */
function flawIn(context: Context, { scenarios }: PackFolder, { id }: Pack): string | undefined {
  if (scenarios.length === 0) return NO_CASE;
  const own = builtInPack(context);
  if (own === undefined) return 'nothing was added: the pack that comes with the program can not be read.';
  return own.id === id
    ? `nothing was added: ${quoted(id)} is the id of the pack that comes with the program. Give this one another "id" in ${PACK_FILE}.`
    : undefined;
}

function taken(context: Context, folder: string, { id, version }: Pack): Failure {
  const place = addedPack(context, id);
  const there = place === undefined ? undefined : packIn(place.folder);
  const which = there?.ok === true ? `, version ${oneLine(there.pack.version)}` : '';
  const how = `${calledAs(context)} pack add ${typed(folder)} --replace`;
  return failed(
    EXIT.usage,
    `you have a pack ${quoted(id)} already${which}. To put version ${oneLine(version)} in its place: ${how}`,
  );
}

/** More names than this are no help. */
const MOST_NAMED = 5;

function addedWords(
  context: Context,
  { about, scenarios, others }: PackFolder & { readonly about: Pack },
  { folder, before, from }: Extract<Added, { kind: 'added' }> & { readonly from: string },
): string {
  const paper = paperOf(context);
  const { id, title, version } = about;
  const [first] = scenarios
    .map((scenario) => ({ scenario, called: nameOf({ pack: id, scenario: scenario.id }) }))
    .toSorted(easiestFirst);
  const lines = [
    ...folded(
      `Added: ${paper.bold(oneLine(title))} ${oneLine(version)}, ${counted(scenarios.length, 'case')}.`,
      paper,
    ),
    'It is a copy, which lies in:',
    `  ${shown(folder)}`,
    ...folded('After changes in your own folder:', paper),
    ...folded(paper.bold(`${calledAs(context)} pack add ${typed(from)} --replace`), paper, 2),
    ...(before === undefined ? [] : ['What it replaces is kept in:', `  ${shown(before)}`]),
    ...(others.length === 0 ? [] : folded(`Left out, as no part of a pack: ${named(others)}.`, paper)),
    ...(first === undefined
      ? []
      : ['To play the first:', ...folded(paper.bold(`${calledAs(context)} play ${first.called}`), paper, 2)]),
  ];
  return `${lines.join('\n')}\n`;
}

function named(names: readonly string[]): string {
  const told = names.slice(0, MOST_NAMED).map((name) => quoted(name));
  const more = names.length - told.length;
  return `${told.join(', ')}${more === 0 ? '' : ` and ${more.toLocaleString('en')} more`}`;
}
