import type { Looked, PastRun, ProgressBook, ProgressPlace } from '../../../session/index.ts';
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
import { waitFor } from '../wait.ts';
import { meant } from './pick.ts';
import { firstLines, PARTS, TOLD, wholeLines } from './told.ts';
import { capital, runOfWords } from './words.ts';

/** So many runs are listed at once. */
const LISTED = 20;

/** Tells how the learner judges, and what else they ask for, until they open a run or go back. */
export async function progress(
  terminal: LineTerminal,
  book: ProgressBook,
  at: ProgressPlace,
): Promise<Looked> {
  const isBack = at.page === 'history';
  let runs = await listed(terminal, book, isBack ? at.at + 1 : 0);
  print(terminal, isBack ? backLines(runs, at) : ['', ...firstLines(book.progress)]);
  for (;;) {
    print(terminal, ['']);
    const wish = await ask<Wish>(terminal, promptOf(runs), (answer) => wishIn(answer, { book, runs }));
    if (wish === undefined || wish === 'leave') return { wish: { kind: 'leave' }, at: START };
    if (wish !== 'more') {
      const index = runs.shown.indexOf(wish);
      return { wish: { kind: 'review', run: wish.id }, at: { page: 'history', at: index } };
    }
    const before = runs.shown.length;
    runs = await listed(terminal, book, before + 1);
    print(terminal, ['', ...runLines(runs, before)]);
  }
}

/** Who comes another time hears the overview again. */
const START: ProgressPlace = { page: 'overview', at: 0 };

/** What the learner wants next: a run's review, older runs; undefined at the end of input. */
type Wish = PastRun | 'more' | 'leave' | undefined;

interface Runs {
  readonly shown: readonly PastRun[];
  readonly hasMore: boolean;
}

/** The latest runs: whole lists of them, so many that there are at least `least`. */
async function listed(terminal: LineTerminal, { runs }: ProgressBook, least: number): Promise<Runs> {
  const most = Math.max(1, Math.ceil(least / LISTED)) * LISTED;
  const found = await waitFor(terminal, runs(most + 1));
  return { shown: found.slice(0, most), hasMore: found.length > most };
}

function wishIn(answer: string, { book, runs }: { book: ProgressBook; runs: Runs }): Reply<Wish> {
  const { shown, hasMore } = runs;
  if (answer === '' || isQuit(answer)) return settled('leave');
  if (answer === '?' || answer === 'help') return again(...keys(runs));
  if (answer === 'm' || answer === 'more')
    return hasMore ? settled('more') : again('There are no older runs.');
  const run = numbered(answer, shown);
  if (run !== undefined) return settled(run);
  if (answer === 'r' || answer === 'read')
    return again('', ...wholeLines(book.progress), '', ...runLines(runs), '');
  const part = /^\d/.test(answer) ? undefined : meant(answer, READABLE);
  if (part === undefined) return again(possible(runs));
  return again('', ...(part.value === 'runs' ? runLines(runs) : TOLD[part.value](book.progress)), '');
}

/** What can be asked for by its name. */
const READABLE = [...PARTS, 'runs' as const].map((value) => ({ value, words: value }));

function runLines({ shown, hasMore }: Runs, from = 0): readonly string[] {
  if (shown.length === 0) return ['There are no runs yet.'];
  return [
    from === 0 ? 'Your runs, the latest first:' : 'Older runs:',
    ...shown.slice(from).map((run, index) => `${from + index + 1}. ${capital(runOfWords(run))}.`),
    ...(hasMore ? ['There are older ones: type more.'] : []),
  ];
}

function backLines(runs: Runs, { at }: ProgressPlace): readonly string[] {
  const run = runs.shown[at];
  return [
    '',
    run === undefined
      ? 'Back at your runs.'
      : `Back at your runs. You were at ${at + 1}. ${runOfWords(run)}.`,
  ];
}

function promptOf({ shown, hasMore }: Runs): string {
  if (shown.length === 0) return 'What now? (? for help, enter goes back):';
  const more = hasMore ? ', more lists older ones' : '';
  return `Open which run? (${upTo(shown.length)}, runs lists them${more}, ? for help, enter goes back):`;
}

function keys({ shown, hasMore }: Runs): readonly string[] {
  return [
    ...(shown.length === 0
      ? []
      : [
          `${upTo(shown.length).replace('-', ' to ')}: open the run with this number: its review, or the run itself where it is not finished.`,
        ]),
    ...(hasMore ? ['more: list older runs.'] : []),
    `${PARTS.join(', ')} or runs: read this part.`,
    'r: read everything.',
    'enter or q: go back.',
  ];
}

function possible({ shown }: Runs): string {
  const number = shown.length === 0 ? '' : `${aNumber(shown.length)}, `;
  return `Please type ${number}? to hear what can be typed, or press enter to go back.`;
}
