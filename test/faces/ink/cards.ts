import type { Card } from '../../../src/session/index.ts';
import { card as plainCard } from '../../session/browse-cards.ts';

/** A case of a list, with what matters to a test. */
export const card = (own: Partial<Card> = {}): Card =>
  plainCard({ summary: 'Somebody has to answer, and it is you.', minutes: 18, ...own });

/** So many cases: Case 1, Case 2… */
export const cards = (count: number): readonly Card[] =>
  Array.from({ length: count }, (_, index) => card({ id: `case-${index + 1}`, title: `Case ${index + 1}` }));
