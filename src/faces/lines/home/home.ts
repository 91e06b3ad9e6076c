import {
  goesOn,
  HOME_WAYS,
  type HomeView,
  type HomeWay,
  type HomeWish,
  namesCase,
  WAY_NAMES,
  WELCOME,
} from '../../../session/index.ts';
import { again, ask, isQuit, type LineTerminal, print, type Reply, settled } from '../ask.ts';
import { factsLine } from './case-words.ts';
import { meant, nearestOf } from './pick.ts';
import { capital, counted, sentence, spoken } from './words.ts';

/** Tells what to do next and the ways to the rest, and asks for one; the end of input leaves. */
export async function home(terminal: LineTerminal, known: HomeView): Promise<HomeWish> {
  // What is told can't be taken back.
  const view = (await known.later) ?? known;
  const hasNext = view.next.kind !== 'nothing';
  print(terminal, homeLines(view));
  const prompt = hasNext
    ? 'What next? (enter for 1, or a number from 2 to 5, q leaves):'
    : 'What next? (a number from 2 to 5, q leaves):';
  const wish = await ask<HomeWish>(terminal, prompt, (answer) => wishIn(answer, view));
  return wish ?? { kind: 'leave' };
}

/** Each way as it is typed. */
const WAY_WORDS: Readonly<Record<HomeWay, string>> = {
  browse: 'cases',
  progress: 'progress',
  settings: 'settings',
  help: 'help',
};

/** The next step has the first number, also where there is none: the numbers of the ways stay. */
const NEXT = { value: 'next', words: 'the next step', kind: 'next' } as const;
const WAYS = HOME_WAYS.map((kind) => ({ value: WAY_WORDS[kind], words: WAY_NAMES[kind], kind }));

function wishIn(answer: string, { next }: HomeView): Reply<HomeWish> {
  if (isQuit(answer)) return settled({ kind: 'leave' });
  const hasNext = next.kind !== 'nothing';
  if (answer === '?') return again(...keys(hasNext));
  const chosen = answer === '' ? NEXT : meant(answer, [NEXT, ...WAYS]);
  if (chosen !== undefined && (chosen.kind !== 'next' || hasNext))
    return settled(chosen.kind === 'next' ? { kind: 'next', step: next } : { kind: chosen.kind });
  const near = chosen === undefined ? nearestOf(answer, [NEXT, ...WAYS]) : undefined;
  return again(near ?? possible(hasNext));
}

const possible = (hasNext: boolean): string =>
  hasNext
    ? 'Please press enter for the next step, type a number from 1 to 5, or q to leave.'
    : 'Please type a number from 2 to 5, or q to leave.';

function homeLines(view: HomeView): readonly string[] {
  const { next, notices } = view;
  return [
    '',
    ...notices.map((notice) => `Note: ${notice}`),
    ...(notices.length === 0 ? [] : ['']),
    ...(next.kind === 'tutorial' ? [WELCOME, ''] : []),
    ...nextLines(view),
    ...standingLines(view),
    '',
    ...(next.kind === 'nothing' ? [] : [`1. ${goesOn(view) ? 'Go on with it' : 'Play it now'}.`]),
    ...WAYS.map(({ words }, index) => `${index + 2}. ${words}.`),
  ];
}

function nextLines(view: HomeView): readonly string[] {
  const { kind, headline, why } = view.next;
  const said = [sentence(headline), ...(why === '' ? [] : [sentence(why)])].map(spoken).join(' ');
  return [kind === 'nothing' ? said : `What to do next: ${said}`, ...caseLines(view)];
}

/** What the case of the next step is; its title where that was not said yet. */
function caseLines({ card, ...view }: HomeView): readonly string[] {
  if (card === undefined) return [];
  const title = namesCase({ ...view, card }) ? [] : [sentence(card.title)];
  return [[...title, sentence(card.summary), capital(factsLine(card))].join(' ')];
}

/** Where the learner is, and when they practised; nothing before there is anything to tell. */
function standingLines({ next, glance, week }: HomeView): readonly string[] {
  const isNew = glance.length === 0 && week.every((runs) => runs === 0);
  if (isNew || next.kind === 'tutorial') return [];
  return ['', ...(glance.length === 0 ? [] : [`So far: ${glance.map(spoken).join('; ')}.`]), weekWords(week)];
}

/** “In the last seven days: 2 runs today, 1 run 3 days ago.” */
function weekWords(week: readonly number[]): string {
  const days = week
    .toReversed()
    .flatMap((runs, ago) => (runs === 0 ? [] : [`${counted(runs, 'run')} ${agoWords(ago)}`]));
  return days.length === 0
    ? 'In the last seven days: no run.'
    : `In the last seven days: ${days.join(', ')}.`;
}

function agoWords(days: number): string {
  switch (days) {
    case 0:
      return 'today';
    case 1:
      return 'yesterday';
    default:
      return `${days} days ago`;
  }
}

function keys(hasNext: boolean): readonly string[] {
  return [
    ...(hasNext ? ['enter or 1: do what is named first.'] : []),
    ...HOME_WAYS.map((way, index) => `${index + 2} or ${WAY_WORDS[way]}: ${WAY_HELP[way]}`),
    'q: leave.',
  ];
}

const WAY_HELP: Readonly<Record<HomeWay, string>> = {
  browse: 'look through all cases, read one and play it.',
  progress: 'hear how you judge, and open the review of any run again.',
  settings: 'hear the settings and change them.',
  help: 'hear what the words of the game and the principles mean.',
};
