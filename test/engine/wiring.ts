import { ending, passage, decision } from './build.ts';
import type {
  DecisionFile,
  FloorFile,
  NextFile,
  OptionFile,
  PassageFile,
  PerMeter,
  SceneFile,
  SomeMeters,
  StoryFile,
} from './file.ts';

/** A scene whose links are numbers, written as words: how many of the scenes and endings behind it are skipped. */
export type DraftScene = Pick<DecisionFile, 'options'> | Omit<PassageFile, 'text'>;

/** A story without names. The `scene` of a floor is the number of an ending. */
export interface Draft {
  readonly start: PerMeter<number>;
  readonly weights: PerMeter<number>;
  readonly chain?: { readonly pull?: number; readonly epilogue?: number };
  readonly floors?: readonly FloorFile[];
  readonly variants?: readonly { readonly sets?: readonly string[]; readonly start?: SomeMeters<number> }[];
  readonly scenes: readonly DraftScene[];
  /** Of each ending. */
  readonly worths: readonly number[];
}

/**
 * The story that a draft means, so that nothing in it is refused: links lead ahead only, one link of each scene
 * leads to the next one, endings to which no link leads are left out, and the first scene sets the flags that
 * nothing else does.
 */
export function wired({ scenes, worths, floors, variants, ...rest }: Draft, flags: readonly string[]): StoryFile {
  const endings = worths.map((_, nth) => `ending-${nth}`);
  const names = scenes.map((_, nth) => `scene-${nth}`);
  ...
}
