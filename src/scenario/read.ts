import type * as z from 'zod/mini';
import { principlesOf, scenarioOf } from './build/scenario.ts';
import { flaw, problemsOf, type Flaw } from './flaw.ts';
import { readJson } from './json.ts';
import type { Problem } from './problem.ts';
import { packFile, principlesFile, scenarioFile } from './schema/file.ts';
import { shapeFlaws } from './shape.ts';
import { crowds, hasEndlessList } from './structure/arrangement.ts';
import { structureFlaws } from './structure/checks.ts';
import { draftOf } from './structure/draft.ts';
import { repeated } from './structure/duplicates.ts';
import { itemsOf, type Node } from './tree.ts';
import type { Pack, Principle, Scenario } from './types.ts';

export interface Refusal {
  readonly ok: false;
  /** All that is wrong, in the order in which to mend it. */
  readonly problems: readonly Problem[];
}
export type Reading = { readonly ok: true; readonly scenario: Scenario } | Refusal;
export type PackReading = { readonly ok: true; readonly pack: Pack } | Refusal;
export type PrinciplesReading = { readonly ok: true; readonly principles: readonly Principle[] } | Refusal;

export interface Surroundings {
  /** The file's name without `.json`. */
  readonly name: string;
  /** What its decisions may test. */
  readonly principles: readonly Principle[];
}

/** The scenario in the text of a file, or every problem of it with its place. */
export function readScenario(text: string, { name, principles }: Surroundings): Reading {
  const ids = principles.map((principle) => principle.id);
  const read = readFile(text, scenarioFile, (root, flaws) =>
    structureFlaws(draftOf(root, { name, principles: ids, flaws })),
  );
  return read.ok ? { ok: true, scenario: scenarioOf(read.value) } : read;
}

/** What `pack.json` says of a pack, or every problem of it. */
export function readPack(text: string): PackReading {
  const read = readFile(text, packFile, () => []);
  return read.ok ? { ok: true, pack: read.value } : read;
}

/** The principles in a pack's `principles.json`, or every problem of it. */
export function readPrinciples(text: string): PrinciplesReading {
  const read = readFile(text, principlesFile, (root) => repeated(itemsOf(root), 'principle'));
  return read.ok ? { ok: true, principles: principlesOf(read.value) } : read;
}

type Check = (root: Node, flaws: readonly Flaw[]) => readonly Flaw[];
type Found<File> =
  { readonly ok: true; readonly value: File } | { readonly ok: false; readonly flaws: readonly Flaw[] };

function readFile<File>(
  source: string,
  schema: z.ZodMiniType<File>,
  check: Check,
): { readonly ok: true; readonly value: File } | Refusal {
  const text = source.replace(/^\uFEFF/, '');
  const found = examine(text, schema, check);
  return found.ok ? found : { ok: false, problems: problemsOf(text, found.flaws) };
}

function examine<File>(text: string, schema: z.ZodMiniType<File>, check: Check): Found<File> {
  const json = readJson(text);
  if (!json.ok) return json;
  const large = crowds(json.root);
  if (large.length > 0) return { ok: false, flaws: [...json.flaws, ...large] };
  const shape = shapeOf(json.root, schema);
  const flaws = shape.ok ? json.flaws : [...json.flaws, ...shape.flaws];
  const all = hasEndlessList(json.root) ? flaws : [...flaws, ...check(json.root, flaws)];
  return shape.ok && all.length === 0 ? shape : { ok: false, flaws: all };
}

function shapeOf<File>(root: Node, schema: z.ZodMiniType<File>): Found<File> {
  try {
    const parsed = schema.safeParse(root.value);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, flaws: shapeFlaws(root, parsed.error.issues) };
  } catch (error) {
    // zod hands its issues on as arguments of a call, of which the stack holds about a hundred thousand.
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      flaws: [flaw('schema', root, TOO_MUCH)],
    };
  }
}

const TOO_MUCH =
  "So much in this file is wrong that it can't be listed. Compare it with a case that `interlock new` writes.";
