import type { Block } from '../scenario/index.ts';
import { type Case, casesOf, conditionsOn, type Reading } from './cases.ts';
import type { Remark } from './finding.ts';
import { factsWords, named } from './say.ts';
import type { Text } from './texts.ts';
import { isExhibit, wordsOf } from './words.ts';

/** The most words that are shown at once. */
const WORDS: Readonly<Record<Text['kind'], number>> = { scene: 70, result: 50, coach: 70 };
/** The most tables and charts that are shown at once, and the most rows or bars of one. */
const EXHIBITS = 1;
const ROWS = 5;

export const tooLong = (path: string, message: string): Remark => ({ rule: 'long-text', path, message });

/** What is too long in a text, counted where most of it is shown. */
export function longIn(text: Text, reading: Reading): readonly Remark[] {
  const wordy = largest(text, reading, { sizeOf: (block) => wordsOf([block]), most: WORDS[text.kind] });
  const full = largest(text, reading, { sizeOf: (block) => (isExhibit(block) ? 1 : 0), most: EXHIBITS });
  return [
    ...(wordy === undefined ? [] : [manyWords(text, wordy, reading)]),
    ...(full === undefined ? [] : [manyExhibits(text, full)]),
    ...text.blocks.flatMap((block, index) => longExhibit(block, `${text.path}/${index}`)),
  ];
}

interface Large extends Case {
  readonly size: number;
}

/** The largest case of a text that is over what is allowed. */
function largest(
  text: Text,
  reading: Reading,
  { sizeOf, most }: { readonly sizeOf: (block: Block) => number; readonly most: number },
): Large | undefined {
  const sizes = new Map(text.blocks.map((block) => [block, sizeOf(block)]));
  const total = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + (sizes.get(block) ?? 0), 0);
  // Most texts are short even with all of their blocks, of which some exclude each other.
  const bound = total(text.blocks);
  let found: Large | undefined;
  let above = most;
  if (bound <= above) return undefined;
  for (const each of casesOf(reading, text)) {
    const size = total(each.shown);
    if (size <= above) continue;
    found = { ...each, size };
    if (size === bound) break;
    above = size;
  }
  return found;
}

function manyWords(text: Text, large: Large, { scene }: Reading): Remark {
  const names = {
    scene: `The text of ${named(scene.id)}`,
    result: 'This result',
    coach: 'This note of the coach',
  };
  const has = `${names[text.kind]} has ${large.size} words${where(text, large)}`;
  return tooLong(
    text.path,
    `${has}; more than ${WORDS[text.kind]} are hard to read in one go. Say it in fewer.`,
  );
}

function manyExhibits(text: Text, large: Large): Remark {
  const second = large.shown.filter(isExhibit)[EXHIBITS];
  const index = text.blocks.findIndex((block) => block === second);
  const has = `${large.size} tables and charts are shown together${where(text, large)}`;
  const message = `${has}; one is enough to read. Keep the one that decides, and tell the rest in a sentence.`;
  return tooLong(`${text.path}/${index}`, message);
}

function where({ blocks }: Text, { facts }: Large): string {
  const words = factsWords(conditionsOn(blocks), facts);
  return words === '' ? '' : ` ${words}`;
}

function longExhibit(block: Block, path: string): readonly Remark[] {
  const { rows, place, what } = rowsOf(block);
  if (rows <= ROWS) return [];
  const message = `This ${block.kind === 'bars' ? 'chart' : 'table'} has ${rows} ${what}; more than ${ROWS} are not seen at a glance. Leave out what decides nothing.`;
  return [tooLong(`${path}/${place}`, message)];
}

/** How many rows an exhibit has, and where they stand. Points of a line are not read one by one. */
function rowsOf(block: Block): { readonly rows: number; readonly place: string; readonly what: string } {
  switch (block.kind) {
    case 'table':
      return { rows: block.rows.length, place: 'table/rows', what: 'rows' };
    case 'bars':
      return { rows: block.values.length, place: 'bars/values', what: 'bars' };
    case 'line':
    case 'paragraph':
    case 'speech':
      return { rows: 0, place: '', what: '' };
  }
}
