import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';
import { ferryPack, folder, interlock, json, type World } from './desk.ts';

const ABOUT = { id: 'course', title: 'Growth Course', version: '1.0.0', author: 'Ada', licence: 'MIT' };

/** What a pack of a course says of itself, and its cases by their ids: changes to the ferry. */
export interface Course {
  readonly about?: object;
  readonly cases?: Readonly<Record<string, object>>;
}

/** The folder of a pack: the ferry, unless other cases are named. */
export function course({ about = {}, cases = { 'the-ferry': {} } }: Course = {}): string {
  const pack = join(folder(), 'course');
  mkdirSync(pack);
  write(pack, 'pack.json', { ...ABOUT, ...about });
  write(pack, 'principles.json', PRINCIPLES);
  for (const [id, changes] of Object.entries(cases)) write(pack, `${id}.json`, { ...FERRY, id, ...changes });
  return pack;
}

/** Writes a file of a pack, as JSON where it is not a text. */
export const write = (pack: string, name: string, value: unknown): void =>
  writeFileSync(join(pack, name), typeof value === 'string' ? value : JSON.stringify(value));

export type Place = World & { readonly home: string; readonly scenarios: string };

/** A home to which packs were added, beside a built-in pack `tests` with another ferry. */
export async function withPacks(...packs: readonly string[]): Promise<Place> {
  const place = { home: folder(), scenarios: ferryPack() };
  for (const pack of packs) {
    const { exit, err } = await interlock(['pack', 'add', pack], place);
    if (exit !== 0) throw new Error(err);
  }
  return place;
}

/** All that lies below a folder; nothing where it is not there. */
export function below(path: string): readonly string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
  } catch {
    return [];
  }
}

interface Listed {
  readonly id: string;
  readonly attempts: number;
  readonly best: number | null;
}

/** The cases of the list. */
export const listed = async (place: Place): Promise<readonly Listed[]> =>
  // What the program prints is what is tested.
  (await json(['list'], place)) as readonly Listed[];
