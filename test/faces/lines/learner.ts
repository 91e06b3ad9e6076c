import type { Progress } from '../../../src/coach/index.ts';
import {
  type Card,
  type Face,
  type Glossary,
  type HomeView,
  type Library,
  type PastRun,
  type Setting,
  type SettingsBoard,
  TERMS,
} from '../../../src/session/index.ts';
import { PRINCIPLES } from '../../harness/story.ts';
import { typist } from './typist.ts';

export const CARD: Card = {
  id: 'the-ferry',
  title: 'The Ferry',
  summary: 'Cross or wait.',
  level: 'pm',
  product: 'service',
  minutes: 6,
  tutorial: false,
  decisions: 2,
  principles: ['weakest-link', 'interlock'],
  variants: ['fog'],
  attempts: 2,
  best: 71.4,
  lastAt: 2,
  played: ['base'],
  unfinished: false,
};

export const CARDS: readonly Card[] = [
  CARD,
  {
    ...CARD,
    id: 'trains/night',
    pack: 'Trains',
    title: 'The Night Train',
    summary: 'Raise the price or not?',
    level: 'senior',
    product: 'b2c',
    minutes: 25,
    decisions: 9,
    principles: ['business-role'],
    variants: [],
    attempts: 0,
    best: null,
    played: [],
    unfinished: true,
  },
  {
    ...CARD,
    id: 'the-bus',
    title: 'The Bus',
    level: 'senior',
    minutes: 12,
    variants: ['rain', 'strike'],
    attempts: 1,
    best: 90,
    played: ['base', 'rain'],
  },
];

/** A run of the record, with what matters to a test. */
export const pastRun = (own: Partial<PastRun> = {}): PastRun => ({
  id: '01A',
  case: 'the-ferry',
  title: 'The Ferry',
  variant: 'base',
  exam: false,
  study: false,
  at: 1,
  when: '3 May 2026 at 14:05',
  decisions: 2,
  score: 67.42,
  judgement: 71.4,
  lost: 4.13,
  luck: -1.9,
  ...own,
});

/** So many runs, the latest first: 01, 02… */
export const pastRuns = (count: number): readonly PastRun[] =>
  Array.from({ length: count }, (_, index) => pastRun({ id: String(index + 1).padStart(2, '0') }));

export const LIBRARY: Library = {
  cards: CARDS,
  principles: PRINCIPLES,
  details: async () => ({
    ok: true,
    brief: [{ kind: 'paragraph', text: 'You run a **ferry**.' }],
    runs: [pastRun(), pastRun({ id: '01B', score: undefined, judgement: undefined })],
  }),
  notices: [],
};

export const VIEW: HomeView = {
  next: {
    kind: 'case',
    case: 'the-ferry',
    variant: 'base',
    headline: 'Play The Ferry',
    why: 'It tests the principle that you break most.',
  },
  card: CARD,
  glance: ['5 of 9 cases played', 'judgement 71 %, 2.3 points lost a decision'],
  week: [1, 0, 0, 0, 0, 1, 2],
  notices: [],
};

const SUMS = { decisions: 9, lost: 12, lostSquares: 20, stake: 40 };

export const PROGRESS: Progress = {
  runs: 12,
  unreviewed: 1,
  decisions: 61,
  days: 9,
  judgement: 71.2,
  lostPerDecision: 2.31,
  luck: { total: -4.2, perRun: -0.35 },
  periods: [
    {
      name: 'Week of 26 Oct',
      brief: '26 Oct',
      runs: 5,
      decisions: 30,
      judgement: 61.7,
      lostPerDecision: 3.4,
    },
    { name: 'Week of 2 Nov', brief: '2 Nov', runs: 0, decisions: 0, judgement: null, lostPerDecision: null },
  ],
  fresh: [54.4, null, 70].map((judgement, at) => ({
    ...SUMS,
    at,
    case: 'the-ferry',
    variant: 'base',
    judgement,
    lostPerDecision: 1.5,
  })),
  course: 'No clear change yet: a decision cost 3.4 points at first and costs 2.1 now.',
  principles: [
    {
      principle: 'weakest-link',
      name: 'The weakest link sets the price',
      decisions: 9,
      honoured: 7,
      broken: 1,
      share: { value: 77.8, low: 45.2, high: 93.7 },
      lostPerDecision: 0.84,
      rating: 'mixed',
    },
    {
      principle: 'interlock',
      name: 'Two jobs that must meet',
      decisions: 2,
      honoured: 1,
      broken: 1,
      share: { value: 50, low: 9, high: 91 },
      lostPerDecision: 4,
      rating: 'too-few',
    },
  ],
  habits: [
    {
      policy: 'longest',
      name: 'the longest option',
      brief: 'the longest option',
      decisions: 60,
      agreed: 28,
      byChance: 19.6,
      isHabit: true,
    },
    {
      policy: 'shortest',
      name: 'the shortest option',
      brief: 'the shortest option',
      decisions: 60,
      agreed: 20,
      byChance: 19.6,
      isHabit: false,
    },
  ],
  calendar: {
    weeks: [
      { from: '2026-10-26', runs: [0, 1, 0, 2, 0, 0, 0] },
      { from: '2026-11-02', runs: [0, 0, 0, 0, 0, 0, 0] },
      { from: '2026-11-09', runs: [1, null, null, null, null, null, null] },
    ],
    streak: 1,
    best: 3,
    recentDays: 3,
  },
};

export const GLOSSARY: Glossary = { terms: TERMS, principles: PRINCIPLES };

const SETTINGS: readonly Setting[] = [
  {
    key: 'theme',
    name: 'Theme',
    says: 'The colours of the screens.',
    choices: [
      { value: 'dark', words: 'for a dark background' },
      { value: 'light', words: 'for a light background' },
      { value: 'high-contrast', words: 'bold and inverse' },
    ],
    value: 'dark',
    heldBy: undefined,
  },
  {
    key: 'text-width',
    name: 'Text width',
    says: 'The most columns of a line.',
    choices: ['40', '72', '100'].map((value) => ({ value, words: `${value} columns` })),
    value: '72',
    heldBy: undefined,
  },
  {
    key: 'motion',
    name: 'Motion',
    says: 'Whether meters move.',
    choices: [
      { value: 'on', words: 'they move, once' },
      { value: 'off', words: 'they do not move' },
    ],
    value: 'off',
    heldBy: '--no-motion',
  },
];

/** A board that keeps what it is told, and what it was told. */
export function boardOf(change: SettingsBoard['change'] = async () => ({ ok: true })) {
  let settings = SETTINGS;
  const changes: (readonly [string, string])[] = [];
  const board: SettingsBoard = {
    settings: () => settings,
    change: async (key, value) => {
      changes.push([key, value]);
      settings = settings.map((setting) => (setting.key === key ? { ...setting, value } : setting));
      return change(key, value);
    },
    appearance: () => ({ theme: 'dark', glyphs: 'unicode', motion: false, textWidth: 72 }),
    places: [{ name: 'Your record', path: '/home/ada/.interlock' }],
  };
  return { board, changes };
}

/** What is said and what comes of it where somebody sits who types these lines. */
export async function heard<T>(
  lines: readonly string[],
  sit: (face: Face) => Promise<T>,
): Promise<{ readonly wish: T; readonly text: string; readonly unread: number }> {
  const { face, written, unread } = typist(lines, true);
  const wish = await sit(face);
  return { wish, text: written(), unread: unread() };
}
