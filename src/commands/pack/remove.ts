import { type PackPlace, removePack } from '../../store/index.ts';
import { agreed } from '../ask.ts';
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
import { oneLine } from '../library/all.ts';
import { addedPack, addedPacks, builtInPack, placeFor } from '../library/place.ts';
import { packIn } from './files.ts';
import { folded, paperOf } from '../paper.ts';
import { typed } from './words.ts';
import { quoted, shown } from '../text.ts';
import { unknown } from '../unknown.ts';

export interface RemoveOptions extends Common {
  readonly yes?: boolean;
}

/** `pack remove ID`: takes a pack away, when that is meant; its files go to where they stay. */
export async function packRemove(context: Context, id: string, { yes }: RemoveOptions): Promise<Exit> {
  const place = addedPack(context, id);
  if (place === undefined) return tell(context, noPack(context, id));
  const { stdin, stdout, now } = context;
  const title = titleOf(place);
  if (yes !== true) {
    if (!stdin.isTTY || !stdout.isTTY) return tell(context, nobodyHere(context, id));
    if (!(await isMeant(context, title))) {
      stdout.write('Nothing was removed.\n');
      return EXIT.done;
    }
  }
  const removed = await removePack(placeFor(context), id, now);
  switch (removed.kind) {
    case 'none':
      return tell(context, noPack(context, id));
    case 'failed':
      return tell(context, failed(EXIT.refused, `the pack could not be removed: ${removed.why}.`));
    case 'removed':
      stdout.write(removedWords(context, title, removed.folder));
      return EXIT.done;
  }
}

/** What a pack is called, on one line; its id where it can't be read. */
function titleOf({ id, folder }: PackPlace): string {
  const about = packIn(folder);
  return about.ok ? `${oneLine(about.pack.title)} ${oneLine(about.pack.version)}` : quoted(id);
}

function nobodyHere(context: Context, id: string): Failure {
  const how = `${calledAs(context)} pack remove ${id} --yes`;
  return failed(EXIT.usage, `nobody can be asked here. To remove it: ${how}`);
}

function noPack(context: Context, id: string): Failure {
  if (builtInPack(context)?.id === id)
    return failed(
      EXIT.usage,
      `${quoted(id)} comes with the program and stays; only packs that you added can be removed.`,
    );
  const ids = addedPacks(context).packs.map((pack) => pack.id);
  return failed(
    EXIT.usage,
    ids.length === 0 ? `there is no pack ${quoted(id)}: you have added none.` : unknown('pack', id, ids),
  );
}

/** Says what stays, and asks. */
async function isMeant(context: Context, title: string): Promise<boolean> {
  const stays = `Your runs of ${title} stay in your record, and its files are kept.`;
  context.stdout.write(`${folded(stays, paperOf(context)).join('\n')}\n`);
  return agreed(context, 'Remove it?');
}

function removedWords(context: Context, title: string, folder: string): string {
  const paper = paperOf(context);
  const lines = [
    ...folded(`Removed: ${title}. Your runs of it stay in your record.`, paper),
    'Its files are kept in:',
    `  ${shown(folder)}`,
    'To have it back:',
    `  ${paper.bold(`${calledAs(context)} pack add ${typed(folder)}`)}`,
  ];
  return `${lines.join('\n')}\n`;
}
