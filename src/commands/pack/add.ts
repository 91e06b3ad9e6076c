import { join } from 'node:path';
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
import { isFolder, isThere } from '../files.ts';
import { easiestFirst, faultWords } from '../library/library.ts';
import { oneLine } from '../library/all.ts';
import { keepInIndex } from '../library/kept-index.ts';
import { addedPack, builtInPack, PACK_FILE, placeFor, PRINCIPLES_FILE } from '../library/place.ts';
import { packIn } from './files.ts';
import { type PackFolder, readPackFolder } from './folder.ts';
import { folded, paperOf } from '../paper.ts';
import { typed } from './words.ts';
import { counted, quoted, shown } from '../text.ts';

export interface AddOptions extends Common {
  readonly replace?: boolean;
}

/** `pack add FOLDER`: verifies all of a pack, and then keeps a copy of it. */
export async function packAdd(context: Context, folder: string, options: AddOptions): Promise<Exit> {
  if (!isFolder(folder)) return tell(context, noFolder(folder));
  const pack = readPackFolder(folder);
  const { about, texts } = pack;
  if (about === undefined || pack.faults.length > 0) return tellFaults(context, folder, pack);
  const flaw = flawIn(context, pack, about);
  if (flaw !== undefined) return tell(context, failed(EXIT.refused, flaw));
  const { replace = false } = options;
  const added = await addPack(placeFor(context), { id: about.id, texts }, { replace, now: context.now });
  switch (added.kind) {
    case 'taken':
      return tell(context, taken(context, folder, about));
    case 'failed':
      return tell(context, failed(EXIT.refused, `the pack could not be added: ${added.why}.`));
    case 'added':
      keepInIndex(context, pack);
      context.stdout.write(addedWords(context, { ...pack, about }, { ...added, from: folder }));
      return EXIT.done;
  }
}

function noFolder(folder: string): Failure {
  if (folder === '') return failed(EXIT.usage, 'which folder? The path is empty.');
  const what = isThere(folder) ? 'this is not a folder' : 'there is no such folder';
  return failed(EXIT.refused, `${quoted(folder)}: ${what}. ${WHAT}`);
}

const WHAT = `A pack is a folder with ${PACK_FILE}, ${PRINCIPLES_FILE} and a file NAME.json for each case.`;

/** More are never read. */
const MOST_TOLD = 200;

function tellFaults(context: Context, folder: string, { about, faults }: PackFolder): Exit {
  for (const fault of faults.slice(0, MOST_TOLD))
    tell(context, { exit: EXIT.refused, message: faultWords(fault) });
  const more = faults.length > MOST_TOLD ? `, of which the first ${MOST_TOLD} are told` : '';
  const how = about === undefined ? ` ${WHAT}` : '';
  const isPlaced = faults.some(({ place }) => place !== undefined);
  const check = isPlaced ? ` "${calledAs(context)} check ${typed(folder)}" shows each in its line.` : '';
  const shelf = faults.some(({ rule }) => rule === 'unknown-principle') ? ownShelf(context) : '';
  return tell(
    context,
    failed(
      EXIT.refused,
      `nothing was added: ${counted(faults.length, 'mistake')}${more}.${how}${shelf}${check}`,
    ),
  );
}

/** Many a case was written against the principles of the program before it came into a pack. */
const ownShelf = ({ scenarios }: Context): string =>
  ` In a pack its own ${PRINCIPLES_FILE} counts; principles of the program can be copied into it, from ${typed(join(scenarios, PRINCIPLES_FILE))}.`;

/** Why a pack whose files are all sound can't be added; undefined where it can. */
function flawIn(context: Context, { scenarios }: PackFolder, { id }: Pack): string | undefined {
  if (scenarios.length === 0) return 'nothing was added: there is no case in this folder (NAME.json).';
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
