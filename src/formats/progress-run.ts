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
