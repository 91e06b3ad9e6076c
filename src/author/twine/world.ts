import type { TwinePassage } from './passage.ts';
import type { Cast } from './shown-block.ts';
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
