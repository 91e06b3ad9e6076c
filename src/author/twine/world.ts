import type { Group } from '../loose.ts';
import { Ids } from './ids.ts';
import type { TwinePassage } from './passage.ts';
import type { Cast } from './shown-block.ts';
import type { Sorted } from './sorted.ts';
import { firstPiece } from './text-limits.ts';
import type { ToDos } from './to-do.ts';

/** What one passage of a story has to know of the others. */
export interface World {
  readonly cast: Cast;
  readonly toDos: ToDos;
  /** The passage of that name, if it holds what an option does. */
  readonly optionAt: (name: string) => TwinePassage | undefined;
  /** The id of the scene that a passage becomes. A passage that is not there becomes an ending to be written. */
  readonly idOf: (name: string) => string;
}

/** A world, and what was found out about it while its passages were read. */
export interface Around {
  readonly world: World;
  readonly idsOf: ReadonlyMap<TwinePassage, string>;
  /** Endings for the passages that were linked and are not there, by id. */
  readonly stubs: () => readonly (readonly [string, Group])[];
  /** The names of the options that no decision links to. */
  readonly lonely: () => readonly string[];
}

/** The world of the passages of a story. */
export function worldOf({ scenes, options }: Sorted, cast: Cast, toDos: ToDos): Around {
  const ids = new Ids('scene');
  const idsOf = new Map(scenes.map((passage) => [passage, ids.of(passage.name)]));
  // Of several with one name the first is kept.
  const byName = new Map(scenes.toReversed().map((passage) => [passage.name, idsOf.get(passage)]));
  const stubs = new Map<string, { readonly id: string; readonly scene: Group }>();
  const linked = new Set<string>();
  const stubOf = (name: string): string => {
    const known = stubs.get(name) ?? { id: ids.of(name), scene: stub(name) };
    if (!stubs.has(name)) toDos.add('no-passage', name);
    stubs.set(name, known);
    return known.id;
  };
  return {
    idsOf,
    stubs: () => Array.from(stubs.values(), ({ id, scene }) => [id, scene]),
    lonely: () => [...options.keys()].filter((name) => !linked.has(name)),
    world: {
      cast,
      toDos,
      optionAt: (name) => {
        linked.add(name);
        return options.get(name);
      },
      idOf: (name) => byName.get(name) ?? stubOf(name),
    },
  };
}

const stub = (name: string): Group => ({
  text: ['TODO: write this scene. It was linked, and it was not there.'],
  ending: { title: firstPiece(name).text },
});
