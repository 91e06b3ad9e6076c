import { caseRows } from '../layout/case-rows.ts';
import type { Lines } from '../layout/text.ts';
import { windowAround } from '../layout/window.ts';
import type { Cursor, Room } from '../parts/frame.tsx';
import { rule } from '../parts/rule.ts';
import { troubleLines } from '../parts/trouble.ts';
import type { Look } from '../theme.ts';
import { nothingLines } from './browse-nothing.ts';
import { ABOUTS, type CaseList, searchLine, shownLines } from './browse-parts.ts';

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

export interface CaseListLayout {
  readonly lines: Lines;
  /** How many rows the list has. */
  readonly rows: number;
  /** Where a search is typed. */
  readonly cursor: Cursor | undefined;
}

/** A window as low as this has no room for empty lines; one as low as that for nothing but the list. */
const LOW = 16;
const LOWEST = 9;

/** What is shown of the cases, the list, and below it what is known of the one pointed at. */
export function arrangeCases(list: CaseList, { room, look }: Setting): CaseListLayout {
  const { width, height } = room;
  const air = height < LOW ? [] : [''];
  const notices = troubleLines(list.library.notices, { width, rows: height });
  const head = [
    ...(height < LOWEST ? [] : [rule(width, look)]),
    ...notices.map((line) => look.theme.warning(line)),
  ];
  const search = list.field && searchLine(list, list.field, { width, look });
  const shown = search === undefined ? shownLines(list, { width, look }) : [search.line];
  const above = [...head, ...shown, ...air];
  const about =
    height < LOWEST || list.listed.length === 0
      ? []
      : aboutLines(list, { room: { width, height: height - above.length }, look });
  const rows = Math.max(1, height - above.length - about.length - (about.length === 0 ? 0 : 1 + air.length));
  const { lines, isWhole } = listLines(list, rows, { room, look });
  const count = isWhole ? {} : { right: [`${list.at + 1} of ${list.listed.length}`] };
  const below = about.length === 0 ? [] : [...air, rule(width, look, count), ...about];
  return {
    lines: [...above, ...filledUp(lines, rows), ...below].slice(0, height),
    rows,
    cursor: search && { row: head.length, column: search.column },
  };
}

function listLines(
  list: CaseList,
  rows: number,
  { room: { width }, look }: Setting,
): { readonly lines: Lines; readonly isWhole: boolean } {
  const entries = caseRows(list.listed, list.at, { width, look });
  if (entries.length === 0) return { lines: nothingLines(list, rows, { width, look }), isWhole: true };
  return { lines: windowAround(entries, list.at, rows), isWhole: entries.flat().length <= rows };
}

/** As many rows for every case, so that the list stands still while the pointer moves. */
function aboutLines({ library, listed, at }: CaseList, { room, look }: Setting): Lines {
  const { width, height } = room;
  const drawn = ABOUTS.map((pieces) =>
    library.cards.map((card) => pieces.flatMap((piece) => piece(card, { width, look }))),
  );
  const most = Math.floor((height - 1) / 2);
  const tallest = (abouts: readonly Lines[]) => Math.max(0, ...abouts.map(({ length }) => length));
  const fitting = drawn.find((abouts) => tallest(abouts) <= most) ?? [];
  const card = listed[at];
  const about = card === undefined ? [] : (fitting[library.cards.indexOf(card)] ?? []);
  return filledUp(about, tallest(fitting));
}

const filledUp = (lines: Lines, rows: number): Lines => [
  ...lines,
  ...Array.from({ length: Math.max(0, rows - lines.length) }, () => ''),
];
