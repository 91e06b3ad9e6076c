import { isDeepStrictEqual } from 'node:util';
import { at, entriesAt, type Group, isGroup, itemsAt, itemsOf, textAt } from '../loose.ts';
import { macrosIn } from './macros.ts';
import { noteText } from './note.ts';
import { shownText } from './shown.ts';

/** Who may speak in a story. */
export interface Cast {
  /** As in the file. */
  readonly persons: unknown;
  /** The ids by what stands before their words: name and role, or the name alone where no other has it. */
  readonly speakers: ReadonlyMap<string, string>;
}

/** The cast of a file. */
export function castOf(file: unknown): Cast {
  const persons = at(file, 'cast');
  const ids = entriesAt(file, 'cast').map(([id]) => id);
  const names = Map.groupBy(ids, (id) => shownText(nameOf(persons, id)));
  const bare = [...names].flatMap(([name, [id = '', ...others]]) =>
    others.length === 0 ? [[name, id] as const] : [],
  );
  // Of several who are called the same the first is meant.
  const full = ids.toReversed().map((id) => [shownText(speaker(persons, id)), id] as const);
  return { persons, speakers: new Map([...bare, ...full]) };
}

/** Between a speaker and what is said. Twine types straight quotation marks. */
const SAYS = /: ?["“„]/g;
const CLOSES = /["”“]$/;
/** So often is looked for the end of a speaker's name, which may have the like in it. */
const TRIES = 4;

/** Whether a paragraph looks as if somebody said it. */
const looksSaid = (text: string): boolean => CLOSES.test(text) && OPENS.test(text);

/** “Somebody: “…” at the start of a text. */
const OPENS = /^(?!["“„])[^\n]{1,80}?: ?["“„]/;

/** Lines of several people are not one person's. */
const areSeveral = (text: string): boolean => text.split('\n').filter((line) => OPENS.test(line)).length > 1;

/** A block of a file in words. */
export function shownBlock(block: unknown, cast: Cast): string {
  const words = typeof block === 'string' ? block : textAt(block, 'text');
  if (words !== undefined) return shownText(words);
  const says = textAt(block, 'says');
  if (says !== undefined) return shownText(`${speaker(cast.persons, textAt(block, 'who') ?? '')}: “${says}”`);
  return shownText(exhibitLines(block).join('\n'));
}

/** Whether a block is a table or a chart: what is shown of it is made from its note, and is not read back. */
export const isExhibit = (block: unknown): boolean =>
  ['table', 'bars', 'line'].some((kind) => at(block, kind) !== undefined);

/** “Maya Chen, Head of Sales” */
function speaker(persons: unknown, id: string): string {
  return `${nameOf(persons, id)}, ${textAt(at(persons, id), 'role') ?? ''}`;
}

const nameOf = (persons: unknown, id: string): string => textAt(at(persons, id), 'name') ?? id;

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
  const isSaid = cast.speakers.size > 0 && CLOSES.test(text) && !areSeveral(text);
  const ends = isSaid ? [...text.matchAll(SAYS)].slice(0, TRIES) : [];
  for (const { index, 0: mark } of ends) {
    const who = cast.speakers.get(text.slice(0, index));
    const says = text.slice(index + mark.length, -1);
    if (who !== undefined && says !== '') return { ...props, who, says };
  }
  return Object.keys(props).length === 0 ? text : { ...props, text };
}

/** A block as a stretch of a passage. What its text does not tell stands in its note; if need be, all of it. */
export function blockText(block: unknown, cast: Cast): string {
  const shown = shownBlock(block, cast);
  const props = isGroup(block) ? propsOf(block) : {};
  const read = readBlock(shown, props, cast);
  if (!isDeepStrictEqual(read, block) || isDoubtful(read))
    return `${noteText('block', { is: block })}\n${shown}`;
  return Object.keys(props).length === 0 ? shown : `${noteText('block', props)}\n${shown}`;
}

/** Whether an author has to look at a block that was read: it may be meant in another way. */
const isDoubtful = (block: unknown): boolean => isParagraphSaid(block) || macrosIn(wordsOf(block)) > 0;

/** Whether a paragraph was meant to be what somebody says who is not known. */
export const isParagraphSaid = (block: unknown): boolean =>
  textAt(block, 'says') === undefined && looksSaid(wordsOf(block));

/** The words of a block that is no table and no chart. */
export const wordsOf = (block: unknown): string =>
  typeof block === 'string' ? block : (textAt(block, 'says') ?? textAt(block, 'text') ?? '');

/** The id and the condition of a block. */
export function propsOf(block: Group): Group {
  return Object.fromEntries(Object.entries(block).filter(([name]) => name === 'id' || name === 'when'));
}
