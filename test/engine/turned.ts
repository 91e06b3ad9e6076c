import type { State } from '../../src/engine/index.ts';
import { outcome } from './build.ts';
import {
  METERS,
  type DependsFile,
  type OptionFile,
  type SceneFile,
  type SomeMeters,
  type StoryFile,
} from './file.ts';

const ALWAYS = { meters: { customer: { atLeast: 0 } } };

/** Half of each effect, cut toward zero, and the rest of it as an effect of its own. */
function halves(effects: SomeMeters<number> = {}): { half: SomeMeters<number>; rest: DependsFile } {
  const parts = METERS.map((meter) => ({
    meter,
    whole: effects[meter] ?? 0,
    half: Math.trunc((effects[meter] ?? 0) / 2),
  }));
  return {
    half: Object.fromEntries(parts.map(({ meter, half }) => [meter, half])),
    rest: {
      when: ALWAYS,
      effects: Object.fromEntries(parts.map(({ meter, whole, half }) => [meter, whole - half])),
    },
  };
}

/** The same option written the other way round: half of its effects and all that follows stand on its outcomes. */
function turnedAround({ depends = [], later = [], sets = [], ...option }: OptionFile): OptionFile {
  const { half, rest } = halves(option.effects);
  const outcomes = option.outcomes ?? [outcome(50), outcome(50)];
  return {
    ...option,
    effects: half,
    outcomes: outcomes.map((each) => {
      const own = halves(each.effects);
      return {
        ...each,
        effects: own.half,
        depends: [own.rest, ...(each.depends ?? []).toReversed(), ...depends.toReversed(), rest],
        later: [...(each.later ?? []).toReversed(), ...later.toReversed()],
        sets: [...(each.sets ?? []).toReversed(), ...sets.toReversed()],
      };
    }),
  };
}

/** The same story with every option turned around. */
export function turnedStory(story: StoryFile): StoryFile {
  const scenes = Object.entries(story.scenes).map(([id, scene]): [string, SceneFile] => [
    id,
    'options' in scene ? { ...scene, options: scene.options.map(turnedAround) } : scene,
  ]);
  return { ...story, scenes: Object.fromEntries(scenes) };
}

/** What decides how a story goes on, whatever the order in which it came about. */
export const essence = ({ scene, meters, flags, pending }: State) => ({
  scene,
  meters,
  flags: [...flags].toSorted(),
  pending: pending.map((each) => JSON.stringify([each.in, each.effects])).toSorted(),
});
