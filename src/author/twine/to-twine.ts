import { sha256Hex } from '../../scenario/index.ts';
import { at, entriesAt, type Group, isGroup, itemsAt, itemsOf, textAt, without } from '../loose.ts';
import { placed } from './layers.ts';
import { noteText } from './note.ts';
import { BEGIN, BRIEF, FLOORS, GO_ON, type TwinePassage, type TwineStory } from './passage.ts';
import { labelOf, linkText, routeLabel } from './shown.ts';
import { blockText, type Cast, castOf } from './shown-block.ts';

/**
 * A scenario's file as a story of Twine: the brief, a passage for each scene, and one for each option, with what comes
 * of it. Harlowe is the format that Twine begins with, and `*so*` and `**so**` mean the same in it as here.
 */
export function twineOf(file: unknown): TwineStory {
  const cast = castOf(file);
  const scenes = entriesAt(file, 'scenes');
  const floors = itemsAt(file, 'floors');
  const passages = [
    briefOf(file),
    ...(floors.length === 0 ? [] : [floorsOf(floors)]),
    ...scenes.flatMap(([id, scene]) => [
      sceneOf(id, scene, cast),
      ...itemsAt(scene, 'options').map((option) => optionOf(id, option, cast)),
    ]),
  ];
  const format = { format: 'Harlowe', formatVersion: '3.3.9', zoom: 0.6, tagColors: COLOURS };
  return {
    title: shownTitle(file),
    details: { ifid: ifidOf(textAt(file, 'id') ?? ''), start: BRIEF, ...format },
    passages: placed(passages, BRIEF),
  };
}

const COLOURS = { brief: 'purple', decision: 'blue', passage: 'gray', ending: 'green', floors: 'red' };

/** The same UUID for the same id, in the form that Twine gives to its own stories. */
function ifidOf(id: string): string {
  const hex = sha256Hex(`interlock ${id}`).toUpperCase();
  const variant = '89AB'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const shownTitle = (file: unknown): string => linkText(textAt(file, 'title') ?? '');

/** Stretches of a passage with an empty line between them. */
const passage = (name: string, tag: string, stretches: readonly string[]): TwinePassage => ({
  name,
  tags: [tag],
  text: stretches.filter((stretch) => stretch !== '').join('\n\n'),
});

const blocksOf = (blocks: readonly unknown[], cast: Cast): readonly string[] =>
  blocks.map((block) => blockText(block, cast));

/** What the player is told first, and all that belongs to no scene. */
function briefOf(file: unknown): TwinePassage {
  const isTold = shownTitle(file) === textAt(file, 'title');
  const told = ['brief', 'opening', 'scenes', ...(isTold ? ['title'] : [])];
  const hasFloors = itemsAt(file, 'floors').length > 0;
  const rest = isGroup(file) ? without(file, [...told, ...(hasFloors ? ['floors'] : [])]) : {};
  // Twine sorts passages by their names.
  const order = entriesAt(file, 'scenes').map(([id]) => id);
  return passage(BRIEF, 'brief', [
    ...blocksOf(itemsAt(file, 'brief'), castOf(file)),
    noteText('scenario', { ...rest, order }),
    link(BEGIN, textAt(file, 'opening') ?? ''),
  ]);
}

function floorsOf(floors: readonly unknown[]): TwinePassage {
  return passage(
    FLOORS,
    'floors',
    floors.map((floor) => {
      const holds = isGroup(floor) ? without(floor, ['scene']) : {};
      const scene = textAt(floor, 'scene') ?? '';
      return `${noteText('floor', holds)} ${labelOf('floor', holds)} ${link(scene, scene)}`;
    }),
  );
}

const link = (text: string, target: string): string =>
  text === target ? `[[${target}]]` : `[[${text}->${target}]]`;

/** No scene has a colon in its name. */
const optionName = (scene: string, option: unknown): string => `${scene}: ${textAt(option, 'id') ?? ''}`;

function sceneOf(id: string, scene: unknown, cast: Cast): TwinePassage {
  const text = blocksOf(itemsAt(scene, 'text'), cast);
  const options = at(scene, 'options');
  const ending = at(scene, 'ending');
  const rest = isGroup(scene) ? without(scene, ['text', 'options', 'next', 'ending']) : {};
  if (options !== undefined) {
    const links = itemsOf(options).map((option) =>
      link(linkText(textAt(option, 'text') ?? ''), optionName(id, option)),
    );
    return passage(id, 'decision', [...text, noteText('decision', rest), links.join('\n')]);
  }
  if (!isGroup(ending)) return passage(id, 'passage', [...text, noteText('passage', rest), ...nextOf(scene)]);
  const title = textAt(ending, 'title') ?? '';
  const holds = linkText(title) === title ? without(ending, ['title']) : ending;
  return passage(id, 'ending', [...text, `${noteText('ending', holds)} **The end: ${linkText(title)}**`]);
}

function optionOf(scene: string, option: unknown, cast: Cast): TwinePassage {
  const text = textAt(option, 'text') ?? '';
  const isTold = linkText(text) === text;
  return passage(optionName(scene, option), 'option', [
    ...consequences('option', option, { cast, told: ['coach', 'outcomes', ...(isTold ? ['text'] : [])] }),
    ...itemsAt(option, 'outcomes').flatMap((outcome) => [
      ...consequences('outcome', outcome, { cast, told: [] }),
      ...nextOf(outcome),
    ]),
    `${noteText('coach')} ${labelOf('coach', {})}`,
    ...blocksOf(itemsAt(option, 'coach'), cast),
    ...nextOf(option),
  ]);
}

/** What comes at once, what a condition adds, and what comes later. */
function consequences(
  word: 'option' | 'outcome',
  from: unknown,
  { cast, told }: { readonly cast: Cast; readonly told: readonly string[] },
): readonly string[] {
  const parts = (['depends', 'later'] as const).filter((name) => itemsAt(from, name).length > 0);
  const holds = isGroup(from) ? without(from, ['result', 'next', ...told, ...parts]) : {};
  return [
    `${noteText(word, holds)} ${labelOf(word, holds)}`.trim(),
    ...blocksOf(itemsAt(from, 'result'), cast),
    ...parts.flatMap((part) =>
      itemsAt(from, part).flatMap((each) => {
        const own: Group = isGroup(each) ? without(each, ['result']) : {};
        const result = blocksOf(itemsAt(each, 'result'), cast);
        return [`${noteText(part, own)} ${result.length === 0 ? '' : labelOf(part, own)}`.trim(), ...result];
      }),
    ),
  ];
}

/** The links by which the story goes on, each route with its condition. */
function nextOf(from: unknown): readonly string[] {
  const next = at(from, 'next');
  if (typeof next === 'string') return [link(GO_ON, next)];
  return itemsOf(next).map((route) => {
    const when = at(route, 'when');
    const holds = when === undefined ? {} : { when };
    return `${noteText('route', holds)} ${link(routeLabel(when), textAt(route, 'scene') ?? '')}`;
  });
}
