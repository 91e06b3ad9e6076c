import { configFile } from '../config-file.ts';
import type { JsonObject } from '../json.ts';
import { makeFolder } from '../make-folder.ts';
import { steady } from '../ulid.ts';
import { storedSettings } from './export.ts';

/** A name that a setting can have: no word of a prototype does. */
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
const NAMES_OF_OBJECTS = new Set(['constructor', 'prototype', 'valueOf', 'toString', 'hasOwnProperty']);
/** More is no list of settings. */
const MOST_SETTINGS = 100;
/** Characters, of those that come in. */
const LARGEST = 2 ** 16;

/** These settings and, of more of them, those that were not set; undefined where they are too many or too long. */
export function withMore(settings: JsonObject, more: JsonObject): JsonObject | undefined {
  const all = { ...more, ...settings };
  const isLittle = Object.keys(all).length <= MOST_SETTINGS && JSON.stringify(all).length <= LARGEST;
  return isLittle ? all : undefined;
}

export type Filled =
  { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly why: string };

export interface Filling {
  readonly root: string;
  readonly dryRun: boolean;
}

/** Sets as in the file what was never set here; the names of those settings. Throws what the system says of the folder. */
export async function fillSettings(
  { root, dryRun }: Filling,
  theirs: JsonObject,
  now: () => number,
): Promise<Filled> {
  const ours = storedSettings(root, () => {}) ?? {};
  const names = Object.keys(theirs).filter(
    (name) => NAME.test(name) && !NAMES_OF_OBJECTS.has(name) && !Object.hasOwn(ours, name),
  );
  if (names.length === 0 || dryRun) return { ok: true, names };
  makeFolder(root);
  const file = configFile({ folder: root, name: 'settings', forPeople: true }, steady(now), () => {});
  const saved = await file.write(Object.fromEntries(names.map((name) => [name, theirs[name]])));
  return saved.ok ? { ok: true, names } : saved;
}
