import type { State } from '../engine/index.ts';
import type { FlagId, SceneId } from '../scenario/index.ts';
import { type Integers, unpack } from '../solver/index.ts';
import { type Survey, type Telling, tellingsOf } from './survey.ts';
import { woven } from './woven.ts';

/** What conditions read of a state. */
export type Facts = Pick<State, 'meters' | 'flags'>;

/** The states in which a scene is reached with the same flags; they differ in their meters and in what is pending. */
export interface Stand {
  readonly flags: ReadonlySet<FlagId>;
  /** Packed, in several lists. */
  readonly meters: readonly Integers[];
  readonly size: number;
}

/** Where plays can stand, in the base and in all twins: by the scenes of decisions and endings. */
export function standsOf(survey: Survey): ReadonlyMap<SceneId, readonly Stand[]> {
  const tellings = tellingsOf(survey).map(standsIn);
  const scenes = new Set(tellings.flatMap((byScene) => [...byScene.keys()]));
  return new Map(
    Array.from(scenes, (id) => [id, [...woven(tellings.map((byScene) => byScene.get(id) ?? []))]]),
  );
}

function standsIn({ solution }: Telling): ReadonlyMap<SceneId, readonly Stand[]> {
  // A group is made when a way to it is looked at, also where a floor then ends every run on that way.
  const inhabited = solution.territory.explored.filter(({ group }) => group.ids.length > 0);
  const byScene = Map.groupBy(inhabited, ({ group }) => group.scene.id);
  return new Map(
    Array.from(byScene, ([id, explored]) => {
      const byFlags = Map.groupBy(explored, ({ group }) => group.flags.flags);
      return [
        id,
        Array.from(byFlags, ([flags, same]) => ({
          flags,
          meters: same.map(({ group }) => group.meters),
          size: same.reduce((sum, { group }) => sum + group.meters.length, 0),
        })),
      ];
    }),
  );
}

/** What conditions read in each of these states; with `alike` only in the first, for conditions on flags alone. */
export function* factsOf({ flags, meters }: Stand, alike = false): Generator<Facts> {
  for (const list of meters)
    for (let index = 0; index < list.length; index += 1) {
      yield { flags, meters: unpack(list[index] ?? 0) };
      if (alike) return;
    }
}
