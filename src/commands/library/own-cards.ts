import { join } from 'node:path';
import type { Context, Result } from '../context.ts';
import { readOwnText } from '../pack/files.ts';
import { type CaseFacts, factsOf, namesOf, type PrincipleName } from './facts.ts';
import { builtInIndex } from './kept-index.ts';
import { principlesFor, readOwnCase } from './library.ts';
import { idIn, scenarioFiles } from './names.ts';
import { sha256Of } from './pack-index.ts';
import { PRINCIPLES_FILE } from './place.ts';
import { inOrder, type PackCards } from './shelf.ts';

/** The cases of the built-in pack. Of a file that the build knew it is only seen to that it is the same. */
export function ownCards(context: Context): Result<PackCards> {
  const known = knownPack(context);
  const listing = scenarioFiles(context.scenarios);
  const paths = listing.ok ? listing.paths : [];
  const indexed = paths.map((path) => known?.factsIn(path));
  const all = indexed.filter((facts) => facts !== undefined);
  if (known !== undefined && listing.ok && all.length === paths.length)
    return { ok: true, cases: inOrder(all), principles: known.principles, refused: [] };
  const shelf = principlesFor(context, context.scenarios);
  if (!shelf.ok) return shelf;
  if (!listing.ok) return listing;
  const readings = paths.map((path, index): Result<{ facts: CaseFacts }> => {
    const facts = indexed[index];
    if (facts !== undefined) return { ok: true, facts };
    const reading = readOwnCase({ context, ...shelf }, path);
    return reading.ok ? { ok: true, facts: factsOf(reading.scenario) } : reading;
  });
  return {
    ok: true,
    cases: inOrder(readings.flatMap((reading) => (reading.ok ? [reading.facts] : []))),
    principles: namesOf(shelf.principles),
    refused: readings.filter((reading) => !reading.ok),
  };
}

/** What the build knew of a pack. */
interface KnownPack {
  readonly principles: readonly PrincipleName[];
  /** Undefined where the file is another than it was. */
  readonly factsIn: (path: string) => CaseFacts | undefined;
}

/** Undefined where the principles are others than they were: whether a case is sound depends on them. */
function knownPack(context: Context): KnownPack | undefined {
  const index = builtInIndex(context);
  if (index === undefined) return undefined;
  const { principles, cases } = index;
  if (hashOf(join(context.scenarios, PRINCIPLES_FILE)) !== principles.sha256) return undefined;
  const known = new Map(cases.map((each) => [each.facts.id, each]));
  const factsIn = (path: string) => {
    const each = known.get(idIn(path));
    return each !== undefined && hashOf(path) === each.sha256 ? each.facts : undefined;
  };
  return { principles: principles.names, factsIn };
}

/** Undefined where the file can't be read. */
function hashOf(path: string): string | undefined {
  const file = readOwnText(path);
  return file.ok ? sha256Of(file.text) : undefined;
}
