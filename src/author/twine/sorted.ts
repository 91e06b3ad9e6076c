import { plainText } from './macros.ts';
import { hasNotes } from './note.ts';
import { BRIEF, type TwinePassage, type TwineStory } from './passage.ts';
import type { ToDos } from './to-do.ts';

/** The passages of a story by what they hold. */
export interface Sorted {
  /** Whether the story was made of a scenario. */
  readonly isOurs: boolean;
  /** What is told first, with all that belongs to no scene; only in a story that was a scenario. */
  readonly brief: TwinePassage | undefined;
  readonly floors: TwinePassage | undefined;
  /** What comes of options, by name. */
  readonly options: ReadonlyMap<string, TwinePassage>;
  readonly scenes: readonly TwinePassage[];
}

/** Passages that formats of Twine use for themselves, whatever they contain. */
const SPECIAL_NAMES =
  /^(?:StoryInit|StoryCaption|StoryMenu|StoryAuthor|StoryBanner|StorySubtitle|StoryShare|StorySettings|StoryInterface|StoryDisplayTitle|StoryIncludes|PassageHeader|PassageFooter|PassageReady|PassageDone)$/;
const SPECIAL_TAGS =
  /^(?:script|stylesheet|style|widget|init|header|footer|startup|debug-(?:header|footer|startup)|Twine\.\w+)$/;

/** Sorts passages; of several with one name the first has it for links. */
export function sorted({ passages }: TwineStory, toDos: ToDos): Sorted {
  const isOurs = passages.some(({ text }) => hasNotes(text));
  const isBrief = ({ name, tags }: TwinePassage) => isOurs && name === BRIEF && tags.includes('brief');
  const brief = passages.find(({ text }) => holds(text, 'scenario')) ?? passages.find(isBrief);
  const names = new Set<string>();
  const options = new Map<string, TwinePassage>();
  const scenes: TwinePassage[] = [];
  let floors: TwinePassage | undefined;
  for (const passage of passages) {
    const { name, tags, text } = passage;
    if (names.has(name)) toDos.add('twice', name);
    names.add(name);
    if (passage === brief) continue;
    // A damaged note is no reason to take an option for a scene.
    const isTagged = (tag: string) => isOurs && tags.includes(tag);
    if (SPECIAL_NAMES.test(name) || tags.some((tag) => SPECIAL_TAGS.test(tag))) toDos.add('left-out', name);
    else if (holds(text, 'option') || isTagged('option')) options.set(name, options.get(name) ?? passage);
    else if (floors === undefined && (holds(text, 'floor') || isTagged('floors'))) floors = passage;
    else scenes.push(passage);
  }
  return { isOurs, brief, floors, options, scenes: isOurs ? scenes : scenes.map(readable) };
}

/** A passage of a story of another author, with links and emphasis as they are read here. */
const readable = (passage: TwinePassage): TwinePassage => ({ ...passage, text: plainText(passage.text) });

const holds = (text: string, word: string): boolean => text.includes(`<!-- interlock ${word} `);
