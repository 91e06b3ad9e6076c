import { join } from 'node:path';
import { nameOf, type PackPlace } from '../../store/index.ts';
import { head } from '../check/cut.ts';
import { type Context, EXIT, type Failure, type Result } from '../context.ts';
import { builtIn, easiestFirst, faulty, type Found } from './library.ts';
import { addedPacks, builtInPack, PACK_FILE } from './place.ts';
import type { Fault } from '../pack/files.ts';
import { type PackFolder, readPackFolder } from '../pack/folder.ts';
import { quoted } from '../text.ts';

/** The cases of a pack, in the order in which they are shown. */
export interface Shelf {
  /** What the pack is called, on one line; undefined where there is no other pack. */
  readonly heading: string | undefined;
  readonly scenarios: readonly Found[];
}

/** Every case that can be played: the built-in pack first, then those that were added by title; and what is refused. */
export function allPacks(
  context: Context,
): Result<{ shelves: readonly Shelf[]; refused: readonly Failure[] }> {
  const own = builtIn(context);
  if (!own.ok) return own;
  const { packs, trouble } = addedPacks(context);
  const refused = [...own.refused, ...trouble.map((message) => ({ exit: EXIT.refused, message }))];
  if (packs.length === 0) return { ok: true, shelves: [{ heading: undefined, ...own }], refused };
  const added = packs.map((place) => ({ place, pack: readAdded(place) }));
  const first = { heading: headingOf(builtInPack(context)?.title ?? 'Interlock'), ...own };
  return {
    ok: true,
    shelves: [first, ...added.map(shelfOf).toSorted(byHeading)],
    refused: [...refused, ...added.flatMap(({ pack }) => failures(context, pack))],
  };
}

/** A pack that was added, read again: whatever in it is sound counts, and what is not is told. */
export function readAdded({ id, folder }: PackPlace): PackFolder {
  const pack = readPackFolder(folder);
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

function shelfOf({ place: { id }, pack }: { place: PackPlace; pack: PackFolder }) {
  const scenarios = pack.scenarios.map((scenario) => ({
    scenario,
    called: nameOf({ pack: id, scenario: scenario.id }),
    pack: id,
  }));
  return { heading: headingOf(pack.about?.title ?? id), scenarios: scenarios.toSorted(easiestFirst) };
}

function byHeading({ heading: a }: { heading: string }, { heading: b }: { heading: string }): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : Number(one > other);
}

/** Columns of a heading. */
const WIDEST = 60;

/** A title as a heading. */
const headingOf = (title: string): string => head(oneLine(title), WIDEST);

/** A text on one line: its author may have broken it. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gv, ' ').trim();
