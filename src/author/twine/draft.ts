import { graphOf, linkedFrom } from '../graph.ts';
import type { Group } from '../loose.ts';
import { sceneOf } from './draft-scene.ts';
import { Ids } from './ids.ts';
import { stretchesIn } from './note.ts';
import type { TwinePassage, TwineStory } from './passage.ts';
import { type SectionLink, sectionsIn } from './section.ts';
import { type Names, ordered, settingsOf } from './settings.ts';
import { type Cast, castOf } from './shown-block.ts';
import { type Sorted, sorted } from './sorted.ts';
import { firstPiece } from './text-limits.ts';
import { ToDos } from './to-do.ts';
import type { World } from './world.ts';

/** A scenario's file made of a story of Twine, and what its author has to do before it can be played. */
export type Draft =
  | { readonly ok: true; readonly id: string; readonly file: Group; readonly toDo: readonly string[] }
  /** A sentence without the file's name. */
  | { readonly ok: false; readonly why: string };

/** The most scenes that a scenario may have. */
const MOST_SCENES = 500;

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
  const cast = castOf(brief === undefined ? undefined : settingsIn(brief));
  const { world, idsOf, stubs, lonely } = worldOf(found, cast, toDos);
  const sections = brief === undefined ? [] : sectionsIn(brief.text, { name: brief.name, cast, toDos });
  const { root, links, order } = settingsOf(story, sections, { names, toDos });
  const opening = openingOf(story, links, { world, passages });
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

function settingsIn({ text }: TwinePassage): unknown {
  return stretchesIn(text).find(({ note }) => note?.word === 'scenario')?.note?.holds;
}

interface Around {
  readonly world: World;
  readonly idsOf: ReadonlyMap<TwinePassage, string>;
  /** Endings for the passages that were linked and are not there, by id. */
  readonly stubs: () => readonly (readonly [string, Group])[];
  /** The names of the options that no decision links to. */
  readonly lonely: () => readonly string[];
}

function worldOf({ scenes, options }: Sorted, cast: Cast, toDos: ToDos): Around {
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

/** Where the story begins: as the brief says, as Twine knows, or with its first passage. */
function openingOf(
  { details: { start = 'Start' } }: TwineStory,
  [link]: readonly SectionLink[],
  { world, passages }: { readonly world: World; readonly passages: readonly TwinePassage[] },
): string {
  if (link !== undefined) return world.idOf(link.target);
  const first = passages.find(({ name }) => name === start) ?? passages[0];
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

/** The first circle of links that is found. */
function tellCircle(file: Group, toDos: ToDos): void {
  const links = new Map(graphOf(file).scenes.map((scene) => [scene.id, linkedFrom(scene)]));
  const done = new Set<string>();
  const trail: string[] = [];
  const closes = (id: string): boolean => {
    if (trail.includes(id)) {
      toDos.add('circle', [...trail.slice(trail.indexOf(id)), id].join(' → '));
      return true;
    }
    if (done.has(id)) return false;
    done.add(id);
    trail.push(id);
    const isClosed = (links.get(id) ?? []).some(closes);
    trail.pop();
    return isClosed;
  };
  [...links.keys()].some(closes);
}
