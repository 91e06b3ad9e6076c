import {
  browsed,
  type Card,
  type Filter,
  filterWords,
  LEVEL_NAMES,
  playedWords,
  PRODUCT_NAMES,
  widenings,
} from '../session/index.ts';
import { calledAs, type Common, type Context, EXIT, type Exit, printJson, tell } from './context.ts';
import { type AllCards, cardsOf, readCards } from './library/cards.ts';
import { filterIn, type FilterOptions } from './library/filter.ts';
import { columns, type Entry, folded, type Paper, paperOf, widestOf } from './paper.ts';
import { openLearnerRecord } from './record.ts';
import { counted, shown } from './text.ts';

export interface ListOptions extends Common, FilterOptions {
  readonly json?: boolean;
}

/** `list`: the cases that can be played, or those that a filter leaves, and how often they were played. */
export async function list(context: Context, words: readonly string[], options: ListOptions): Promise<Exit> {
  const all = readCards(context);
  if (!all.ok) return tell(context, all);
  const wish = filterIn(all.principles, words, options);
  if (!wish.ok) return tell(context, wish);
  for (const file of all.refused) tell(context, file);
  const record = openLearnerRecord(context, options);
  const cards = cardsOf(all, await record.summary());
  const left = browsed(cards, wish.filter, all.principles);
  if (options.json === true) printJson(context, left.map(document));
  else context.stdout.write(`${text({ ...wish, ...all, cards, left }, context).join('\n')}\n`);
  for (const { message } of record.trouble) tell(context, { exit: EXIT.done, message });
  return EXIT.done;
}

function document({ id, title, level, product, minutes, decisions, variants, best, attempts }: Card) {
  return { id, title, level, product, minutes, decisions, variants, best, attempts };
}

/** What is listed. */
interface Listing extends Pick<AllCards, 'shelves' | 'principles'> {
  readonly cards: readonly Card[];
  readonly filter: Filter;
  /** The cards that the filter leaves. */
  readonly left: readonly Card[];
}

function text(listing: Listing, context: Context): readonly string[] {
  const paper = paperOf(context);
  const { cards, filter, principles, left } = listing;
  const [first] = left;
  if (cards.length === 0) return ['There is nothing to play.'];
  if (first === undefined) return nothingLeft(listing, context);
  const said = shown(filterWords(filter, principles));
  const told = groupsOf(listing).map(({ heading, cards: own }) => ({
    heading,
    entries: own.map((card) => entry(card, paper)),
  }));
  const widest = widestOf(told.flatMap(({ entries }) => entries));
  return [
    ...(said === ''
      ? []
      : [...folded(`${counted(left.length, 'case')} of ${cards.length}: ${said}`, paper), '']),
    ...told.flatMap(({ heading, entries }) => [
      ...(heading === undefined || entries.length === 0 ? [] : [...folded(paper.bold(heading), paper), '']),
      ...columns(entries, paper, widest),
    ]),
    'To play one:',
    ...folded(paper.bold(`${calledAs(context)} play ${first.id}`), paper, 2),
  ];
}

/** The cards below the titles of their packs. Where something is searched for the best match is first, whatever its pack. */
function groupsOf({ shelves, filter, left }: Listing) {
  if (filter.query !== '') return [{ heading: undefined, cards: left }];
  return shelves.map(({ heading, cases }) => {
    const own = new Set(cases.map(({ called }) => called));
    return { heading, cards: left.filter(({ id }) => own.has(id)) };
  });
}

/** That a filter leaves nothing, and which part of it could be left out. */
function nothingLeft({ cards, filter, principles }: Listing, context: Context): readonly string[] {
  const paper = paperOf(context);
  const ways = widenings(cards, filter, principles).map(
    ({ words, leaves }) => `Leave out ${shown(words)}: ${counted(leaves, 'case')}.`,
  );
  return [
    ...folded(`No case fits: ${shown(filterWords(filter, principles))}.`, paper),
    ...ways.flatMap((way) => folded(way, paper)),
    `To see all ${cards.length}:`,
    ...folded(paper.bold(`${calledAs(context)} list`), paper, 2),
  ];
}

function entry(card: Card, { bold, dim }: Paper): Entry {
  const { id, title, summary, level, product, minutes, decisions, best } = card;
  const facts = [
    LEVEL_NAMES[level],
    PRODUCT_NAMES[product],
    `${minutes} min`,
    counted(decisions, 'decision'),
    playedWords(card),
    ...(best === null ? [] : [`best judgement ${Math.round(best)} %`]),
  ];
  return { term: id, says: [bold(title), summary, dim(facts.join(' · ')), ''] };
}
