import type { Calendar, Habit, PrincipleProgress, Progress, Rating } from '../../../src/coach/index.ts';
import type {
  Appearance,
  PastRun,
  ProgressBook,
  Setting,
  SettingsBoard,
} from '../../../src/session/index.ts';
import { PRINCIPLES } from '../../harness/story.ts';

const RATINGS: readonly (readonly [Rating, number, number])[] = [
  ['weak', 6, 24],
  ['weak', 9, 31],
  ['mixed', 11, 22],
  ['mixed', 17, 30],
  ['strong', 27, 31],
  ['strong', 29, 30],
  ['too-few', 1, 3],
  ['too-few', 2, 2],
];

function principle(
  [rating, honoured, decisions]: readonly [Rating, number, number],
  index: number,
): PrincipleProgress {
  const { id = '', name = '' } = PRINCIPLES[index * 3] ?? {};
  const value = (100 * honoured) / decisions;
  const half = 100 / Math.sqrt(decisions);
  return {
    principle: id,
    name,
    decisions,
    honoured,
    broken: decisions - honoured,
    share: { value, low: Math.max(0, value - half), high: Math.min(100, value + half) },
    lostPerDecision: (100 - value) / 20,
    rating,
  };
}

export const HABITS: readonly Habit[] = [
  {
    policy: 'longest',
    name: 'the longest option',
    brief: 'the longest option',
    decisions: 142,
    agreed: 71,
    byChance: 46.3,
    isHabit: true,
  },
  {
    policy: 'revenue',
    name: 'the option that lifts revenue most at once',
    brief: 'what lifts revenue most at once',
    decisions: 142,
    agreed: 60,
    byChance: 46.3,
    isHabit: true,
  },
  {
    policy: 'surface',
    name: 'the option that looks best at once',
    brief: 'what looks best at once',
    decisions: 142,
    agreed: 50,
    byChance: 46.3,
    isHabit: false,
  },
  {
    policy: 'shortest',
    name: 'the shortest option',
    brief: 'the shortest option',
    decisions: 6,
    agreed: 1,
    byChance: 2.1,
    isHabit: false,
  },
];

const DAY_MS = 86_400_000;
/** A Monday. */
const FIRST_WEEK = Date.UTC(2026, 5, 1);

/** So many weeks of practice; the last of them has just begun. */
export function calendar(weeks = 26): Calendar {
  return {
    weeks: Array.from({ length: weeks }, (_, week) => ({
      from: new Date(FIRST_WEEK + week * 7 * DAY_MS).toISOString().slice(0, 10),
      runs: Array.from({ length: 7 }, (__, day) =>
        week === weeks - 1 && day > 2 ? null : (week * 7 + day * 5) % 11 > 6 ? (week + day) % 6 : 0,
      ),
    })),
    streak: 4,
    best: 6,
    recentDays: 9,
  };
}

const WEEKS = [
  '31 Aug',
  '7 Sep',
  '14 Sep',
  '21 Sep',
  '28 Sep',
  '5 Oct',
  '12 Oct',
  '19 Oct',
  '26 Oct',
  '2 Nov',
  '9 Nov',
  '16 Nov',
];
const JUDGED = [44, 51, 38, 55, 61, null, 58, 66, 71, 69, 74, 73];

/** What a learner of three months has come to. */
export const PROGRESS: Progress = {
  runs: 31,
  unreviewed: 2,
  decisions: 142,
  days: 24,
  judgement: 64.4,
  lostPerDecision: 2.31,
  luck: { total: -12.34, perRun: -0.4 },
  periods: WEEKS.map((brief, index) => ({
    name: `Week of ${brief}`,
    brief,
    runs: 3,
    decisions: 12,
    judgement: JUDGED[index] ?? null,
    lostPerDecision: 2,
  })),
  fresh: [],
  course:
    'You judge better than you began: over your last five new cases you kept 72 % of what hung on your decisions, over the first five 49 %.',
  principles: RATINGS.map(principle),
  habits: HABITS,
  calendar: calendar(),
};

/** Before anything was played. */
export const NO_PROGRESS: Progress = {
  runs: 0,
  unreviewed: 0,
  decisions: 0,
  days: 0,
  judgement: null,
  lostPerDecision: null,
  luck: { total: 0, perRun: 0 },
  periods: [],
  fresh: [],
  course: '',
  principles: [],
  habits: [],
  calendar: { weeks: [], streak: 0, best: 0, recentDays: 0 },
};

const TITLES = [
  'Your First Day',
  'The Sales Prevention Department',
  'A Quiet Launch',
  'Two Bridges over One River',
];

/** The run at a place of the history, from 0; the first is not over. */
export function pastRun(index: number, own: Partial<PastRun> = {}): PastRun {
  const isOver = index !== 0;
  return {
    id: `run-${index + 1}`,
    case: 'a-case',
    title: TITLES[index % TITLES.length] ?? '',
    variant: index % 5 === 3 ? 'more-buyers' : 'base',
    exam: index % 7 === 2,
    study: index % 6 === 4,
    at: FIRST_WEEK - index * DAY_MS,
    when: `${28 - (index % 28)} September 2026 at 21:14`,
    decisions: 7,
    score: isOver ? 40 + ((index * 7) % 50) + 0.25 : undefined,
    judgement: isOver ? (index * 13) % 101 : undefined,
    lost: isOver ? 9.6 : undefined,
    luck: isOver ? -1.9 : undefined,
    ...own,
  };
}

/** A book with so many runs, and how many it was asked for each time. */
export function bookOf(
  progress: Progress,
  count = 31,
): { readonly book: ProgressBook; readonly asked: readonly number[] } {
  const asked: number[] = [];
  const all = Array.from({ length: count }, (_, index) => pastRun(index));
  const runs = async (most: number) => {
    asked.push(most);
    return all.slice(0, most);
  };
  return { book: { progress, runs }, asked };
}

const setting = (key: string, name: string, values: readonly string[], says: string): Setting => ({
  key,
  name,
  says,
  choices: values.map((value) => ({ value, words: value })),
  value: values[0] ?? '',
  heldBy: undefined,
});

export const SETTINGS: readonly Setting[] = [
  setting(
    'theme',
    'Theme',
    ['dark', 'light', 'high-contrast', 'none'],
    'The colours of all screens. Each can be told apart by colour-blind eyes.',
  ),
  setting(
    'glyphs',
    'Signs',
    ['unicode', 'ascii'],
    'Which characters the drawings are made of. Choose ascii where boxes or question marks appear.',
  ),
  setting('motion', 'Motion', ['on', 'off'], 'Whether the meters move on the screen when they change.'),
  setting('coach', 'Coach', ['after each choice', 'at the end'], 'When the coach speaks in a practice run.'),
  setting(
    'ask-evidence',
    'What decided it',
    ['asked', 'not asked'],
    'Whether you are asked what decided a choice for you.',
  ),
  setting(
    'text-width',
    'Text width',
    ['60 columns', '72 columns', '90 columns'],
    'How wide a column of running text gets.',
  ),
];

export const PLACES = [
  { name: 'Settings', path: '/home/ida/.config/interlock/config.json' },
  { name: 'Record', path: '/home/ida/.local/share/interlock/a-folder-with-a-rather-long-name/record' },
];

/** A board whose settings change in memory. */
export function boardOf(
  settings: readonly Setting[] = SETTINGS,
  save: SettingsBoard['change'] = async () => ({ ok: true }),
): SettingsBoard {
  let now = settings;
  const valueOf = (key: string) => now.find((each) => each.key === key)?.value;
  const themes: readonly Appearance['theme'][] = ['dark', 'light', 'high-contrast', 'none'];
  return {
    settings: () => now,
    change: (key, value) => {
      now = now.map((each) => (each.key === key ? { ...each, value } : each));
      return save(key, value);
    },
    appearance: () => ({
      theme: themes.find((theme) => theme === valueOf('theme')) ?? 'dark',
      glyphs: valueOf('glyphs') === 'ascii' ? 'ascii' : 'unicode',
      motion: false,
      textWidth: 72,
    }),
    places: PLACES,
  };
}
