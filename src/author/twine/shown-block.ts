import { isDeepStrictEqual } from 'node:util';
import { at, entriesAt, type Group, isGroup, itemsAt, itemsOf, textAt } from '../loose.ts';
import { noteText } from './note.ts';
import { shownText } from './shown.ts';

/** Who may speak in a story. */
export interface Cast {
  /** As in the file. */
  readonly persons: unknown;
  /** The ids by what stands before their words. */
  readonly speakers: ReadonlyMap<string, string>;
}

/** The cast of a file. */
export function castOf(file: unknown): Cast {
  const persons = at(file, 'cast');
  const ids = entriesAt(file, 'cast').map(([id]) => id);
  // Of several who are called the same the first is meant.
  return { persons, speakers: new Map(ids.toReversed().map((id) => [shownText(speaker(persons, id)), id])) };
}

const SAYS = ': “';
/** So often is looked for the end of a speaker's name, which may have the like in it. */
const TRIES = 4;

/** The first places at which a word stands in a text. */
function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (
    let place = text.indexOf(word);
    place >= 0 && places.length < TRIES;
    place = text.indexOf(word, place + 1)
  )
    places.push(place);
  return places;
}

/** A block of a file in words. */
export function shownBlock(block: unknown, cast: Cast): string {
  const words = typeof block === 'string' ? block : textAt(block, 'text');
  if (words !== undefined) return shownText(words);
  const says = textAt(block, 'says');
  if (says !== undefined)
    return shownText(`${speaker(cast.persons, textAt(block, 'who') ?? '')}${SAYS}${says}”`);
  return shownText(exhibitLines(block).join('\n'));
}

/** Whether a block is a table or a chart: what is shown of it is made from its note, and is not read back. */
export const isExhibit = (block: unknown): boolean =>
  ['table', 'bars', 'line'].some((kind) => at(block, kind) !== undefined);

/** “Maya Chen, Head of Sales” */
function speaker(persons: unknown, id: string): string {
  const person = at(persons, id);
  return `${textAt(person, 'name') ?? id}, ${textAt(person, 'role') ?? ''}`;
}

function exhibitLines(block: unknown): readonly string[] {
  const [table, bars, line] = [at(block, 'table'), at(block, 'bars'), at(block, 'line')];
  const caption = textAt(table ?? bars ?? line, 'caption');
  const unit = textAt(bars, 'unit');
  const head = [caption, unit].filter((part) => part !== undefined).join(', ');
  const row = (cells: readonly unknown[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    ...(head === '' ? [] : [`${head}:`]),
    ...(table === undefined
      ? []
      : [itemsAt(table, 'columns'), ...itemsAt(table, 'rows').map(itemsOf)].map(row)),
    ...itemsAt(bars, 'values').map((bar) => itemsOf(bar).map(cell).join(': ')),
    ...(line === undefined ? [] : [itemsAt(line, 'points').map(cell).join(', ')]),
  ];
}

const cell = (value: unknown): string => String(value).replaceAll(/\s+/g, ' ');

/** The block that a text means, with the id and the condition that stand in its note. */
export function readBlock(text: string, props: Group, cast: Cast): unknown {
  const ends = text.endsWith('”') ? placesOf(SAYS, text) : [];
  for (const end of ends) {
    const who = cast.speakers.get(text.slice(0, end));
    const says = text.slice(end + SAYS.length, -1);
    if (who !== undefined && says !== '') return { ...props, who, says };
  }
  return Object.keys(props).length === 0 ? text : { ...props, text };
}

/** A block as a stretch of a passage. What its text does not tell stands in its note; if need be, all of it. */
export function blockText(block: unknown, cast: Cast): string {
  const shown = shownBlock(block, cast);
  const props = isGroup(block) ? propsOf(block) : {};
  if (!isDeepStrictEqual(readBlock(shown, props, cast), block))
    return `${noteText('block', { is: block })}\n${shown}`;
  return Object.keys(props).length === 0 ? shown : `${noteText('block', props)}\n${shown}`;
}

/** The id and the condition of a block. */
export function propsOf(block: Group): Group {
  return Object.fromEntries(Object.entries(block).filter(([name]) => name === 'id' || name === 'when'));
}
