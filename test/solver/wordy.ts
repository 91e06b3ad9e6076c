import * as fc from 'fast-check';
import { aStory, type Size } from '../engine/arbitrary.ts';
import type { SceneFile, StoryFile } from '../engine/file.ts';

/** Of few lengths, so that some are equally long; the boat and the flag are longer in UTF-16 than in code points. */
const TEXTS = ['Go', 'Go!', '🚣🚣', '🏴', 'Wait.', 'Waited', 'Wait 🚣🚣🚣'];

/** A story whose options differ in how long their texts are. */
export function aWordyStory(size?: Size): fc.Arbitrary<StoryFile> {
  const texts = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 5 });
  return fc.tuple(aStory(size), texts).map(([story, all]) => ({
    ...story,
    scenes: Object.fromEntries(
      Object.entries(story.scenes).map(([id, scene], nth) => [id, worded(scene, all, nth)]),
    ),
  }));
}

function worded(scene: SceneFile, texts: readonly string[], first: number): SceneFile {
  if (!('options' in scene)) return scene;
  const options = scene.options.map((option, nth) => ({
    ...option,
    text: texts[(first + nth) % texts.length] ?? option.text,
  }));
  return { ...scene, options };
}

export const seeds = fc.array(fc.nat({ max: 4_294_967_295 }), { minLength: 1, maxLength: 2 });
