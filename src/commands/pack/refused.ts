import { join } from 'node:path';
import { calledAs, type Context, EXIT, type Exit, failed, type Failure, tell } from '../context.ts';
import { isThere } from '../files.ts';
import { faultWords } from '../library/library.ts';
import { PACK_FILE, PRINCIPLES_FILE } from '../library/place.ts';
import { folded, paperOf } from '../paper.ts';
import { counted, quoted, shown } from '../text.ts';
import { aboutText, usualAbout } from './about.ts';
import { type Fault, hasOwnPrinciples } from './files.ts';
import type { PackFolder } from './folder.ts';
import { typed } from './words.ts';

const WHAT = `A pack is a folder with ${PACK_FILE} and a file NAME.json for each case, and ${PRINCIPLES_FILE} where it has principles of its own.`;

export const NO_CASE = 'nothing was added: there is no case in this folder (NAME.json).';

/** Why what is at a path is no folder that can be added. */
export function noFolder(folder: string): Failure {
  if (folder === '') return failed(EXIT.usage, 'which folder? The path is empty.');
  const what = isThere(folder) ? 'this is not a folder' : 'there is no such folder';
  return failed(EXIT.refused, `${quoted(folder)}: ${what}. ${WHAT}`);
}

/** What is wrong in a folder, but for a pack.json that is not there. */
export const mistakesIn = (folder: string, { faults, isUntitled }: PackFolder): readonly Fault[] =>
  isUntitled ? faults.filter(({ path }) => path !== join(folder, PACK_FILE)) : faults;

/** More are never read. */
const MOST_TOLD = 200;

/** Tells all that keeps a folder from being added, and how to mend it. */
export function tellRefused(context: Context, folder: string, pack: PackFolder): Exit {
  const mistakes = mistakesIn(folder, pack);
  if (pack.isUntitled && pack.scenarios.length === 0 && mistakes.length === 0)
    return tell(context, failed(EXIT.refused, `${NO_CASE} ${WHAT}`));
  for (const fault of mistakes.slice(0, MOST_TOLD))
    tell(context, { exit: EXIT.refused, message: faultWords(fault) });
  const isPlaced = mistakes.some(({ place }) => place !== undefined);
  // A folder in which nothing looks like a case was hardly meant.
  const isToName = pack.isUntitled && (pack.scenarios.length > 0 || isPlaced);
  const more = mistakes.length > MOST_TOLD ? `, of which the first ${MOST_TOLD} are told` : '';
  const what = [
    ...(mistakes.length > 0 ? [`${counted(mistakes.length, 'mistake')}${more}`] : []),
    ...(isToName ? [`there is no ${PACK_FILE}, which says what pack it is`] : []),
  ].join(', and ');
  const how = pack.about === undefined && !isToName ? ` ${WHAT}` : '';
  const isStrange = mistakes.some(({ rule }) => rule === 'unknown-principle');
  const shelf = isStrange && hasOwnPrinciples(folder) ? ownShelf(context) : '';
  const check = isPlaced ? ` "${calledAs(context)} check ${typed(folder)}" shows each in its line.` : '';
  tell(context, failed(EXIT.refused, `nothing was added: ${what}.${how}${shelf}${check}`));
  if (isToName) context.stderr.write(naming(context, folder));
  return EXIT.refused;
}

/** Many a case was written against the principles of the program before it came into a pack. */
const ownShelf = ({ scenarios }: Context): string =>
  ` In a pack its own ${PRINCIPLES_FILE} counts; principles of the program can be copied into it, from ${typed(join(scenarios, PRINCIPLES_FILE))}. Without that file those of the program count.`;

/** A pack.json to copy: lines without anything before them. */
function naming(context: Context, folder: string): string {
  const paper = paperOf({ env: context.env, stdout: context.stderr });
  const lines = [
    ...folded('Write this, in your own words where you like, to:', paper),
    `  ${shown(join(folder, PACK_FILE))}`,
    '',
    aboutText(usualAbout(context, folder)),
    ...folded('Then add it. At a terminal and without --yes, this is asked for and written:', paper),
    `  ${calledAs(context)} pack add ${typed(folder)}`,
  ];
  return `${lines.join('\n')}\n`;
}
