import { join } from 'node:path';
import type { PackPlace } from '../../store/index.ts';
import { head } from '../check/cut.ts';
import type { Context, Failure } from '../context.ts';
import type { Fault } from '../pack/files.ts';
import { type PackFolder, readPackFolder } from '../pack/folder.ts';
import { quoted } from '../text.ts';
import { oneLine } from './facts.ts';
import { faulty } from './library.ts';
import { PACK_FILE } from './place.ts';

export { oneLine } from './facts.ts';

/** A pack that was added, read again: whatever in it is sound counts, and what is not is told. */
export function readAdded({ scenarios }: Context, { id, folder }: PackPlace): PackFolder {
  const pack = readPackFolder(folder, scenarios);
  const { about, faults } = pack;
  if (about === undefined || about.id === id) return pack;
  const message = `The pack was added as ${quoted(id)} and calls itself ${quoted(about.id)} now.`;
  return { ...pack, faults: [...faults, { path: join(folder, PACK_FILE), message }] };
}

/** What is wrong in a pack, one failure for each file. */
export function failures(context: Context, { faults }: Pick<PackFolder, 'faults'>): readonly Failure[] {
  const files = Map.groupBy(faults, ({ path }: Fault) => path);
  return Array.from(files.values(), (own) => faulty(context, own));
}

/** Columns of a heading. */
const WIDEST = 60;

/** The title of a pack as a heading. */
export const headingOf = (title: string): string => head(oneLine(title), WIDEST);
