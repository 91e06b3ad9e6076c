/** A story as Twine knows it: passages of text that link to each other. */
export interface TwineStory {
  /** The text of the passage `StoryTitle`. */
  readonly title: string;
  /** The passage `StoryData`. */
  readonly details: TwineDetails;
  readonly passages: readonly TwinePassage[];
}

export interface TwineDetails {
  /** A UUID by which the story is known. */
  readonly ifid?: string;
  readonly format?: string;
  readonly formatVersion?: string;
  /** The name of the first passage. */
  readonly start?: string;
  readonly tagColors?: Readonly<Record<string, string>>;
  readonly zoom?: number;
}

export interface TwinePassage {
  readonly name: string;
  readonly tags: readonly string[];
  /** Where it lies on the map, in pixels. */
  readonly position?: { readonly x: number; readonly y: number };
  readonly text: string;
}

/** The passages that a scenario has besides its scenes and options. No scene can be called so. */
export const BRIEF = 'The brief';
export const FLOORS = 'Floors';
/** On a link that says no more than that the story goes on, or begins. */
export const GO_ON = 'Go on';
export const BEGIN = 'Begin';
