import { type Practice, type Progress, progressOf } from '../../src/coach/index.ts';
import type { FinishedRun, SheetRun } from '../../src/formats/index.ts';
import { daysFromToday, freshOf, lost, onDay, TODAY } from '../coach/progress-practice.ts';

/** How often a principle was honoured, and how often not at a loss of 4. */
const tally = (principle: string, honoured: number, broken: number) => ({
  principle,
  honoured,
  broken,
  ...lost(...Array.from({ length: honoured }, () => 0.2), ...Array.from({ length: broken }, () => 4)),
});

const PLAYS = [
  ...Array.from({ length: 8 }, () => [0, 0.5, 3, 4, 8]),
  ...Array.from({ length: 8 }, () => [0, 0, 0.5, 1, 2]),
];

/** The practice of a month. */
const MONTH: Practice = {
  days: PLAYS.map((losses, index) => ({ ...onDay(daysFromToday(2 * index - 31), ...losses), luck: 0.5 })),
  fresh: freshOf(...PLAYS),
  principles: [tally('reach', 3, 9), tally('say-no', 2, 1), tally('ask', 14, 1), tally('gone', 6, 4)],
  habits: [
    { policy: 'longest', agreed: 50, decisions: 80, byChance: 26, chanceVariance: 17 },
    { policy: 'anti-surface', agreed: 20, decisions: 80, byChance: 26, chanceVariance: 17 },
  ],
  unreviewed: 1,
};

export const NAMES = [
  { id: 'reach', name: 'Good and unknown is not enough' },
  { id: 'say-no', name: 'A no that helps' },
  { id: 'ask', name: 'Is this wanted?' },
];

const EMPTY: Practice = { days: [], fresh: [], principles: [], habits: [], unreviewed: 0 };

export const progressAfter = (practice: Partial<Practice> = {}, names = NAMES): Progress =>
  progressOf({ ...EMPTY, ...practice }, { today: TODAY, principles: names });

/** What a month comes to. */
export const month = (changes: Partial<Practice> = {}, names = NAMES): Progress =>
  progressAfter({ ...MONTH, ...changes }, names);

/** A run as lists tell it. */
export const finishedRun = (changes: Partial<FinishedRun> = {}): FinishedRun => ({
  run: '01K5ABCDEFGHJKMNPQRSTVWXYZ',
  case: 'sales-prevention',
  title: 'The Sales Prevention Department',
  variant: 'base',
  mode: 'practice',
  study: false,
  at: Date.UTC(2026, 10, 9, 14, 5),
  date: '2026-11-09 15:05',
  decisions: 6,
  score: 67.449,
  judgement: 81.3,
  lost: 9.61,
  luck: -1.9,
  ...changes,
});

/** A run as a spreadsheet has it. */
export function sheetRun(changes: Partial<SheetRun> = {}): SheetRun {
  const { at: _, ...run } = finishedRun({ judgement: 81.33333333 });
  return { ...run, state: 'finished', date: '2026-11-09T15:05:00+01:00', seed: 7, ...changes };
}
