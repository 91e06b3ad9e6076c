import type { CaseFigures, Warning } from '../../author/index.ts';
import type { Place, Problem, Rule, Scenario } from '../../scenario/index.ts';

/** Something to mend in a file, with its place. */
export interface Finding extends Place {
  readonly rule: Rule | Warning;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** JSON Pointer. */
  readonly path: string;
  /** What shows it, a line each. */
  readonly proof: readonly string[];
}

/** A file that was looked at, and what was found in it. */
export interface Checked {
  readonly path: string;
  /** Undefined where it can't be read. */
  readonly text?: string;
  readonly findings: readonly Finding[];
  /** Where it holds a case that is sound. */
  readonly scenario?: Scenario;
  /** Where they are wanted, and the case could be solved. */
  readonly figures?: CaseFigures;
}

/** A problem of a file as a finding of it. */
export function errorOf(problem: Problem): Finding {
  return { ...problem, severity: 'error', proof: [] };
}

/** Whether findings make `check` fail: errors do, and warnings where they are to count as errors. */
export function fails(findings: readonly Finding[], { strict }: { readonly strict: boolean }): boolean {
  return findings.some(({ severity }) => strict || severity === 'error');
}

/** How many findings of each severity there are in some files. */
export function tally(files: readonly Checked[]): { readonly errors: number; readonly warnings: number } {
  const all = files.flatMap(({ findings }) => findings);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: all.length - errors };
}
