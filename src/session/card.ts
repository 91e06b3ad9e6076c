import type { Block, Level, Principle, Product } from '../scenario/index.ts';

/** A case as lists show it: what it is, and how it went so far. */
export interface Card {
  /** What has to be typed to mean it: `first-day`, `PACK/CASE`. */
  readonly id: string;
  /** The title of its pack, where there is more than one. */
  readonly pack?: string;
  /** On one line, as the summary. */
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly product: Product;
  readonly minutes: number;
  readonly tutorial: boolean;
  /** On the longest path. */
  readonly decisions: number;
  /** The ids of what its decisions test, each once, the one tested most first. */
  readonly principles: readonly string[];
  /** The ids of its twins. */
  readonly variants: readonly string[];
  /** Finished runs, of the twins too. */
  readonly attempts: number;
  /** The best judgement, percent; null where there is none. */
  readonly best: number | null;
  /** When it was last played to its end, milliseconds since 1970. */
  readonly lastAt?: number;
  /** The variants that were played to the end: `base`, or the id of a twin. */
  readonly played: readonly string[];
  readonly unfinished: boolean;
  /** When its unfinished run was last played, milliseconds since 1970. */
  readonly leftAt?: number;
}

/** A run of the record as lists show it. */
export interface PastRun {
  readonly id: string;
  /** What has to be typed to mean its case. */
  readonly case: string;
  readonly title: string;
  readonly variant: string;
  readonly exam: boolean;
  readonly study: boolean;
  /** When it was last played, milliseconds since 1970. */
  readonly at: number;
  /** “3 May 2026 at 14:05”, in the learner's own time. */
  readonly when: string;
  /** The number of choices made. */
  readonly decisions: number;
  /** Undefined while it is not finished. */
  readonly score: number | undefined;
  /** Percent; undefined where no exact review is kept, null where nothing was at stake. */
  readonly judgement: number | null | undefined;
  readonly lost: number | undefined;
  readonly luck: number | undefined;
}

/** What is known of a case before it is played. */
export interface CaseDetails {
  readonly brief: readonly Block[];
  /** The runs of it, the latest first. */
  readonly runs: readonly PastRun[];
}

/** All cases, and what can be asked about one. */
export interface Library {
  readonly cards: readonly Card[];
  /** Those that the cases test. */
  readonly principles: readonly Pick<Principle, 'id' | 'name'>[];
  /** More on a case; or why it can't be read, in a sentence. */
  readonly details: (
    id: string,
  ) => Promise<({ readonly ok: true } & CaseDetails) | { readonly ok: false; readonly why: string }>;
  /** What could not be read, a sentence each. */
  readonly notices: readonly string[];
}
