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
import { spoken } from '../spoken.ts';
import { waitFor } from '../wait.ts';
import { factsLine } from './case-words.ts';
import { meant, nearestOf } from './pick.ts';
import { capital, counted, sentence } from './words.ts';

/** Home on this terminal; who only comes back to it is not told again what they have heard. */
export function homeOn(terminal: LineTerminal): (known: HomeView) => Promise<HomeWish> {
  let heard = '';
  return async (known) => {
    // What is told can't be taken back.
    const view = known.later === undefined ? known : await waitFor(terminal, known.later);
    const lines = homeLines(view);
    const isHeard = heard === lines.join('\n');
    heard = lines.join('\n');
    print(terminal, isHeard ? backLines(view) : lines);
    return wishAt(terminal, view);
  };
}

/** Asks where to go; the end of input leaves. */
async function wishAt(terminal: LineTerminal, view: HomeView): Promise<HomeWish> {
  const hasNext = view.next.kind !== 'nothing';
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

function wishIn(answer: string, view: HomeView): Reply<HomeWish> {
  const { next } = view;
  if (isQuit(answer)) return settled({ kind: 'leave' });
  const hasNext = next.kind !== 'nothing';
  if (answer === '?') return again(...keys(hasNext));
  if (answer === 'r' || answer === 'read') return again(...homeLines(view));
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

/** Home for who has heard it: the next step in short, and the numbers of the ways. */
function backLines({ next }: HomeView): readonly string[] {
  const ways = WAYS.map(({ value }, index) => `${index + 2} ${value}`).join(', ');
  const step =
    next.kind === 'nothing' ? '' : ` What to do next is as before: ${sentence(spoken(next.headline))}`;
  return ['', `Back home.${step}`, `Else: ${ways}, or r to hear it all again.`];
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
    'r: hear all of home again.',
    'q: leave.',
  ];
}

const WAY_HELP: Readonly<Record<HomeWay, string>> = {
  browse: 'look through all cases, read one and play it.',
  progress: 'hear how you judge, and open the review of any run again.',
  settings: 'hear the settings and change them.',
  help: 'hear what the words of the game and the principles mean.',
};
