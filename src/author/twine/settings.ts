import { type Group, itemsAt, textAt, without } from '../loose.ts';
import { idOf } from './ids.ts';
import { BRIEF, type TwineStory } from './passage.ts';
import type { Section, SectionLink } from './section.ts';
import { linkText, settled } from './shown.ts';
import { firstPiece } from './text-limits.ts';
import type { ToDos } from './to-do.ts';

const EQUAL = (each: number) => ({ customer: each, strategy: each, product: each, revenue: each });

/** Guesses, so that the file is one that can be read, mended and played. */
const GUESSES = {
  format: 1,
  summary: 'TODO: say in one line what the case is about.',
  level: 'pm',
  product: 'b2b-saas',
  minutes: 10,
  turn: 'week',
  tags: [],
  start: EQUAL(50),
  weights: EQUAL(25),
  cast: {},
};
const NO_BRIEF = 'TODO: say who the player is, for whom they work, and what success means.';

/** All of a scenario's file but its opening, floors and scenes. */
export interface Settings {
  readonly root: Group;
  /** The links of the brief, the first of which leads to the opening. */
  readonly links: readonly SectionLink[];
  /** The names of the scenes in file order, as far as they are known. */
  readonly order: readonly unknown[];
}

/** What a file is to be called: as its author says, as it was called, or as its story's file is. */
export interface Names {
  readonly chosen?: string | undefined;
  readonly file: string;
}

/** What the passage of the brief says; for a story without one, guesses. */
export function settingsOf(
  { title }: Pick<TwineStory, 'title'>,
  brief: readonly Section[],
  { names, isOurs, toDos }: { readonly names: Names; readonly isOurs: boolean; readonly toDos: ToDos },
): Settings {
  const holds = brief.find(({ word }) => word === 'scenario')?.holds;
  if (holds === undefined && isOurs) toDos.add('no-brief', BRIEF);
  if (holds === undefined && !isOurs) {
    toDos.add('settings', names.file);
    toDos.add('worth', names.file);
  }
  const known = without(holds ?? {}, ['order', 'title', 'id']);
  const exact = textAt(holds, 'title');
  const shown = linkText(title);
  const own = firstPiece(settled(title).replaceAll('\n', ' '));
  if (own.isCut) toDos.add('cut', 'StoryTitle');
  const blocks = brief.flatMap((section) => section.blocks);
  const root = {
    ...GUESSES,
    ...known,
    id: idOf(names.chosen ?? textAt(holds, 'id') ?? names.file) ?? 'my-case',
    title: exact !== undefined && linkText(exact) === shown ? exact : own.text || names.file,
    brief: blocks.length === 0 ? [NO_BRIEF] : blocks,
  };
  return { root, links: brief.flatMap(({ links }) => links), order: itemsAt(holds, 'order') };
}

const ORDER = [
  '$schema',
  'format',
  'id',
  'title',
  'summary',
  'level',
  'product',
  'minutes',
  'turn',
  'tags',
  'author',
  'sources',
  'tutorial',
  'brief',
  'start',
  'weights',
  'chain',
  'floors',
  'cast',
  'variants',
];

/** A file with its properties as the author's guide tells them, the scenes last. */
export function ordered(file: Group): Group {
  const rank = (name: string): number => {
    const index = ORDER.indexOf(name);
    return name === 'scenes' ? ORDER.length + 1 : index < 0 ? ORDER.length : index;
  };
  return Object.fromEntries(Object.entries(file).toSorted(([one], [other]) => rank(one) - rank(other)));
}
