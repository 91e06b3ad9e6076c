/** A finished run, as lists of them tell it. */
export interface FinishedRun {
  /** Its id in the record. */
  readonly run: string;
  /** What has to be typed to mean its case. */
  readonly case: string;
  /** A label that is safe to print. */
  readonly title: string;
  /** `base`, or the id of a twin. */
  readonly variant: string;
  readonly mode: 'practice' | 'exam';
  /** Left out of the progress. */
  readonly study: boolean;
  /** When it was ended, milliseconds since 1970. */
  readonly at: number;
  /** The same where the learner is: `2026-05-03 14:05`. */
  readonly date: string;
  readonly decisions: number;
  readonly score: number;
  /** Percent; null where nothing was at stake, undefined where no exact review is kept, as the following. */
  readonly judgement: number | null | undefined;
  /** Points. */
  readonly lost: number | undefined;
  readonly luck: number | undefined;
}

/** A run as a spreadsheet has it, finished or not. */
export interface SheetRun extends Omit<FinishedRun, 'at' | 'date' | 'score'> {
  readonly state: 'finished' | 'unfinished';
  /** When the last thing happened in it, where the learner is: `2026-05-03T14:05:00+02:00`. */
  readonly date: string;
  readonly seed: number;
  /** None where it is unfinished. */
  readonly score: number | undefined;
}
