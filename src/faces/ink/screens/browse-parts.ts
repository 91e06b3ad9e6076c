import {
  type Card,
  type FilterRow,
  LEVEL_NAMES,
  type Library,
  PRODUCT_NAMES,
  standingWords,
  type Widening,
} from '../../../session/index.ts';
import type { Field } from '../field.ts';
import { fieldLine } from '../layout/field-line.ts';
import { ends, type Lines, stringWidth, wrapped } from '../layout/text.ts';
import type { Look } from '../theme.ts';

/** What the list of cases is drawn from. */
export interface CaseList {
  readonly library: Pick<Library, 'cards' | 'notices'>;
  /** Those that are listed. */
  readonly listed: readonly Card[];
  /** The one pointed at, from 0. */
  readonly at: number;
  readonly filters: readonly FilterRow[];
  readonly query: string;
  /** What is being searched for; undefined while nothing is typed. */
  readonly field: Field | undefined;
  /** What would list more, where no case is listed. */
  readonly wider: readonly Widening[];
  /** The one of these pointed at, from 0; undefined while something is typed. */
  readonly widerAt: number | undefined;
}

export interface Column {
  readonly width: number;
  readonly look: Look;
}

const isOff = ({ choices }: FilterRow): boolean => choices[0]?.isChosen === true;

/** Whether less than all cases are listed on purpose. */
export const isFiltered = ({ filters, query }: Pick<CaseList, 'filters' | 'query'>): boolean =>
  query.trim() !== '' || filters.some((row) => !isOff(row));

/** What of a filter is chosen. */
export const chosenOf = ({ choices }: FilterRow): string =>
  choices.find(({ isChosen }) => isChosen)?.words ?? '';

/** What is on of the filters, and how many cases that leaves: “every level · Service · not played yet   2 of 11”. */
export function shownLines(list: CaseList, { width, look: { theme } }: Column): Lines {
  const { filters, query, listed, library } = list;
  const sought = query.trim() === '' ? [] : [theme.strong(`‘${query.trim()}’`)];
  const words = (rows: readonly FilterRow[]) => [
    ...rows.map((row) => (isOff(row) ? theme.quiet : theme.strong)(chosenOf(row))),
    ...sought,
  ];
  const on = words(filters.filter((row) => !isOff(row)));
  const usual = words(filters.filter((row) => !isOff(row) || row.kind === 'level' || row.kind === 'product'));
  const count = isFiltered(list) ? `${listed.length} of ${library.cards.length}` : '';
  const dot = theme.quiet(' · ');
  const [long, short] = [usual.join(dot), on.join(dot)];
  const room = width - (count === '' ? 0 : count.length + 2);
  const fitting = [long, short].find((line) => stringWidth(line) <= room);
  if (fitting === '') return [];
  if (fitting === undefined)
    return wrapped(`${theme.quiet(`${count}:`)} ${short}`, width).slice(0, MOST_SHOWN);
  return [count === '' ? fitting : ends(fitting, theme.quiet(count), width)];
}

const MOST_SHOWN = 3;
/** What stands before a search and behind it. */
interface SearchForm {
  readonly lead: string;
  readonly count: string;
}

/** The least room to type in. */
const LEAST_FIELD = 12;

/** What is being searched for, and how many cases are found. */
export function searchLine(
  { listed }: CaseList,
  field: Field,
  { width, look: { theme } }: Column,
): { readonly line: string; readonly column: number } {
  const forms: readonly SearchForm[] = [
    { lead: 'Search  ', count: `${listed.length} found` },
    { lead: 'Search  ', count: '' },
    { lead: '', count: '' },
  ];
  const roomOf = ({ lead, count }: SearchForm) => width - lead.length - (count === '' ? 0 : count.length + 2);
  const form = forms.find((each) => roomOf(each) >= LEAST_FIELD) ?? { lead: '', count: '' };
  const { text, column } = fieldLine(field, Math.max(1, roomOf(form)));
  const left = `${theme.coach(form.lead)}${text}`;
  const line = form.count === '' ? left : ends(left, theme.quiet(form.count), width);
  return { line, column: form.lead.length + column };
}

/** What is known of a case, from the most to nothing: the first is taken that there is room for. */
export const ABOUTS: readonly (readonly ((card: Card, column: Column) => Lines)[])[] = [
  [summaryLines, factLines, standingLines],
  [summaryLines, standingLines],
  [factLines, standingLines],
  [standingLines],
  [],
];

function summaryLines({ summary }: Card, { width, look }: Column): Lines {
  return wrapped(summary, Math.min(width, look.textWidth));
}

function factLines({ pack, level, product, minutes, decisions }: Card, { width, look }: Column): Lines {
  const whose = pack === undefined ? [] : [pack];
  const many = `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`;
  const facts = [...whose, LEVEL_NAMES[level], PRODUCT_NAMES[product], `${minutes} min`, many];
  return wrapped(look.theme.quiet(facts.join(' · ')), width);
}

function standingLines(card: Card, { width, look }: Column): Lines {
  return wrapped(look.theme.quiet(standingWords(card).join(' · ')), width);
}
