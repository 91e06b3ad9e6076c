/** What can be weak about a scenario that is sound. The names are stable: people look them up and scripts filter by them. */
export const WARNINGS = [
  'too-large',
  'unused-flag',
  'scene-never-reached',
  'condition-never-holds',
  'condition-always-holds',
  'no-stake',
  'straw-man',
  'policy-wins',
  'policy-loses',
  'too-easy',
  'chain-idle',
  'twin-does-not-turn',
  'no-twin',
  'rare-ending',
  'long-text',
  'missing-evidence',
  'missing-interview',
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Something to mend in a scenario, before its line and column are counted. */
export interface Remark {
  readonly rule: Warning;
  /** JSON Pointer to what it is about. */
  readonly path: string;
  /** What is wrong and how to mend it, in one to three plain sentences. */
  readonly message: string;
  /** What shows it, a line each: a trail of choices, a grade, values. */
  readonly proof?: readonly string[];
}
