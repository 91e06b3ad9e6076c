import { csv } from './csv.ts';
import type { FinishedRun } from './progress-run.ts';

const COLUMNS = [
  'date',
  'case',
  'title',
  'variant',
  'mode',
  'study',
  'score',
  'judgement',
  'lost',
  'luck',
  'decisions',
] as const satisfies readonly (keyof FinishedRun)[];

/** Runs for a spreadsheet, one a row. Numbers are not rounded; judgement is in percent. */
export function progressCsv(runs: readonly FinishedRun[]): string {
  return csv(
    COLUMNS,
    runs.map((run) => COLUMNS.map((column) => run[column] ?? undefined)),
  );
}
