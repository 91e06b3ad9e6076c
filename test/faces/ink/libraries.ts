import type { Card, CaseDetails, Library, PastRun } from '../../../src/session/index.ts';
import { PRINCIPLES } from '../../harness/story.ts';
import { card } from './cards.ts';

/** Five cases, of which some were played. */
export const FIVE: readonly Card[] = [
  card({
    id: 'first-day',
    title: 'Your First Day',
    level: 'apm',
    product: 'b2c',
    minutes: 5,
    attempts: 1,
    best: 92,
    played: ['base'],
    principles: ['weakest-link'],
  }),
  card({
    id: 'violin',
    title: 'Your Violin Misses You',
    level: 'apm',
    product: 'b2c',
    minutes: 9,
    attempts: 3,
    best: 70.6,
    played: ['base', 'fast'],
    variants: ['fast'],
    summary: 'Messages that make people feel guilty.',
  }),
  card({
    id: 'sales',
    title: 'The Sales Prevention Department',
    minutes: 12,
    attempts: 1,
    best: 54,
    played: ['base'],
    variants: ['more-buyers'],
    principles: ['weakest-link', 'solve-the-problem'],
  }),
  card({
    id: 'signs',
    title: 'Nobody Signs for Love',
    level: 'senior',
    minutes: 18,
    unfinished: true,
    variants: ['renewals', 'later'],
    summary: 'Technicians love the reports.',
  }),
  card({
    id: 'four',
    title: 'Four in Ten',
    level: 'executive',
    product: 'marketplace',
    minutes: 25,
    decisions: 1,
    summary: 'Four tenths of the work leave.',
  }),
];

/** A run that is over, with what matters to a test. */
export const run = (own: Partial<PastRun> = {}): PastRun => ({
  id: 'a-run',
  case: 'violin',
  title: 'Your Violin Misses You',
  variant: 'base',
  exam: false,
  study: false,
  at: 0,
  when: '3 May 2026 at 14:05',
  decisions: 7,
  score: 67.42,
  judgement: 70.6,
  lost: 9.1,
  luck: -1.2,
  ...own,
});

export const RUNS: readonly PastRun[] = [
  run({ id: 'third' }),
  run({ id: 'second', when: '28 April 2026 at 21:14', variant: 'fast', score: 41, judgement: null }),
  run({ id: 'left', when: '12 April 2026 at 8:00', score: undefined, judgement: undefined }),
  run({
    id: 'first',
    when: '2 April 2026 at 9:30',
    exam: true,
    study: true,
    score: 100,
    judgement: undefined,
  }),
];

const DETAILS: CaseDetails = {
  brief: [{ kind: 'paragraph', text: 'You plan how people practise the violin again.' }],
  runs: [],
};

/** A library of these cases; `details` are those of the case named `violin`. */
export const libraryOf = (
  cards: readonly Card[] = FIVE,
  details: Partial<CaseDetails> = { runs: RUNS },
): Library => ({
  cards,
  principles: PRINCIPLES.slice(1, 3),
  details: async (id) => ({ ok: true, ...DETAILS, ...(id === 'violin' && details) }),
  notices: [],
});
