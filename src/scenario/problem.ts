/** What can be wrong with the structure of a file. The names are stable: people look them up and scripts filter by them. */
export const RULES = [
  'json',
  'schema',
  'unsafe-text',
  'duplicate-key',
  'id-mismatch',
  'unknown-scene',
  'unknown-principle',
  'unknown-cast',
  'unknown-block',
  'unknown-flag',
  'chance-sum',
  'weights-sum',
  'floor-not-ending',
  'cycle',
  'unreachable-scene',
  'no-open-option',
  'duplicate-id',
] as const;
export type Rule = (typeof RULES)[number];

export interface Problem {
  readonly rule: Rule;
  /** What is wrong and how to mend it, in one or two plain sentences; safe to print. */
  readonly message: string;
  /** JSON Pointer to the value, or to the property whose name is wrong. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units as editors count. */
  readonly column: number;
}
