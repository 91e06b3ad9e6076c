import type { Card } from '../../../src/session/index.ts';

/** A case of a list, with what matters to a test. */
export const card = (own: Partial<Card> = {}): Card => ({
  id: 'a-case',
  title: 'A case',
  summary: 'Somebody has to answer, and it is you.',
  level: 'pm',
  product: 'b2b-saas',
  minutes: 18,
  tutorial: false,
  decisions: 7,
  principles: [],
  variants: [],
  attempts: 0,
  best: null,
  played: [],
  unfinished: false,
  ...own,
});

/** So many cases: Case 1, Case 2… */
export const cards = (count: number): readonly Card[] =>
  Array.from({ length: count }, (_, index) => card({ id: `case-${index + 1}`, title: `Case ${index + 1}` }));
