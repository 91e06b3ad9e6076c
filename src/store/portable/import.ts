import { createHash } from 'node:crypto';
import path from 'node:path';
import { syncFolder } from '../append-only.ts';
import { fileOf } from '../journal.ts';
import type { JsonObject } from '../json.ts';
import type { Place } from '../place.ts';
import { inWords } from '../trouble.ts';
import { bringIn, type Brought, copyIn } from './bring-in.ts';
import { carrying, type Carrying } from './carried.ts';
import { fillSettings, withMore } from './fill-settings.ts';
import { countIn, type JournalBytes } from './format.ts';
import { type Imported, type ImportResult, MOST_TOLD, nothingYet, skip } from './imported.ts';
import { itemsIn, type Placed } from './items.ts';
import { DRAFT } from './place-new.ts';
import { stampOf } from './stamp.ts';

export interface Importing {
  readonly place: Place;
  /** Of a file that is one. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Nothing is written; what would come in is told. */
  readonly dryRun: boolean;
}

/** Adds all that a file has to the record, in which nothing is changed or lost by that. */
export async function importRecord({ place, name, now, dryRun }: Importing): Promise<ImportResult> {
  if (place.kind === 'nowhere') return { kind: 'refused', why: `${place.why}.` };
  const imported = nothingYet();
  const work = { root: place.root, stamp: stampOf(now()), dryRun, imported };
  const incoming: Incoming = {
    ...work,
    seen: new Map(),
    folders: new Set(),
    settings: {},
    carrying: carrying(place.root, dryRun),
  };
  try {
    for await (const item of itemsIn(name)) {
      if (item.kind === 'refused') return { kind: 'refused', why: item.why };
      await take(incoming, item);
    }
    for (const folder of incoming.folders) await syncFolder(folder);
    imported.carried = await incoming.carrying.keep();
    const filled = await fillSettings(incoming, incoming.settings, now);
    if (!filled.ok) return { kind: 'failed', why: `${filled.why}.`, imported };
    imported.settings.push(...filled.names);
    return { kind: 'imported', imported };
  } catch (error) {
    return { kind: 'failed', why: `${fileIn(error) ?? place.root}: ${inWords(error)}.`, imported };
  }
}

/** The file that an error of the system names, without what is added to the name of a draft. */
const fileIn = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error ? String(error.path).split(DRAFT)[0] : undefined;

interface Incoming {
  readonly root: string;
  readonly stamp: string;
  readonly dryRun: boolean;
  readonly imported: Imported;
  /** The journals so far, of a dry run only: else they are in the record. */
  readonly seen: Map<string, Seen>;
  /** Folders in which something was made. */
  readonly folders: Set<string>;
  settings: JsonObject;
  readonly carrying: Carrying;
}

async function take(incoming: Incoming, item: Exclude<Placed, { kind: 'refused' }>): Promise<void> {
  const { imported } = incoming;
  switch (item.kind) {
    case 'journal':
      return takeJournal(incoming, item);
    case 'settings': {
      const more = withMore(incoming.settings, item.settings);
      if (more === undefined) skip(imported, item.number);
      else incoming.settings = more;
      return;
    }
    case 'cut':
      imported.cut = { missing: item.missing };
      return;
    case 'unknown':
      if (!incoming.carrying.add(item.bytes)) skip(imported, item.number);
      return;
    case 'unreadable':
      skip(imported, item.number);
  }
}

/** What tells a journal from others without being it. */
interface Seen {
  readonly length: number;
  readonly hash: string;
}

const seenIn = ({ bytes }: Pick<JournalBytes, 'bytes'>): Seen => ({
  length: bytes.length,
  hash: createHash('sha256').update(bytes).digest('base64'),
});

/** What would become of a journal of which the id was in the file before; undefined where it was not. */
function again({ root, stamp, seen }: Incoming, { id, bytes }: JournalBytes): Brought | undefined {
  const before = seen.get(id);
  // A shorter one is taken for a part of it.
  if (before === undefined || bytes.length < before.length) return before && { kind: 'here' };
  const { hash } = seenIn({ bytes: bytes.subarray(0, before.length) });
  if (hash !== before.hash) return { kind: 'differing', aside: copyIn(root, 'differing', { id, bytes }) };
  if (bytes.length === before.length) return { kind: 'here' };
  return { kind: 'grown', old: copyIn(root, `import-${stamp}`, { id, bytes }) };
}

async function takeJournal(incoming: Incoming, journal: JournalBytes): Promise<void> {
  const { root, dryRun, seen, folders, imported } = incoming;
  const { id } = journal;
  const brought = (dryRun ? again(incoming, journal) : undefined) ?? (await bringIn(incoming, journal));
  if (brought.kind !== 'here' && brought.kind !== 'differing') seen.set(id, seenIn(journal));
  countIn(imported[brought.kind], journal);
  switch (brought.kind) {
    case 'fresh':
      if (!dryRun) folders.add(path.join(root, 'runs')).add(path.dirname(fileOf(root, id)));
      return;
    case 'here':
      return;
    case 'grown':
    case 'mended':
      imported.oldOnes = path.dirname(brought.old);
      return;
    case 'differing':
      if (imported.asides.length < MOST_TOLD && !imported.asides.includes(brought.aside))
        imported.asides.push(brought.aside);
  }
}
