import { type Card, LEVEL_NAMES, PRODUCT_NAMES, twinsLeft } from '../../../session/index.ts';
import { rowLead } from '../parts/pointed-list.tsx';
import type { Look } from '../theme.ts';
import { hanging, type Lines, padded, stringWidth } from './text.ts';

interface Setting {
  readonly width: number;
  readonly look: Look;
}

interface Column {
  readonly cell: (card: Card) => string;
  readonly side: 'left' | 'right';
}

const LEVEL: Column = { cell: ({ level }) => LEVEL_NAMES[level], side: 'right' };
const PRODUCT: Column = { cell: ({ product }) => PRODUCT_NAMES[product], side: 'right' };
const MINUTES: Column = { cell: ({ minutes }) => `${minutes} min`, side: 'left' };
const STANDING: Column = { cell: standing, side: 'right' };
const BRIEFLY: Column = { cell: (card) => openEnd(card) || standing(card), side: 'right' };

/** What stands beside the titles, from the most: the first is taken that leaves the longest title, or so much, room. */
const SETS: readonly { readonly columns: readonly Column[]; readonly room: number }[] = [
  { columns: [LEVEL, PRODUCT, MINUTES, STANDING], room: 32 },
  { columns: [LEVEL, MINUTES, STANDING], room: 32 },
  { columns: [MINUTES, STANDING], room: 32 },
  { columns: [MINUTES, BRIEFLY], room: 26 },
  { columns: [BRIEFLY], room: 18 },
];
const LEAD = 5;
const GAP = '  ';

/** The cases, each in its lines: title, what it is, and how it went so far. */
export function caseRows(cards: readonly Card[], at: number, { width, look }: Setting): readonly Lines[] {
  const longest = Math.max(0, ...cards.map(({ title }) => stringWidth(title)));
  const sets = SETS.map(({ columns, room }) => ({ beside: besides(cards, columns), room }));
  const fitting = sets.find(({ beside, room }) => titleRoom(beside, width) >= Math.min(longest, room));
  const beside = fitting?.beside ?? cards.map(() => '');
  const room = titleRoom(beside, width);
  return cards.map(({ title }, index) => {
    const isPointed = index === at;
    const lead = rowLead(index, isPointed, look);
    const [first = '', ...more] = hanging(lead, isPointed ? look.theme.chosen(title) : title, LEAD + room);
    const cells = look.theme.quiet(beside[index] ?? '');
    return [`${padded(first, LEAD + room)}${cells === '' ? '' : GAP}${cells}`.trimEnd(), ...more];
  });
}

const titleRoom = (beside: readonly string[], width: number): number => {
  const taken = Math.max(0, ...beside.map((cells) => stringWidth(cells)));
  return width - LEAD - (taken === 0 ? 0 : GAP.length + taken);
};

/** The cells of each case one after the other; a column that says nothing is left out. */
function besides(cards: readonly Card[], columns: readonly Column[]): readonly string[] {
  const told = columns
    .map(({ cell, side }) => ({ cells: cards.map(cell), side }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const widths = told.map(({ cells }) => Math.max(...cells.map((cell) => stringWidth(cell))));
  return cards.map((_, index) =>
    told.map(({ cells, side }, column) => padded(cells[index] ?? '', widths[column] ?? 0, side)).join(GAP),
  );
}

/** How it went so far: “81 %, twin left”. Nothing of what was never begun. */
function standing(card: Card): string {
  const { attempts, best } = card;
  const result = best === null ? (attempts > 0 ? 'played' : '') : `${Math.round(best)} %`;
  return [result, openEnd(card)].filter((words) => words !== '').join(', ');
}

/** What of a case was begun and waits. */
function openEnd(card: Card): string {
  if (card.unfinished) return 'unfinished';
  return card.attempts > 0 && twinsLeft(card) > 0 ? 'twin left' : '';
}

/** A window as narrow as this has room for the number of cases alone. */
export const NARROW = 50;

/** “ 1 case ”, “12 cases”, or the figures alone: as wide as each other, the figures below each other. */
export function caseCounts(counts: readonly number[], isBrief = false): Lines {
  const digits = Math.max(0, ...counts.map((count) => String(count).length));
  return counts.map((count) => {
    const figure = padded(String(count), digits, 'left');
    return isBrief ? figure : `${figure} ${count === 1 ? 'case ' : 'cases'}`;
  });
}
