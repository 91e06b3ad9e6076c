import { type Group, itemsAt } from '../loose.ts';
import { Ids } from './ids.ts';
import { nextOf, type Section, type SectionLink, sectionsIn } from './section.ts';
import { linkText } from './shown.ts';
import { firstPiece } from './text-limits.ts';
import type { World } from './world.ts';

/** The options that the links of a decision mean. */
export function optionsOf(links: readonly SectionLink[], scene: string, world: World): readonly Group[] {
  const ids = new Ids('option');
  return links.map((link) => {
    const passage = world.optionAt(link.target);
    const found = passage === undefined ? direct(link, world) : fromPassage(link, passage.text, world);
    const { text, isCut } = firstPiece(found.text);
    if (isCut) world.toDos.add('cut', scene);
    if (found.coach.length === 0) world.toDos.add('coach', text);
    const coach = found.coach.length === 0 ? [NO_COACH] : found.coach;
    const { id = text, ...rest } = found.rest;
    return ordered({ ...rest, id: ids.of(String(id)), text, coach });
  });
}

const NO_COACH = 'TODO: say why this is strong or weak on what was known.';
const NO_RESULT = 'TODO: say what happens.';

interface Found {
  readonly text: string;
  readonly coach: readonly unknown[];
  readonly rest: Group;
}

/** A link that leads to a scene: an option of which nothing else is known. */
const direct = ({ text, target }: SectionLink, world: World): Found => ({
  text,
  coach: [],
  rest: { next: world.idOf(target) },
});

/** A link that leads to the passage of an option. */
function fromPassage({ text, target }: SectionLink, source: string, world: World): Found {
  const reading = { name: target, cast: world.cast, toDos: world.toDos };
  const { sound, loose } = divided(sectionsIn(source, reading));
  if (loose.some(({ word }) => word !== undefined)) world.toDos.add('behind', target);
  const [before, ...sections] = sound;
  const own: Part[] = [];
  const outcomes: { part: Part; subs: Part[] }[] = [];
  const coach: unknown[] = [];
  const links: SectionLink[] = [...(before?.links ?? [])];
  for (const section of sections) {
    const outcome = outcomes.at(-1);
    if (section.word === 'coach') for (const block of section.blocks) coach.push(block);
    else if (section.word === 'outcome') outcomes.push({ part: section, subs: [] });
    else (outcome?.subs ?? own).push(section);
    if (section.word === 'coach' || outcomes.length === 0) for (const link of section.links) links.push(link);
  }
  const option = own.find(({ word }) => word === 'option') ?? NO_NOTE;
  const subs = own.filter((part) => part !== option);
  const words = [before, option, ...loose].flatMap((part) => part?.blocks ?? []);
  const told = { ...option, blocks: words };
  const ways = outcomes.map(({ part, subs: parts }) => outcomeOf(part, parts, world));
  const leads = links.length > 0 || ways.length > 0 ? links : loose.flatMap((part) => part.links);
  const next = nextOf(leads, world.idOf);
  if (next === undefined && (ways.length === 0 || ways.some((way) => way['next'] === undefined)))
    world.toDos.add('nowhere', target);
  const { text: exact, ...rest } = consequences(told, subs, world);
  return {
    text: typeof exact === 'string' && linkText(exact) === text ? exact : text,
    coach,
    rest: {
      id: target,
      ...rest,
      ...(ways.length === 0 ? {} : { outcomes: ways }),
      ...(next === undefined ? {} : { next }),
    },
  };
}

type Part = Pick<Section, 'word' | 'holds' | 'blocks' | 'links'>;

const NO_NOTE: Part = { word: 'option', holds: {}, blocks: [], links: [] };

/** The sections of an option, and those behind a note that can't be read, but for the coach, of whom there is one. */
function divided(sections: readonly Section[]): {
  readonly sound: readonly Section[];
  readonly loose: readonly Section[];
} {
  const first = sections.findIndex(({ isBroken }) => isBroken);
  const isLoose = ({ word }: Section, index: number) => first >= 0 && index >= first && word !== 'coach';
  return {
    sound: sections.filter((section, index) => !isLoose(section, index)),
    loose: sections.filter(isLoose),
  };
}

function outcomeOf(part: Part, subs: readonly Part[], world: World): Group {
  const next = nextOf(
    [part, ...subs].flatMap(({ links }) => links),
    world.idOf,
  );
  const way = consequences(part, subs, world);
  const told = way['result'] === undefined ? { result: missingResult(part, world) } : {};
  return ordered({ ...way, ...told, ...(next === undefined ? {} : { next }) });
}

/** What a part and the parts behind it say of what follows: at once, by a condition, later. */
function consequences({ holds, blocks }: Part, subs: readonly Part[], world: World): Group {
  const result = blocks.length === 0 ? {} : { result: blocks };
  const listOf = (word: 'depends' | 'later'): Group => {
    const own = subs.filter((sub) => sub.word === word);
    if (own.length === 0) return {};
    return { [word]: [...itemsAt(holds, word), ...own.map((sub) => subOf(sub, world))] };
  };
  return { ...holds, ...result, ...listOf('depends'), ...listOf('later') };
}

/** What comes later has to be told; what a condition adds may go untold. */
function subOf(sub: Part, world: World): Group {
  const { word, holds, blocks } = sub;
  if (blocks.length > 0) return { ...holds, result: blocks };
  return word === 'later' ? { ...holds, result: missingResult(sub, world) } : holds;
}

function missingResult({ word }: Part, { toDos }: World): readonly string[] {
  toDos.add('result', word ?? 'option');
  return [NO_RESULT];
}

const ORDER = [
  'id',
  'text',
  'chance',
  'when',
  'effects',
  'depends',
  'later',
  'sets',
  'result',
  'outcomes',
  'coach',
  'next',
];

/** The properties in the order in which the author's guide tells them; others come last. */
function ordered(option: Group): Group {
  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.fromEntries(Object.entries(option).toSorted(([one], [other]) => rank(one) - rank(other)));
}
