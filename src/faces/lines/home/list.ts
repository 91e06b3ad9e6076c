import { browsed, type Card, type Filter, type Library } from '../../../session/index.ts';
import {
  again,
  aNumber,
  ask,
  isQuit,
  type LineTerminal,
  numbered,
  print,
  type Reply,
  settled,
  upTo,
} from '../ask.ts';
import { caseLines } from './case-words.ts';
import { filterLine, narrowed, type Narrowing, narrowing, nothingFits } from './filtering.ts';
import { sentence } from './words.ts';

/** So many cases are read at once. */
const READ = 20;

/** The cases that are listed, and how many of them the learner has heard. */
export interface Listed {
  readonly library: Library;
  readonly filter: Filter;
  readonly cards: readonly Card[];
  readonly heard: number;
}

/** The list with a filter; nothing of it is heard yet. */
export const listOf = (library: Library, filter: Filter): Listed => ({
  library,
  filter,
  cards: browsed(library.cards, filter, library.principles),
  heard: 0,
});

/** The list for who has been in it: its beginning has been heard. */
export function heardList(library: Library, filter: Filter): Listed {
  const list = listOf(library, filter);
  return { ...list, heard: Math.min(list.cards.length, READ) };
}

type Wish =
  | { readonly kind: 'leave' }
  | { readonly kind: 'more' }
  | { readonly kind: 'open'; readonly card: Card }
  | Narrowing;

/** The list as it was left, and the case that was chosen; undefined where the learner goes back or the input ends. */
export interface Chosen {
  readonly list: Listed;
  readonly card: Card | undefined;
}

/** Asks what to do with the list until a case is chosen. What was not heard yet is read first. */
export async function chooseFrom(terminal: LineTerminal, first: Listed, last: string): Promise<Chosen> {
  const isHeard = first.heard > 0;
  let list = isHeard ? first : readOn(terminal, first);
  if (isHeard) print(terminal, backLines(list, last));
  for (;;) {
    print(terminal, ['']);
    const wish = await ask<Wish>(terminal, promptOf(list), (answer) => wishIn(answer, list));
    if (wish === undefined || wish.kind === 'leave') return { list, card: undefined };
    if (wish.kind === 'open') return { list, card: wish.card };
    list = wish.kind === 'more' ? readOn(terminal, list) : await renewed(terminal, list, wish);
  }
}

/** The list after a wish to see other cases; the same where none would be left. */
async function renewed(terminal: LineTerminal, list: Listed, wish: Narrowing): Promise<Listed> {
  const { library } = list;
  const filter = await narrowed(terminal, wish, list);
  if (filter === undefined) return list;
  const other = listOf(library, filter);
  if (other.cards.length > 0) return readOn(terminal, other);
  print(terminal, [nothingFits(library, filter)]);
  return list;
}

/** Reads the next cases of a list. */
function readOn(terminal: LineTerminal, list: Listed): Listed {
  const heard = Math.min(list.cards.length, list.heard + READ);
  print(terminal, ['', ...listLines(list, { from: list.heard, to: heard })]);
  return { ...list, heard };
}

function listLines({ library, filter, cards }: Listed, { from, to }: { from: number; to: number }) {
  return [
    from === 0 ? filterLine(library, filter) : 'More cases:',
    ...cards.slice(from, to).flatMap((card, index) => ['', ...caseLines(card, from + index)]),
    ...(to < cards.length ? ['', `These are ${to} of ${cards.length}: type more for the next.`] : []),
    ...(cards.length === 0 ? ['None is left. Type all for all cases.'] : []),
  ];
}

/** The list for who has heard it, and where in it they were. */
function backLines({ library, filter, cards }: Listed, last: string): readonly string[] {
  const index = cards.findIndex(({ id }) => id === last);
  const card = cards[index];
  const where = card === undefined ? '' : ` You were at ${index + 1}. ${sentence(card.title)}`;
  return ['', `Back at the cases. ${filterLine(library, filter)}${where} Type r to hear them again.`];
}

function wishIn(answer: string, list: Listed): Reply<Wish> {
  const { cards, heard } = list;
  if (answer === '' || isQuit(answer)) return settled({ kind: 'leave' });
  if (answer === '?' || answer === 'help') return again(...keys(list));
  if (answer === 'm' || answer === 'more')
    return heard < cards.length ? settled({ kind: 'more' }) : again('That was the last of them.');
  if (answer === 'r' || answer === 'read') return again('', ...listLines(list, { from: 0, to: heard }), '');
  const card = numbered(answer, cards);
  if (card !== undefined) return settled({ kind: 'open', card });
  // A letter alone is a key of another question, more likely than a search.
  const isNothing = /^\d+$/.test(answer) || !/[\p{L}\p{N}]{2}|\//u.test(answer);
  return isNothing ? again(possible(list)) : settled(narrowing(answer));
}

function promptOf({ cards }: Listed): string {
  const opens = cards.length === 0 ? '' : `${upTo(cards.length)}, `;
  return `Which case? (${opens}words search, ? for help, enter goes back):`;
}

function keys({ cards, heard, filter }: Listed): readonly string[] {
  const numbers = upTo(cards.length).replace('-', ' to ');
  return [
    ...(cards.length === 0 ? [] : [`${numbers}: open the case with this number.`]),
    ...(heard < cards.length ? ['more: read the next cases.'] : []),
    'Words: search for them, as in “pricing”. A / before them searches for any words, also these here; / alone ends the search.',
    'level, product, principle, length or best: say which; a value may follow, as in “level senior”, “product b2c”, “length short” or “best under-60”. “level all” lets every level through again.',
    filter.unplayed
      ? 'unplayed off: also those that you have played.'
      : 'unplayed: only those that you have not played yet.',
    'all: all cases again.',
    'r: read the list again.',
    'enter or q: go back.',
  ];
}

/** Said where what was typed means nothing. */
function possible({ cards }: Listed): string {
  const number = cards.length === 0 ? '' : `${aNumber(cards.length)}, `;
  return `Please type ${number}words to search for, or ? to hear what can be typed. Enter goes back.`;
}
