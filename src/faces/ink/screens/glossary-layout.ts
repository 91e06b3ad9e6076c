import { MARK_WORDS } from '../../../session/index.ts';
import { written } from '../layout/field.ts';
import { keysEverywhere } from '../layout/keys-everywhere.ts';
import { clipped, ends, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
import { markGlyph } from '../layout/verdict.ts';
import type { Cursor, Room } from '../parts/frame.tsx';
import { windowOn } from '../parts/options.ts';
import { rule } from '../parts/rule.ts';
import { moreAround, type View, view } from '../parts/scroll.ts';
import { tabRule, underTabs } from '../parts/tabs.ts';
import type { Look } from '../theme.ts';
import { type Entry, PAGE_NAMES, PAGES, type Place } from './glossary-state.ts';

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

export interface GlossaryLayout {
  readonly lines: Lines;
  /** The part of the text that is on the screen. */
  readonly view: View;
  /** Where the learner writes what to find. */
  readonly cursor?: Cursor;
}

/** From this width on the text stands beside the list. */
const LEAST_WIDE = 64;
const GAP = '  ';
const WIDEST_LIST = 36;
const LEAD = 2;
/** A window as low as this has no room for empty lines. */
const LOW = 16;
const NONE = 'Nothing has these words in it.';

/** A page of the help: the keys, or a list of entries and the text of the one pointed at. */
export function arrangeGlossary(
  entries: readonly Entry[],
  place: Place,
  { room, look }: Setting,
): GlossaryLayout {
  const { line, cursor } = headOf(entries, place, { room, look });
  if (place.page === 'keys' && place.sought === undefined)
    return underTabs(line, keysEverywhere(room.width, look), { top: place.top, room, look });
  const air = room.height < LOW ? [] : [''];
  const rest = { width: room.width, height: Math.max(1, room.height - 1 - air.length) };
  const drawn = rest.width < LEAST_WIDE ? stacked : beside;
  const { lines, view: shown } = drawn(entries, place, { room: rest, look });
  return { lines: [line, ...air, ...lines], view: shown, ...(cursor && { cursor }) };
}

/** The rule with the pages; or what is looked for, and how much was found. */
function headOf(
  entries: readonly Entry[],
  { page, sought, isWriting }: Place,
  { room: { width }, look }: Setting,
): { readonly line: string; readonly cursor?: Cursor } {
  if (sought === undefined) return { line: tabRule(PAGE_NAMES, PAGES.indexOf(page), width, look) };
  const { theme } = look;
  const label = `${theme.strong('Find:')} `;
  const { lines, row, column } = written(sought, Math.max(2, width - stringWidth(label)));
  const words = `${label}${(lines[row] ?? '').trimEnd()}`;
  const count = theme.quiet(`${entries.length} found`);
  const line = stringWidth(words) + stringWidth(count) + 4 <= width ? ends(words, count, width) : words;
  return { line, ...(isWriting && { cursor: { row: 0, column: stringWidth(label) + column } }) };
}

/** The text beside the list. */
function beside(
  entries: readonly Entry[],
  { at, top, sought }: Place,
  { room: { width, height }, look }: Setting,
): Pick<GlossaryLayout, 'lines' | 'view'> {
  const { theme, glyphs } = look;
  const names = Math.max(0, ...entries.map(({ name }) => stringWidth(name)));
  // While something is looked for the text must not move with every letter.
  const listWidth = LEAD + (sought === undefined ? Math.min(names, WIDEST_LIST) : WIDEST_LIST);
  const edge = `${GAP}${theme.quiet(glyphs.column)}${GAP}`;
  const list = windowOn(rowsOf(entries, at, { width: listWidth, look }), at, height);
  const textWidth = width - listWidth - stringWidth(edge);
  const text = entryLines(entries[at], textWidth, look);
  const isLonger = text.length > height;
  const shown = view(text, top, Math.max(1, height - (isLonger ? 1 : 0)));
  const right = isLonger ? [...shown.lines, moreWords(shown, textWidth, look)] : shown.lines;
  const lines = Array.from({ length: Math.max(list.length, right.length) }, (_, row) =>
    `${padded(list[row] ?? '', listWidth)}${edge}${right[row] ?? ''}`.trimEnd(),
  );
  return { lines, view: shown };
}

function moreWords(shown: View, width: number, { theme, glyphs }: Look): string {
  return theme.quiet(moreAround(shown, glyphs).find((words) => stringWidth(words) <= width) ?? '');
}

/** The text below the list. */
function stacked(
  entries: readonly Entry[],
  { at, top }: Place,
  { room: { width, height }, look }: Setting,
): Pick<GlossaryLayout, 'lines' | 'view'> {
  const text = entryLines(entries[at], width, look);
  const rows = rowsOf(entries, at, { width, look });
  const limit = Math.max(
    1,
    Math.min(rows.length, Math.max(Math.floor((height - 1) / 3), height - 1 - text.length)),
  );
  const shown = view(text, top, Math.max(1, height - 1 - limit));
  const joint = rule(width, look, { right: moreAround(shown, look.glyphs) });
  return { lines: [...windowOn(rows, at, limit), joint, ...shown.lines], view: shown };
}

function rowsOf(
  entries: readonly Entry[],
  at: number,
  { width, look: { theme, glyphs } }: { width: number; look: Look },
): readonly Lines[] {
  return entries.map(({ name }, index) => {
    const words = clipped(name, width - LEAD);
    return [index === at ? `${theme.pointer(glyphs.pointer)} ${theme.chosen(words)}` : `  ${words}`];
  });
}

const MARKS = ['key', 'best', 'good', 'slip', 'mistake', 'blunder', 'forced'] as const;

/** What an entry says, with the mark where it is a verdict, and where it comes from. */
function entryLines(entry: Entry | undefined, width: number, look: Look): Lines {
  if (entry === undefined) return wrapped(NONE, width);
  const { theme, textWidth } = look;
  const { kind, name, says, source } = entry;
  const column = Math.min(width, textWidth);
  const mark = kind === 'word' ? MARKS.find((each) => MARK_WORDS[each] === name.toLowerCase()) : undefined;
  const title = mark === undefined ? theme.strong(name) : `${markGlyph(mark, look)} ${theme.strong(name)}`;
  return [
    ...wrapped(title, column),
    '',
    ...wrapped(says, column),
    ...(source === '' ? [] : ['', ...wrapped(theme.quiet(`A principle, from: ${source}`), column)]),
  ];
}
