import type { VariantChoice } from '../engine/index.ts';
import type { Compared } from '../coach/index.ts';
import type { Session } from './session.ts';

/** The forms in which a review can be written to a file. */
export const EXPORT_FORMATS = ['html', 'markdown', 'text'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where a review was written to, or why it was not: both fit for a line of a terminal, without a full stop. */
export type Exported =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

/** Another run of the same scenario, to be laid beside this one. */
export interface OtherRun {
  readonly id: string;
  /** “3 May 2026 at 14:05” */
  readonly when: string;
  readonly variant: VariantChoice;
  /** Points of final score; undefined where the run has not ended. */
  readonly score: number | undefined;
  readonly study: boolean;
}

/** What a command does for a player who looks at the review of a run. */
export interface Desk {
  /** Writes the review to a new file in the folder in which the program was started; nothing is overwritten. */
  readonly export: (session: Session, format: ExportFormat) => Promise<Exported>;
  /** The other runs of this scenario as it is now, the latest first. */
  readonly others: (session: Session) => Promise<readonly OtherRun[]>;
  /** This run and another side by side, called by names that can stand in a sentence; undefined where one of them can't be reviewed. */
  readonly compare: (session: Session, other: OtherRun) => Promise<Compared | undefined>;
  /** The run in one line to show to others; undefined where it can't be reviewed. */
  readonly share: (session: Session) => string | undefined;
}
