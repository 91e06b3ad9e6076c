import type { Pack } from '../../scenario/index.ts';
import { type Common, type Context, EXIT, type Exit, printJson, tell } from '../context.ts';
import { builtIn } from '../library/library.ts';
import { failures, oneLine, readAdded } from '../library/all.ts';
import { addedPacks, builtInPack } from '../library/place.ts';
import { columns, type Entry, type Paper, paperOf } from '../paper.ts';
import { counted, shown } from '../text.ts';

export interface ListOptions extends Common {
  readonly json?: boolean;
}

/** A pack as it is listed; of one that can't be read only what is known. */
interface Row {
  readonly id: string;
  readonly about: Pack | undefined;
  /** Those that can be played. */
  readonly cases: number;
  readonly folder: string;
}

/** `pack list`: the built-in pack, then those that were added, by their ids. */
export function packList(context: Context, { json }: ListOptions): Exit {
  const own = builtIn(context);
  if (!own.ok) return tell(context, own);
  const { packs, trouble } = addedPacks(context);
  const added = packs.map((place) => ({ ...place, ...readAdded(context, place) }));
  const about = builtInPack(context);
  const first = { id: about?.id ?? '', about, cases: own.scenarios.length, folder: context.scenarios };
  const rows = [first, ...added.map((pack): Row => ({ ...pack, cases: pack.scenarios.length }))];
  if (json === true) printJson(context, rows.map(document));
  else context.stdout.write(`${text(rows, paperOf(context)).join('\n')}\n`);
  const refused = [...own.refused, ...added.flatMap((pack) => failures(context, pack))];
  for (const message of [...trouble, ...refused.map((each) => each.message)])
    tell(context, { exit: EXIT.done, message });
  return EXIT.done;
}

function document({ id, about, cases, folder }: Row) {
  const { title = null, version = null, author = null, licence = null } = about ?? {};
  return { id, title, version, author, licence, cases, path: folder };
}

function text(rows: readonly Row[], paper: Paper): readonly string[] {
  return columns(
    rows.map((row, index) => entry(row, { paper, isLast: index === rows.length - 1 })),
    paper,
  );
}

function entry(
  { id, about, cases, folder }: Row,
  { paper, isLast }: { readonly paper: Paper; readonly isLast: boolean },
): Entry {
  const { bold, dim } = paper;
  const title = about === undefined ? `What ${id} is can't be read` : `${about.title} ${about.version}`;
  const facts = [
    counted(cases, 'case'),
    ...(about === undefined ? [] : [`by ${about.author}`, `licence ${about.licence}`]),
  ];
  return {
    term: id,
    says: [bold(oneLine(title)), oneLine(facts.join(' · ')), dim(shown(folder)), ...(isLast ? [] : [''])],
  };
}
