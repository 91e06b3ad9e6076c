/**
 * An index of packs: what lists say of each case, and the SHA-256 of the text from which that was read. To hash a case
 * takes a hundredth of the time that reading and checking it takes. A file that is not exactly the one in the index is
 * read.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { isId, LEVELS, PRODUCTS } from '../../scenario/index.ts';
import type { PackFolder } from '../pack/folder.ts';
import { shown } from '../text.ts';
import { type CaseFacts, factsOf, namesOf, type PrincipleName } from './facts.ts';
import { PACK_FILE } from './place.ts';

/** What is known of a pack's files. */
export interface PackIndex {
  readonly id: string;
  readonly about: { readonly sha256: string; readonly title: string };
  /** Those that its cases may test, be they its own or the built-in ones. */
  readonly principles: { readonly sha256: string; readonly names: readonly PrincipleName[] };
  readonly cases: readonly { readonly sha256: string; readonly facts: CaseFacts }[];
}

/** To be raised whenever facts are others, or mean something else. */
const FORMAT = 1;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The index of a pack; undefined where not all of it is sound. */
export function indexOf(pack: PackFolder): PackIndex | undefined {
  const { about, shelf, scenarios, texts, faults } = pack;
  if (about === undefined || shelf === undefined || faults.length > 0) return undefined;
  const hashOf = (name: string): string => sha256Of(texts.get(name) ?? '');
  return {
    id: about.id,
    about: { sha256: hashOf(PACK_FILE), title: about.title },
    principles: { sha256: sha256Of(shelf.text), names: namesOf(shelf.principles) },
    cases: scenarios.map((scenario) => ({
      sha256: hashOf(`${scenario.id}.json`),
      facts: factsOf(scenario),
    })),
  };
}

/** The file of an index. `program`: the version that has made it, whose checks the cases have passed. */
export function indexText(packs: readonly PackIndex[], program: string): string {
  return `${JSON.stringify({ format: FORMAT, program, packs })}\n`;
}

/** The packs in the text of an index; none where it is damaged, or of another version. Anybody may have written it. */
export function readIndex(text: string, program: string): readonly PackIndex[] {
  const parsed = indexFile.safeParse(valueOf(text));
  return parsed.success && parsed.data.program === program ? parsed.data.packs : [];
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half a file is as good as none.
    return undefined;
  }
}

/** UTF-16 code units. No text of a case has more. */
const LONGEST = 4_000;

/** What can be shown on a line as it is, but for the two selectors that choose the look of a symbol. */
const line = z.string().check(
  z.maxLength(LONGEST),
  z.refine((text) => {
    const bare = text.replaceAll(/[\u{FE0E}\u{FE0F}]/gv, '');
    return shown(bare) === bare;
  }),
);
const id = z.string().check(z.refine(isId));
const principleId = z.custom<PrincipleName['id']>((value) => typeof value === 'string' && isId(value));
const sha256 = z.string().check(z.regex(/^[\da-f]{64}$/));
const count = z.int().check(z.gte(0));

const facts = z.object({
  id,
  digest: sha256,
  title: line,
  summary: line,
  level: z.enum(LEVELS),
  product: z.enum(PRODUCTS),
  minutes: count,
  tutorial: z.boolean(),
  decisions: count,
  principles: z.array(id),
  variants: z.array(id),
});

const pack = z.object({
  id,
  about: z.object({ sha256, title: line }),
  principles: z.object({ sha256, names: z.array(z.object({ id: principleId, name: line })) }),
  cases: z.array(z.object({ sha256, facts })),
});

const indexFile = z.object({ format: z.literal(FORMAT), program: z.string(), packs: z.array(pack) });
