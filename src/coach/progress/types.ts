/** What a learner's practice says about how they judge. All points are points of final score. */

/** One decision of a finished run, as the record keeps it. */
export interface JudgedDecision {
  /** The principle that it tests. */
  readonly principle: string;
  readonly loss: number;
  readonly stake: number;
  readonly luck: number;
  /** How many options were open; 1 where nothing could be chosen. */
  readonly options: number;
  /** The policies that would have chosen the same. */
  readonly like: readonly string[];
  /** The policies whose choice would have lost 1 point or more. */
  readonly astray: readonly string[];
}

/** What finished runs come to, those for study left out. */
export interface Practice {
  /** A day each on which a run was finished, the oldest first; long ago a month stands as its last day. */
  readonly days: readonly PracticeDay[];
  /** The first time that each case and each twin was played to its end, the oldest first. */
  readonly fresh: readonly FreshPlay[];
  readonly principles: readonly PrincipleTally[];
  readonly habits: readonly HabitTally[];
  /** Finished runs of which no exact review is kept; they count as practice, not as judgement. */
  readonly unreviewed: number;
}

/** Sums over decisions at which something could be chosen. */
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

export interface FreshPlay extends Sums {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What has to be typed to mean the case, and the variant. */
  readonly case: string;
  readonly variant: string;
}

export interface PrincipleTally extends Sums {
  readonly principle: string;
  /** Decisions that lost under 1 point. */
  readonly honoured: number;
  /** Decisions that lost 3 points or more. */
  readonly broken: number;
}

/** How often a simple policy was followed where it leads astray. */
export interface HabitTally {
  readonly policy: string;
  /** Those at which its choice would have lost 1 point or more. */
  readonly decisions: number;
  /** In how many of them its choice was taken. */
  readonly agreed: number;
  /** How often blind picks would have agreed: Σ 1 ÷ options, and the variance of that, Σ p (1 − p). */
  readonly byChance: number;
  readonly chanceVariance: number;
}

/** A share in percent with the bounds between which it lies, nineteen times in twenty. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How far a number of decisions can be trusted. */
export type Rating = 'too-few' | 'weak' | 'mixed' | 'strong';

export interface PrincipleProgress {
  readonly principle: string;
  readonly name: string;
  readonly decisions: number;
  readonly honoured: number;
  readonly broken: number;
  /** How many of the decisions honoured it. */
  readonly share: Share;
  readonly lostPerDecision: number;
  /** `too-few` until the bounds say something. */
  readonly rating: Rating;
}

export interface Habit {
  readonly policy: string;
  /** What it takes, in plain words: “the option that lifts revenue most at once”. */
  readonly name: string;
  /** For a table: “what lifts revenue most at once”. */
  readonly brief: string;
  /** Those at which that would have lost 1 point or more. */
  readonly decisions: number;
  /** In how many of them it was taken. */
  readonly agreed: number;
  /** In how many of them blind picks would have taken it. */
  readonly byChance: number;
  /** Whether that is more than chance explains, nineteen times in twenty. */
  readonly isHabit: boolean;
}

/** A stretch of practice: a week, a month, as few as show the course. */
export interface Period {
  /** “Week of 2 Nov”, “November 2026”. */
  readonly name: string;
  /** For an axis: “2 Nov”, “Nov”. */
  readonly brief: string;
  readonly runs: number;
  readonly decisions: number;
  /** Percent; null where nothing was at stake. */
  readonly judgement: number | null;
  readonly lostPerDecision: number | null;
}

/** The weeks of practice, the oldest first, and how long it has been kept up. */
export interface Calendar {
  /** Monday first; null for days that are still to come. */
  readonly weeks: readonly { readonly from: string; readonly runs: readonly (number | null)[] }[];
  /** Weeks in a row with practice on two days at least, this one counting as soon as it has begun; a week may be missed now and then. */
  readonly streak: number;
  readonly best: number;
  /** Days of practice in the last four weeks. */
  readonly recentDays: number;
}

/** All that the progress screen tells. */
export interface Progress {
  readonly runs: number;
  readonly unreviewed: number;
  readonly decisions: number;
  readonly days: number;
  /** Percent; null where nothing was at stake. */
  readonly judgement: number | null;
  readonly lostPerDecision: number | null;
  /** Of all runs together, and of one on average. */
  readonly luck: { readonly total: number; readonly perRun: number };
  readonly periods: readonly Period[];
  /** Stories played for the first time, where nothing could be remembered. */
  readonly fresh: readonly (FreshPlay & {
    readonly judgement: number | null;
    readonly lostPerDecision: number | null;
  })[];
  /** Whether the learner judges better than they began, in one or two sentences that claim no more than the numbers do. */
  readonly course: string;
  /** The weakest first; those of which too little is known last. */
  readonly principles: readonly PrincipleProgress[];
  /** The clearest first. */
  readonly habits: readonly Habit[];
  readonly calendar: Calendar;
}

/** What to do next. The words fit both faces. */
export interface NextStep {
  readonly kind: 'tutorial' | 'unfinished' | 'case' | 'twin' | 'again' | 'nothing';
  /** What has to be typed to mean the case; empty where there is nothing to play. */
  readonly case: string;
  /** `base`, or the twin to play. */
  readonly variant: string;
  /** “Begin with a short first day”. */
  readonly headline: string;
  /** Why this, in a sentence. */
  readonly why: string;
}
