import {
  boundsWords,
  type Calendar,
  type Habit,
  HABIT_DECISIONS,
  HABITS_MEANING,
  habitsWords,
  type Period,
  points,
  type PrincipleProgress,
  PRINCIPLES_MEANING,
  RATED_FROM,
  type Progress,
  RATING_WORDS,
  TOO_FEW_MEANING,
} from '../coach/index.ts';
import type { Column, Piece, Table } from './document.ts';

const heading = (words: string): Piece => ({ kind: 'heading', level: 2, text: words });
const words = (title: string): Column => ({ title, isNumber: false });
const number = (title: string): Column => ({ title, isNumber: true });

/** First plays beyond these would crowd a line. */
const MOST_FRESH = 20;
/** Fewer points show no course. */
const LEAST_FRESH = 3;

/** Judgement as it went on, then what was lost in new ones. */
export function coursePieces({ periods, fresh }: Pick<Progress, 'periods' | 'fresh'>): readonly Piece[] {
  const judged = periods.flatMap(judgedBar);
  if (judged.length === 0) return [];
  const others = periods.filter(({ judgement }) => judgement === null).map(({ name }) => name);
  const lost = fresh.flatMap(({ lostPerDecision }) => (lostPerDecision === null ? [] : [lostPerDecision]));
  const caption = 'Points lost a decision, each case and twin when it was new to you';
  return [
    heading('Over time'),
    { kind: 'bars', caption: 'Judgement', unit: 'percent', whole: 100, values: judged },
    ...(others.length === 0
      ? []
      : [{ kind: 'paragraph', label: 'Nothing to judge', text: `${others.join(', ')}.` } as const]),
    ...(lost.length < LEAST_FRESH
      ? []
      : [{ kind: 'line', caption, points: lost.slice(-MOST_FRESH).map(oneDecimal) } as const]),
  ];
}

const oneDecimal = (value: number): number => Number(points(value));

function judgedBar({ name, decisions, judgement, lostPerDecision }: Period) {
  if (judgement === null || lostPerDecision === null) return [];
  const made = decisions === 1 ? '1 decision' : `${decisions} decisions`;
  return [
    { label: name, value: Math.round(judgement), note: `${made}, ${points(lostPerDecision)} lost each` },
  ];
}

/** How each principle is kept, the weakest first, then those of which too little is known. */
export function rulePieces(principles: readonly PrincipleProgress[]): readonly Piece[] {
  if (principles.length === 0) return [];
  const rated = principles.filter(({ rating }) => rating !== 'too-few');
  const others = principles.filter(({ rating }) => rating === 'too-few');
  const named = others.map(({ name, honoured, decisions }) => `${name} (${honoured} of ${decisions})`);
  return [
    heading('Principles, the weakest first'),
    ...(rated.length === 0 ? [] : [ratedTable(rated)]),
    ...(named.length === 0
      ? []
      : [{ kind: 'paragraph', label: TOO_FEW_MEANING, text: `${named.join('; ')}.` } as const]),
    { kind: 'paragraph', text: rated.length === 0 ? RATED_FROM : PRINCIPLES_MEANING },
  ];
}

const ratedTable = (principles: readonly PrincipleProgress[]): Table => ({
  kind: 'table',
  caption: '',
  columns: [words('Principle'), words('Rating'), number('Honoured'), number('Bounds'), number('Lost each')],
  rows: principles.map((each) => [
    each.name,
    RATING_WORDS[each.rating],
    `${each.honoured} of ${each.decisions}`,
    boundsWords(each),
    points(each.lostPerDecision),
  ]),
});

/** Which simple rules were followed where they cost something, the clearest first. */
export function habitPieces(habits: readonly Habit[]): readonly Piece[] {
  if (habits.length === 0) return [];
  return [
    heading('Habits'),
    { kind: 'paragraph', text: habitsWords(habits) },
    ...(habits.every(({ decisions }) => decisions < HABIT_DECISIONS) ? [] : habitTable(habits)),
  ];
}

function habitTable(habits: readonly Habit[]): readonly Piece[] {
  return [
    {
      kind: 'table',
      caption: 'Where the rule would have cost you',
      columns: [words('A simple rule takes'), number('You took it'), number('By chance'), words('A habit?')],
      rows: habits.map(({ brief, agreed, decisions, byChance, isHabit }) => [
        brief,
        `${agreed} of ${decisions}`,
        points(byChance),
        isHabit ? 'yes' : decisions < HABIT_DECISIONS ? 'too few' : 'no',
      ]),
    },
    { kind: 'paragraph', text: HABITS_MEANING },
  ];
}

/** The weeks since the first with practice that is shown, with the runs of each day. */
export function weeksTable({ weeks }: Pick<Calendar, 'weeks'>): readonly Piece[] {
  const first = weeks.findIndex(({ runs }) => runs.some((count) => count !== null && count > 0));
  if (first < 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Runs on each day',
      columns: [words('Week of'), ...['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map(number)],
      rows: weeks.slice(first).map(({ from, runs }) => [from, ...runs.map(dayCell)]),
    },
  ];
}

/** Days to come are empty. */
function dayCell(runs: number | null): string {
  if (runs === null) return '';
  return runs === 0 ? '·' : String(runs);
}
