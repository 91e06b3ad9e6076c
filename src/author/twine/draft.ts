import { MAX_FILE_BYTES } from '../../scenario/index.ts';
import type { Group } from '../loose.ts';
import { tellCircle } from './circle.ts';
import { sceneOf } from './draft-scene.ts';
import { linksIn } from './links.ts';
import { stretchesIn } from './note.ts';
import type { TwinePassage, TwineStory } from './passage.ts';
import { type SectionLink, sectionsIn } from './section.ts';
import { type Names, ordered, settingsOf } from './settings.ts';
import { castOf } from './shown-block.ts';
import { type Sorted, sorted } from './sorted.ts';
import { ToDos } from './to-do.ts';
import { type World, worldOf } from './world.ts';

/** A scenario's file made of a story of Twine, and what its author has to do before it can be played. */
export type Draft =
  | { readonly ok: true; readonly id: string; readonly file: Group; readonly toDo: readonly string[] }
  /** A sentence without the file's name. */
  | { readonly ok: false; readonly why: string };

/** The most scenes that a scenario may have. */
const MOST_SCENES = 500;
const MOST_OPTIONS = 6 * MOST_SCENES;
/** More than fit into a scenario's file, whatever is made of them. */
const MOST_CHARACTERS = 4 * MAX_FILE_BYTES;
const TOO_LARGE = 'It would be larger than a case may be. Take a part of the story.';

/**
 * The scenario that a story of Twine means. One that was made of a scenario comes back to the last letter, with what
 * was changed in Twine; of any other story what can be known, with `TODO` where something has to be written.
 */
export function draftOf(story: TwineStory, names: Names): Draft {
  const toDos = new ToDos();
  const found = sorted(story, toDos);
  const { scenes: passages, brief } = found;
  if (passages.length === 0) return { ok: false, why: 'There is no passage in it that could be a scene.' };
  if (passages.length > MOST_SCENES) return tooMany(passages.length);
  const { links: many, characters } = sizeOf(found);
  if (many > MOST_OPTIONS || characters > MOST_CHARACTERS) return { ok: false, why: TOO_LARGE };
  const cast = castOf(brief === undefined ? undefined : settingsIn(brief));
  const { world, idsOf, stubs, lonely } = worldOf(found, cast, toDos);
  const sections = brief === undefined ? [] : sectionsIn(brief.text, { name: brief.name, cast, toDos });
  const { root, links, order } = settingsOf(story, sections, { names, isOurs: found.isOurs, toDos });
  const opening = openingOf(story, links, { world, found });
  const floors = floorsOf(found, world);
  const scenes = inOrder(passages, order).map((passage): readonly [string, Group] => [
    idsOf.get(passage) ?? '',
    sceneOf(passage, world),
  ]);
  for (const name of lonely()) toDos.add('lonely', name);
  const all = [...scenes, ...stubs()];
  if (all.length > MOST_SCENES) return tooMany(all.length);
  const file = ordered({ ...root, ...floors, opening, scenes: Object.fromEntries(all) });
  tellCircle(file, toDos);
  return { ok: true, id: String(root['id']), file, toDo: toDos.told() };
}

function tooMany(number: number): Draft {
  const many = `It would have ${number.toLocaleString('en')} scenes, and a case has at most ${MOST_SCENES}.`;
  return { ok: false, why: `${many} Take a part of the story.` };
}

/** All links of scenes, and the characters of scenes and of the options that they link to, each as often as that. */
function sizeOf({ scenes, options }: Sorted): { readonly links: number; readonly characters: number } {
  const links = scenes.flatMap(({ text }) => linksIn(text));
  const lengths = [
    ...scenes.map(({ text }) => text.length),
    ...links.map(({ target }) => options.get(target)?.text.length ?? 0),
  ];
  return { links: links.length, characters: lengths.reduce((sum, length) => sum + length, 0) };
}

function settingsIn({ text }: TwinePassage): unknown {
  return stretchesIn(text).find(({ note }) => note?.word === 'scenario')?.note?.holds;
}

/** Where the story begins: as the brief says, as Twine knows, or with the first passage that nothing leads to. */
function openingOf(
  { details: { start = 'Start' } }: TwineStory,
  [link]: readonly SectionLink[],
  { world, found }: { readonly world: World; readonly found: Sorted },
): string {
  if (link !== undefined) return world.idOf(link.target);
  const { scenes, options, floors } = found;
  const all = [...scenes, ...options.values(), ...(floors === undefined ? [] : [floors])];
  const linked = new Set(all.flatMap(({ text }) => linksIn(text)).map(({ target }) => target));
  const first =
    scenes.find(({ name }) => name === start) ?? scenes.find(({ name }) => !linked.has(name)) ?? scenes[0];
  return first === undefined ? '' : world.idOf(first.name);
}

function floorsOf({ floors }: Sorted, world: World): Group {
  if (floors === undefined) return {};
  const { name, text } = floors;
  const sections = sectionsIn(text, { name, cast: world.cast, toDos: world.toDos });
  return {
    floors: sections.flatMap(({ word, holds, links: [link] }) => {
      if (word === 'floor' && link === undefined) world.toDos.add('nowhere', name);
      return word === 'floor' && link !== undefined ? [{ ...holds, scene: world.idOf(link.target) }] : [];
    }),
  };
}

/** Twine sorts passages by name; scenes that are not in the order come last. */
function inOrder(passages: readonly TwinePassage[], order: readonly unknown[]): readonly TwinePassage[] {
  const ranks = new Map(order.map((name, index) => [name, index]));
  const rank = ({ name }: TwinePassage): number => ranks.get(name) ?? order.length;
  return passages.toSorted((one, other) => rank(one) - rank(other));
}
