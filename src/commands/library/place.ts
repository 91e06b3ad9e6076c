import { join } from 'node:path';
import { type Pack, readPack } from '../../scenario/index.ts';
import { type PackPlace, type Packs, packsIn, type Place, placeOf } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { readText } from '../files.ts';

/** Files of a pack that are not scenarios. */
export const PACK_FILE = 'pack.json';
export const PRINCIPLES_FILE = 'principles.json';
/** For editors; it may lie in a pack's folder and is no part of the pack. */
export const SCHEMA_FILE = 'schema.json';

/** Where the learner's record lies, and below it the packs that were added. */
export function placeFor({ env, platform, dataDir }: Context): Place {
  return placeOf({ env, platform, dataDir });
}

/** What the built-in pack says of itself; undefined where that can't be read. */
export function builtInPack({ scenarios }: Context): Pack | undefined {
  const file = readText(join(scenarios, PACK_FILE));
  const reading = file.ok ? readPack(file.text) : undefined;
  return reading?.ok === true ? reading.pack : undefined;
}

/** The packs that were added, but for one that pretends to be the built-in one. */
export function addedPacks(context: Context): Packs {
  const { packs, trouble } = packsIn(placeFor(context));
  const own = packs.length === 0 ? undefined : builtInPack(context)?.id;
  const posing = packs.find(({ id }) => id === own);
  if (posing === undefined) return { packs, trouble };
  const why = `${posing.folder} has the id of the built-in pack. Its cases are left out.`;
  return { packs: packs.filter((each) => each !== posing), trouble: [...trouble, why] };
}

/** The pack of this id, if it was added. */
export function addedPack(context: Context, id: string): PackPlace | undefined {
  return addedPacks(context).packs.find((pack) => pack.id === id);
}
