import { readdirSync } from 'node:fs';
import { WAGER } from '../formats/wager.ts';
import { ferryPack, folder, interlock, type World } from './desk.ts';

export type Place = World & { readonly home: string };

/** A fresh record, and a pack with the wager in it. */
export const wager = (changes: object = {}): Place => ({
  scenarios: ferryPack({ ...WAGER, ...changes }),
  home: folder(),
});

/** Keeps a run, and gives its id. */
export async function kept(
  choices: string,
  where: Place,
  { story = 'the-ferry', variant = 'base' } = {},
): Promise<string> {
  const before = new Set(idsIn(where.home));
  const how = ['--variant', variant, '--seed', '3', '--choices', choices, '--save'];
  await interlock(['play', story, ...how], where);
  const id = idsIn(where.home).find((each) => !before.has(each));
  if (id === undefined) throw new Error('nothing was kept');
  return id;
}

const idsIn = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' }).flatMap(
    (name) => /(\w{26})\.ndjson$/.exec(name)?.[1] ?? [],
  );
