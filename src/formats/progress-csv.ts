import { csv, type CsvCell } from './csv.ts';
import type { SheetRun } from './progress-run.ts';

const COLUMNS = [
  'run',
  'state',
  'date',
  'case',
  'title',
  'variant',
  'seed',
  'mode',
  'study',
  'score',
  'judgement',
  'lost',
  'luck',
  'decisions',
] as const satisfies readonly (keyof SheetRun)[];

/** Runs for a spreadsheet, one a row. Numbers have four decimals at the most; judgement is in percent. */
export function progressCsv(runs: readonly SheetRun[]): string {
  return csv(
    COLUMNS,
    runs.map((run) => COLUMNS.map((column) => cell(run[column]))),
  );
}

/** Integers stay as they are. A zero has no sign. */
const cell = (value: SheetRun[keyof SheetRun]): CsvCell =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 + 0 : (value ?? undefined);
