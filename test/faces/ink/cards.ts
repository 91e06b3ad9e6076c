import type { Card } from '../../../src/session/index.ts';

/** A scenario of a list, with what matters to a test. */
export const card = (own: Partial<Card> = {}): Card => ({
  id: 'a-case',
  title: 'A case',
  summary: 'Somebody has to answer, and it is you.',
  level: 'PM',
  product: 'B2B software',
  minutes: 18,
  attempts: 0,
  unfinished: false,
  ...own,
});

/** So many scenarios: Case 1, Case 2… */
export const cards = (count: number): readonly Card[] =>
  Array.from({ length: count }, (_, index) => card({ id: `case-${index + 1}`, title: `Case ${index + 1}` }));
