import {
  type Card,
  type CaseDetails,
  LEVEL_NAMES,
  type Library,
  PRODUCT_NAMES,
  standingWords,
} from '../../../session/index.ts';
import { blockLines } from '../layout/blocks.ts';
import { clipped, hanging, type Lines, stringWidth, wrapped } from '../layout/text.ts';
import { windowAround } from '../layout/window.ts';
import type { Room } from '../parts/frame.tsx';
import { rule } from '../parts/rule.ts';
import { moreAround, type View, view } from '../parts/scroll.ts';
import type { Look } from '../theme.ts';
import { type Entries, entryLines } from './case-entries.ts';

/** What the page of a case is drawn from. */
export interface CasePage extends Entries, Pick<Library, 'principles'> {
  readonly card: Card;
  readonly brief: CaseDetails['brief'];
  /** The first line of the text that is on the screen. */
  readonly top: number;
}

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

export interface CaseLayout {
  readonly lines: Lines;
  /** The part of the text that is on the screen. */
  readonly view: View;
}

/** A window as low as this has no room for empty lines; one as low as that for no rule above the text. */
const LOW = 18;
const LOWEST = 9;
const WHAT_NOW = 'What do you want to do?';

/** The text about a case, and below it what can be done; the row pointed at is always in view. */
export function arrangeCase(page: CasePage, { room, look }: Setting): CaseLayout {
  const { width, height } = room;
  const text = textLines(page, { room, look });
  const { entries, at } = entryLines(page, { width, look });
  const air = height < LOW ? [] : [''];
  const head = [...(height < LOWEST ? [] : [rule(width, look)]), ...air];
  const spare = height - head.length - 2 * air.length - 1;
  const least = Math.min(text.length, Math.floor(spare / 2));
  const all = entries.flat().length;
  const rows = Math.max(1, Math.min(all, spare - least));
  const list = windowAround(entries, at, rows);
  const shown = view(text, page.top, Math.max(1, spare - list.length));
  const left = all > rows ? `${page.at + 1} of ${page.rows.length}` : WHAT_NOW;
  const joint = rule(width, look, { left: look.theme.strong(left), right: moreAround(shown, look.glyphs) });
  return { lines: [...head, ...shown.lines, ...air, joint, ...air, ...list].slice(0, height), view: shown };
}

/** The brief, the facts, and what the decisions test. */
function textLines({ card, brief, principles }: CasePage, { room, look }: Setting): Lines {
  const { theme, textWidth } = look;
  const column = Math.min(room.width, textWidth);
  const names = card.principles.flatMap((id) =>
    principles.filter((each) => each.id === id).map(({ name }) => name),
  );
  const many = `${card.decisions} ${card.decisions === 1 ? 'decision' : 'decisions'}`;
  const facts = [
    LEVEL_NAMES[card.level],
    PRODUCT_NAMES[card.product],
    `${card.minutes} min`,
    many,
    ...standingWords(card),
  ];
  return [
    ...blockLines(brief, { width: room.width, look, progress: 1, dense: room.height < LOW }),
    '',
    ...wrapped(theme.quiet(facts.join(' · ')), column),
    ...(names.length === 0 ? [] : ['', ...wrapped(theme.strong('What it tests'), column)]),
    ...names.flatMap((name) => hanging(`${look.glyphs.bullet} `, name, column)),
  ];
}

/** The title of a case, and what it is where there is room for that beside it. */
export function headWords(
  { title, level, minutes }: Card,
  width: number,
): { readonly title: string; readonly place: string } {
  const place = `${LEVEL_NAMES[level]} · ${minutes} min`;
  const fits = stringWidth(title) + stringWidth(place) + 2 <= width;
  return fits ? { title, place } : { title: clipped(title, width - 2), place: '' };
}
