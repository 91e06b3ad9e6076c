import { type Card, HOME_WAYS, type HomeView, type HomeWay, type HomeWish } from '../../../session/index.ts';
import { again, ask, isQuit, type LineTerminal, print, type Reply, settled } from '../ask.ts';
import { factsLine } from './case-words.ts';
import { type Choice, meant, nearestOf } from './pick.ts';
import { counted, sentence, spoken } from './words.ts';

/** Tells what to do next and the ways to the rest, and asks for one; the end of input leaves. */
export async function home(terminal: LineTerminal, view: HomeView): Promise<HomeWish> {
  const hasNext = view.next.kind !== 'nothing';
  print(terminal, homeLines(view));
  const prompt = hasNext
    ? 'What next? (enter for 1, or a number from 2 to 5, q leaves):'
    : 'What next? (a number from 2 to 5, q leaves):';
  const wish = await ask<HomeWish>(terminal, prompt, (answer) => wishIn(answer, view));
  return wish ?? { kind: 'leave' };
}

/** Each way as it is typed and as it is called. */
const WAY_WORDS: Readonly<Record<HomeWay, Choice>> = {
  browse: { value: 'cases', words: 'All cases' },
  progress: { value: 'progress', words: 'Progress' },
  settings: { value: 'settings', words: 'Settings' },
  help: { value: 'help', words: 'Help and words' },
};

/** The next step has the first number, also where there is none: the numbers of the ways stay. */
const NEXT = { value: 'next', words: 'the next step', wish: { kind: 'next' } } as const;
const WAYS = HOME_WAYS.map((kind) => ({ ...WAY_WORDS[kind], wish: { kind } }));

function wishIn(answer: string, { next }: HomeView): Reply<HomeWish> {
  if (isQuit(answer)) return settled({ kind: 'leave' });
  const hasNext = next.kind !== 'nothing';
  if (answer === '?') return again(...keys(hasNext));
  const chosen = answer === '' ? NEXT : meant(answer, [NEXT, ...WAYS]);
  if (chosen !== undefined && (chosen !== NEXT || hasNext)) return settled(chosen.wish);
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
    ...(next.kind === 'nothing'
      ? []
      : [`1. ${next.kind === 'unfinished' ? 'Go on with it' : 'Play it now'}.`]),
    ...WAYS.map(({ words }, index) => `${index + 2}. ${words}.`),
  ];
}

const WELCOME =
  'Here you make a product manager’s decisions in short stories, and hear afterwards exactly how well you judged.';

function nextLines({ next, card }: HomeView): readonly string[] {
  const { kind, headline, why } = next;
  const said = [sentence(headline), ...(why === '' ? [] : [sentence(why)])].map(spoken).join(' ');
  return [
    kind === 'nothing' ? said : `What to do next: ${said}`,
    ...(card === undefined ? [] : [caseLine(card)]),
  ];
}

const caseLine = (card: Card): string =>
  [sentence(card.title), sentence(card.summary), factsLine(card)].join(' ');

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
    ...HOME_WAYS.map((way, index) => `${index + 2} or ${WAY_WORDS[way].value}: ${WAY_HELP[way]}`),
    'q: leave.',
  ];
}

const WAY_HELP: Readonly<Record<HomeWay, string>> = {
  browse: 'look through all cases, read one and play it.',
  progress: 'hear how you judge, and open the review of any run again.',
  settings: 'hear the settings and change them.',
  help: 'hear what the words of the game and the principles mean.',
};
