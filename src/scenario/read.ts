import type * as z from 'zod';
import { principlesOf, scenarioOf } from './build/scenario.ts';
import { problemsOf, type Flaw } from './flaw.ts';
import { readJson } from './json.ts';
import type { Problem } from './problem.ts';
import { packFile, principlesFile, scenarioFile } from './schema/file.ts';
import { shapeFlaws } from './shape.ts';
import { structureFlaws } from './structure/checks.ts';
import { draftOf } from './structure/draft.ts';
import { repeated } from './structure/duplicates.ts';
import { itemsOf, type Node } from './tree.ts';
import type { Pack, Principle, Scenario } from './types.ts';

export interface Refusal {
  readonly ok: false;
  /** All that is wrong, in the order of the file. */
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

function readFile<File>(
  source: string,
  schema: z.ZodType<File>,
  check: Check,
): { readonly ok: true; readonly value: File } | Refusal {
  const text = source.replace(/^\uFEFF/, '');
  const json = readJson(text);
  if (!json.ok) return { ok: false, problems: problemsOf(text, json.flaws) };
  const parsed = schema.safeParse(json.root.value);
  const flaws = [...json.flaws, ...(parsed.success ? [] : shapeFlaws(json.root, parsed.error.issues))];
  const all = [...flaws, ...check(json.root, flaws)];
  if (!parsed.success || all.length > 0) return { ok: false, problems: problemsOf(text, all) };
  return { ok: true, value: parsed.data };
}
