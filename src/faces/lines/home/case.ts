import { BASE } from '../../../engine/index.ts';
import type { Browsed, Card, CaseDetails, Library } from '../../../session/index.ts';
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
import { blocksLines } from '../blocks.ts';
import { waitFor } from '../wait.ts';
import { aboutLines, runLines } from './case-words.ts';
import { sentence } from './words.ts';

/** A case that the learner has before them. */
interface Opened {
  readonly card: Card;
  readonly details: CaseDetails;
  readonly principles: Library['principles'];
}

/** What the learner wants of a case: something of it, or to go back to the list. */
export type CaseWish = Browsed['wish'] | { readonly kind: 'back' };

/** Tells of a case and asks what to do with it. Who comes back to it hears nothing again unless they ask. */
export async function openCase(
  terminal: LineTerminal,
  { library, card, isBack }: { readonly library: Library; readonly card: Card; readonly isBack: boolean },
): Promise<CaseWish> {
  const found = await waitFor(terminal, library.details(card.id));
  if (!found.ok) {
    print(terminal, ['', `${sentence(card.title)} This case can’t be opened: ${sentence(found.why)}`]);
    return { kind: 'back' };
  }
  const opened = { card, details: found, principles: library.principles };
  print(terminal, [...(isBack ? ['', `Back at ${sentence(card.title)}`] : firstLines(opened)), '']);
  const wish = await ask<CaseWish>(terminal, promptOf(opened), (answer) => wishIn(answer, opened));
  return wish ?? { kind: 'leave' };
}

/** What is told before anything is asked for: the brief to who never played the case, and a few of the runs. */
function firstLines(opened: Opened): readonly string[] {
  const { card, details } = opened;
  if (isNew(card)) return wholeLines(opened);
  return ['', ...aboutLines(card, opened.principles), ...runLines(details.runs, FEW)];
}

const isNew = ({ attempts, unfinished }: Card): boolean => attempts === 0 && !unfinished;

/** So many runs are told to who did not ask for them. */
const FEW = 3;

const wholeLines = ({ card, details, principles }: Opened): readonly string[] => [
  '',
  ...aboutLines(card, principles),
  ...(details.brief.length === 0 ? [] : ['', 'The brief:', '', ...blocksLines(details.brief)]),
  ...runLines(details.runs),
];

/** Something to do with a case. */
interface Item {
  readonly key: string;
  readonly word: string;
  readonly help: (opened: Opened) => string;
  readonly isThere: (card: Card) => boolean;
  /** What it leads to, with the number that was typed after the key; undefined where that is of nothing. */
  readonly wish: (card: Card, rest: string) => CaseWish | undefined;
}

const ITEMS: readonly Item[] = [
  {
    key: 'o',
    word: 'on',
    help: () => 'o: go on with the run that is not finished.',
    isThere: ({ unfinished }) => unfinished,
    wish: ({ id }) => ({ kind: 'go-on', case: id }),
  },
  {
    key: 'p',
    word: 'play',
    help: ({ card }) => (card.unfinished ? 'p: play it from the start.' : 'p: play it.'),
    isThere: () => true,
    wish: ({ id }) => ({ kind: 'play', case: id, variant: BASE, exam: false }),
  },
  {
    key: 't',
    word: 'twin',
    help: ({ card }) => `t: play it with one fact changed${twinWords(card)}.`,
    isThere: ({ variants }) => variants.length > 0,
    wish: (card, rest) => {
      const variant = rest === '' ? dueTwin(card) : numbered(rest, card.variants);
      return variant === undefined ? undefined : { kind: 'play', case: card.id, variant, exam: false };
    },
  },
  {
    key: 'x',
    word: 'exam',
    help: () => 'x: play it as an exam, without hints, coach or taking back.',
    isThere: () => true,
    wish: ({ id }) => ({ kind: 'play', case: id, variant: BASE, exam: true }),
  },
];

/** Which twins were played; with several, how one of them is chosen. */
function twinWords({ variants, played }: Card): string {
  const each = variants.map((variant) => (played.includes(variant) ? 'played already' : 'not played yet'));
  const [first = ''] = each;
  return each.length === 1
    ? `, ${first}`
    : `; ${each.map((words, index) => `t ${index + 1} takes twin ${index + 1}, ${words}`).join('; ')}`;
}

/** The first twin that was never played to its end; the first of all where all were. */
const dueTwin = ({ variants, played }: Card): string | undefined =>
  variants.find((variant) => !played.includes(variant)) ?? variants[0];

function wishIn(answer: string, opened: Opened): Reply<CaseWish> {
  const { card, details } = opened;
  if (answer === '' || isQuit(answer)) return settled({ kind: 'back' });
  if (answer === '?' || answer === 'help') return again(...keys(opened));
  if (answer === 'r' || answer === 'read') return again(...wholeLines(opened), '');
  const run = numbered(answer, details.runs);
  if (run !== undefined) return settled({ kind: 'review', run: run.id });
  const [, typed = '', rest = ''] = COMMAND.exec(answer) ?? [];
  const item = ITEMS.find(({ key, word, isThere }) => (key === typed || word === typed) && isThere(card));
  const wish = item?.wish(card, rest);
  return wish === undefined ? again(possible(opened)) : settled(wish);
}

/** “t 2”, “t2”, “twin 2”. */
const COMMAND = /^([a-z]+)\s*(\d*)$/;

const there = ({ card }: Opened): readonly Item[] => ITEMS.filter(({ isThere }) => isThere(card));

function keys(opened: Opened): readonly string[] {
  const { runs } = opened.details;
  const numbers = upTo(runs.length).replace('-', ' to ');
  return [
    ...there(opened).map(({ help }) => help(opened)),
    ...(runs.length === 0 ? [] : [`${numbers}: open the run with this number.`]),
    'r: read all of the case, with its brief and its runs.',
    'enter or q: go back to the cases.',
  ];
}

function promptOf({ card, details: { runs } }: Opened): string {
  const plays = card.unfinished ? 'o goes on, p plays from the start' : 'p plays it';
  const reads = isNew(card) ? '' : ', r reads the brief';
  const twin = card.variants.length === 0 ? '' : ', t with one fact changed';
  const opens = runs.length === 0 ? '' : `, ${upTo(runs.length)} opens a run`;
  return `What now? (${plays}${twin}, x as an exam${opens}${reads}, ? for help, enter goes back):`;
}

/** Said where what was typed means nothing. */
function possible(opened: Opened): string {
  const { runs } = opened.details;
  const number = runs.length === 0 ? '' : `${aNumber(runs.length)}, `;
  const letters = [...there(opened).map(({ key }) => key), 'r'].join(', ');
  return `Please type ${number}one of ${letters}, or ? to hear what they do. Enter goes back.`;
}
