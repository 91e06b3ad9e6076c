/** What finished runs come to, those for study left out: sums that can be added up in any order. */
import type { JournalFile } from './journal-file.ts';
import type { JudgedDecision } from './judged.ts';
import { localDay } from './local-day.ts';

/** Sums over decisions at which something could be chosen, in points of final score. */
export interface Sums {
  readonly decisions: number;
  readonly lost: number;
  /** Of the squares of what each decision lost. */
  readonly lostSquares: number;
  readonly stake: number;
}

export interface PracticeDay extends Sums {
  /** `YYYY-MM-DD` where the learner is. */
  readonly day: string;
  readonly runs: number;
  readonly luck: number;
}

export interface PrincipleTally extends Sums {
  readonly principle: string;
  /** Decisions that lost under `HONOURED`. */
  readonly honoured: number;
  /** Decisions that lost `BROKEN` or more. */
  readonly broken: number;
}

/** How often a simple policy was followed where it leads astray. */
export interface HabitTally {
  readonly policy: string;
  /** Those at which its choice would have lost `HONOURED` or more. */
  readonly decisions: number;
  /** In how many of them its choice was taken. */
  readonly agreed: number;
  /** How often blind picks would have taken it: Σ 1 ÷ options, and the variance of that, Σ p (1 − p). */
  readonly byChance: number;
  readonly chanceVariance: number;
}

/** The same bounds as those of a review, which the record can't ask. */
export const HONOURED = 1;
export const BROKEN = 3;

/** What can be added up of practice, whatever was played. */
export interface PracticeSums {
  readonly days: readonly PracticeDay[];
  readonly principles: readonly PrincipleTally[];
  readonly habits: readonly HabitTally[];
  /** Finished runs of which no decisions are kept. */
  readonly unreviewed: number;
}

/** The decisions of a finished run at which something could be chosen; none where it was not reviewed. */
export const choicesIn = ({ ended }: Pick<JournalFile, 'ended'>): readonly JudgedDecision[] =>
  ended?.decisions?.filter(({ options }) => options > 1) ?? [];

/** What these finished runs come to. */
export function practiceIn(runs: readonly JournalFile[]): PracticeSums {
  const choices = runs.flatMap(choicesIn);
  return {
    days: addedDays(runs.map(dayOf)),
    principles: addedPrinciples(choices.map(principleOf)),
    habits: addedHabits(choices.flatMap(habitsIn)),
    unreviewed: runs.filter(({ ended }) => ended?.decisions === undefined).length,
  };
}

export const NO_SUMS: Sums = { decisions: 0, lost: 0, lostSquares: 0, stake: 0 };

export const sumsOf = (choices: readonly JudgedDecision[]): Sums => choices.map(one).reduce(plus, NO_SUMS);

const one = ({ loss, stake }: JudgedDecision): Sums => ({
  decisions: 1,
  lost: loss,
  lostSquares: loss * loss,
  stake,
});

const plus = (a: Sums, b: Sums): Sums => ({
  decisions: a.decisions + b.decisions,
  lost: a.lost + b.lost,
  lostSquares: a.lostSquares + b.lostSquares,
  stake: a.stake + b.stake,
});

function dayOf(run: JournalFile): PracticeDay {
  const luck = run.ended?.decisions?.reduce((sum, each) => sum + each.luck, 0) ?? 0;
  return { day: localDay(run.lastAt), runs: 1, luck, ...sumsOf(choicesIn(run)) };
}

const principleOf = (choice: JudgedDecision): PrincipleTally => ({
  principle: choice.principle,
  honoured: choice.loss < HONOURED ? 1 : 0,
  broken: choice.loss >= BROKEN ? 1 : 0,
  ...one(choice),
});

/** What a decision at which something could be chosen tells of habits: of each policy that would have led astray there. */
export function habitsIn({ options, like, astray = [] }: JudgedDecision): readonly HabitTally[] {
  const chance = 1 / options;
  return [...new Set(astray)].map((policy) => ({
    policy,
    decisions: 1,
    agreed: like.includes(policy) ? 1 : 0,
    byChance: chance,
    chanceVariance: chance * (1 - chance),
  }));
}

/** One entry for each policy. */
export const addedHabits = (all: readonly HabitTally[]): readonly HabitTally[] =>
  added(
    all,
    ({ policy }) => policy,
    (a, b) => ({
      policy: a.policy,
      decisions: a.decisions + b.decisions,
      agreed: a.agreed + b.agreed,
      byChance: a.byChance + b.byChance,
      chanceVariance: a.chanceVariance + b.chanceVariance,
    }),
  );

/** One entry for each day, the oldest first. */
export function addedDays(days: readonly PracticeDay[]): readonly PracticeDay[] {
  const all = added(
    days,
    ({ day }) => day,
    (a, b) => ({ day: a.day, runs: a.runs + b.runs, luck: a.luck + b.luck, ...plus(a, b) }),
  );
  return all.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** One entry for each principle. */
export const addedPrinciples = (all: readonly PrincipleTally[]): readonly PrincipleTally[] =>
  added(
    all,
    ({ principle }) => principle,
    (a, b) => ({
      principle: a.principle,
      honoured: a.honoured + b.honoured,
      broken: a.broken + b.broken,
      ...plus(a, b),
    }),
  );

/** One sum for each key, in the order in which they come first. */
export function added<T>(
  all: readonly T[],
  keyOf: (each: T) => string,
  together: (a: T, b: T) => T,
): readonly T[] {
  const sums = new Map<string, T>();
  for (const each of all) {
    const key = keyOf(each);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? each : together(sum, each));
  }
  return [...sums.values()];
}
