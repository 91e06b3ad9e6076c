import { type Group, textAt, without } from '../loose.ts';
import { optionsOf } from './draft-option.ts';
import type { TwinePassage } from './passage.ts';
import { nextOf, type Section, type SectionLink, sectionsIn, wordsOf } from './section.ts';
import { linkText } from './shown.ts';
import { firstPiece } from './text-limits.ts';
import type { World } from './world.ts';

const NO_TEXT = 'TODO: write what the player reads here.';
/** No pack has a principle of that name, so that `check` asks for it. */
const NO_PRINCIPLE = 'todo';
const [FEWEST, MOST] = [2, 6];

type Kind = 'decision' | 'passage' | 'ending';

/** The scene that a passage becomes: with several links a decision, with one a passage, with none an ending. */
export function sceneOf({ name, text }: TwinePassage, world: World): Group {
  const sections = sectionsIn(text, { name, cast: world.cast, toDos: world.toDos });
  const own = sections.find(({ word }) => kindOf(word) !== undefined);
  const links = sections.flatMap((section) => section.links);
  const kind = kindMeant(kindOf(own?.word), links, world);
  const words = kind === 'decision' ? [] : wordsOf(links);
  const blocks = [...sections.flatMap((section) => section.blocks), ...words];
  if (blocks.length === 0) world.toDos.add('empty', name);
  const told = { text: blocks.length === 0 ? [NO_TEXT] : blocks };
  const holds = own !== undefined && kindOf(own.word) === kind ? own.holds : {};
  switch (kind) {
    case 'decision':
      return { ...told, ...decisionOf(name, { holds, links }, world) };
    case 'passage':
      return { ...told, ...holds, next: nextOf(links, world.idOf) };
    case 'ending':
      return { ...told, ending: endingOf(name, own, { holds, world }) };
  }
}

function kindOf(word: Section['word']): Kind | undefined {
  return word === 'decision' || word === 'passage' || word === 'ending' ? word : undefined;
}

/** What a passage was, unless its links have become others since. */
function kindMeant(was: Kind | undefined, links: readonly SectionLink[], world: World): Kind {
  const plain = links.filter(({ route }) => route === undefined);
  if (was === 'decision' || plain.length > 1) return 'decision';
  if (links.some(({ target }) => world.optionAt(target) !== undefined)) return 'decision';
  return links.length > 0 ? 'passage' : 'ending';
}

function decisionOf(
  name: string,
  { holds, links }: { readonly holds: Group; readonly links: readonly SectionLink[] },
  world: World,
): Group {
  const options = optionsOf(links, name, world);
  if (options.length < FEWEST || options.length > MOST) world.toDos.add('options', name);
  if (holds['principle'] === undefined) world.toDos.add('principle', name);
  return { principle: NO_PRINCIPLE, ...holds, options };
}

function endingOf(
  name: string,
  own: Section | undefined,
  { holds, world }: { readonly holds: Group; readonly world: World },
): Group {
  const exact = textAt(holds, 'title');
  if (own?.word !== 'ending' || own.label === '') world.toDos.add('title', name);
  const shown = own === undefined || own.label === '' ? firstPiece(name).text : own.label;
  return {
    title: exact !== undefined && linkText(exact) === own?.label ? exact : shown,
    ...without(holds, ['title']),
  };
}
