import { at, type Group, isGroup, textAt } from '../loose.ts';
import { unlinked } from './links.ts';
import { macrosIn } from './macros.ts';
import { kept, type NoteWord, stretchesIn, type Stretch } from './note.ts';
import { GO_ON } from './passage.ts';
import { labelOf, routeLabel, settled } from './shown.ts';
import {
  type Cast,
  isExhibit,
  isParagraphSaid,
  propsOf,
  readBlock,
  shownBlock,
  wordsOf as wordsIn,
} from './shown-block.ts';
import { fits, pieces } from './text-limits.ts';
import type { ToDos } from './to-do.ts';

/** A part of a passage: what its note holds, its blocks, and the links in it. */
export interface Section {
  readonly word: NoteWord | undefined;
  readonly holds: Group;
  readonly blocks: readonly unknown[];
  readonly links: readonly SectionLink[];
  /** What stands where a label would, in a section whose note makes none. */
  readonly label: string;
  /** Whether it begins with a note that can't be read: what the notes behind it belong to is not known. */
  readonly isBroken: boolean;
}
export interface SectionLink {
  readonly text: string;
  readonly target: string;
  /** On a line of its own: it is no word of the text. */
  readonly isAlone: boolean;
  /** The condition of a route, where it is one. */
  readonly route: Group | undefined;
}

export interface Reading {
  readonly name: string;
  readonly cast: Cast;
  readonly toDos: ToDos;
}

/** Notes that belong to one block or link, and begin no section. */
const WITHIN: ReadonlySet<NoteWord> = new Set(['block', 'route']);

/** A passage in its sections, the first of which may have no note. */
export function sectionsIn(text: string, reading: Reading): readonly Section[] {
  const sections: Growing[] = [{ ...UNTITLED, blocks: [], links: [] }];
  for (const stretch of stretchesIn(text)) {
    const { note, isBroken, word } = stretch;
    if (isBroken) reading.toDos.add('note', reading.name);
    if (isBroken && (word === undefined || !WITHIN.has(word)))
      sections.push({ ...UNTITLED, blocks: [], links: [], isBroken });
    if (note !== undefined && !WITHIN.has(note.word)) {
      const { label, rest } = labelled(stretch, reading);
      sections.push({ ...note, blocks: [], links: [], label, isBroken });
      grow(sections.at(-1), { ...stretch, note: undefined, text: rest }, reading);
    } else grow(sections.at(-1), stretch, reading);
  }
  return sections;
}

const UNTITLED = { word: undefined, holds: {}, label: '', isBroken: false };

interface Growing extends Section {
  readonly blocks: unknown[];
  readonly links: SectionLink[];
}

function grow(section: Growing | undefined, { note, text }: Stretch, reading: Reading): void {
  if (section === undefined) return;
  if (note?.word === 'block') {
    for (const block of notedBlocks(note.holds, text, reading)) section.blocks.push(block);
    return;
  }
  const route = note?.word === 'route' ? note.holds : undefined;
  const { text: words, links } = unlinked(text);
  for (const link of links) section.links.push({ ...link, route });
  for (const block of blocksIn(settled(words), {}, reading)) section.blocks.push(block);
}

function blocksIn(text: string, props: Group, { name, cast, toDos }: Reading): readonly unknown[] {
  if (text === '') return [];
  const block = readBlock(text, props, cast);
  if (isParagraphSaid(block)) toDos.add('said', text.replaceAll('\n', ' '));
  for (let number = macrosIn(wordsIn(block)); number > 0; number -= 1) toDos.add('macro', name);
  if (isGroup(block) && fits(textAt(block, 'says') ?? text)) return [block];
  const [first = '', ...others] = pieces(text);
  return [readBlock(first, props, cast), ...others];
}

/** A block with its id and condition, or as its note holds it, if its text was left as it was. */
function notedBlocks(holds: Group, text: string, reading: Reading): readonly unknown[] {
  const is = at(holds, 'is');
  const words = settled(text);
  if (is === undefined) return blocksIn(words, propsOf(holds), reading);
  if (words === shownBlock(is, reading.cast)) return [is];
  if (!isExhibit(is)) return blocksIn(words, isGroup(is) ? propsOf(is) : {}, reading);
  // With all its words an exhibit was deleted; with some of them it was changed.
  if (words === '') return [];
  reading.toDos.add('exhibit', reading.name);
  return [is];
}

/** What stands behind a note on its line: a label that is made from it, or the beginning of the text. */
function labelled({ note, text }: Stretch, reading: Reading): { label: string; rest: string } {
  const label = note === undefined ? '' : labelOf(note.word, note.holds);
  if (text.startsWith(label)) {
    const rest = text.slice(label.length).trim();
    return label === '' && rest.startsWith('**The end:') ? ended(rest) : { label, rest };
  }
  if (text === '') return { label: '', rest: '' };
  const isTaken = note?.word === 'floor' || LABEL.test(text);
  reading.toDos.add(isTaken ? 'label' : 'no-label', reading.name);
  return { label: '', rest: text.replace(LABEL, '') };
}

/** “**70 in 100:**”, and as somebody may write it anew: “**Coach**” on a line of its own. */
const LABEL = /^\*\*[^*\n]+(?::\*\*|\*\*:?[ \t]*(?:\n|$))\s*/;

/** The title of an ending. */
function ended(text: string): { label: string; rest: string } {
  const [line = '', ...others] = text.split('\n');
  return { label: line.replace(/^\*\*The end:\s*/, '').replace(/\s*\*\*$/, ''), rest: others.join('\n') };
}

/** The value of `next` that links mean; undefined where there is none. */
export function nextOf(links: readonly SectionLink[], idOf: (name: string) => string): unknown {
  const [first] = links;
  if (first === undefined) return undefined;
  if (links.length === 1 && first.route === undefined) return idOf(first.target);
  return links.map(({ target, route = {} }) => ({ ...kept(route, 'when'), scene: idOf(target) }));
}

/** Words of links that would be lost where a link has none: “Walk to the office” in the place of “Go on”. */
export function wordsOf(links: readonly SectionLink[]): readonly string[] {
  return links
    .filter(({ text, target, isAlone, route }) => {
      const usual = [GO_ON, target, ...(route === undefined ? [] : [routeLabel(at(route, 'when'))])];
      return isAlone && !usual.includes(text);
    })
    .map(({ text }) => text);
}
