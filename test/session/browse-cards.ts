import fc from 'fast-check';
import { LEVELS, PRODUCTS } from '../../src/scenario/index.ts';
import {
  BEST_BANDS,
  type Card,
  type Filter,
  LENGTHS,
  NO_FILTER,
  type PrincipleNames,
} from '../../src/session/index.ts';

/** What principles of these cards are called. */
export const NAMES: PrincipleNames = [
  { id: 'care', name: 'Take care of the price' },
  { id: 'haste', name: 'Make haste slowly' },
];

/** A case of a list, with what matters to a test. */
export const card = (own: Partial<Card> = {}): Card => ({
  id: 'a-case',
  title: 'A case',
  summary: 'Somebody has to answer.',
  level: 'pm',
  product: 'b2b-saas',
  minutes: 8,
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

const aWord = fc.constantFrom(
  'price',
  'Prices',
  'Café',
  'team',
  'the',
  'Żółw',
  'ten',
  '10',
  "you're",
  '用户',
  '🚢',
);
/** Texts that a search could find, and some that it can't. */
export const aText = fc.oneof(
  fc.array(aWord, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

const aCard = fc
  .record({
    title: aText,
    summary: aText,
    level: fc.constantFrom(...LEVELS),
    product: fc.constantFrom(...PRODUCTS),
    minutes: fc.integer({ min: 1, max: 40 }),
    principles: fc.subarray(NAMES.map(({ id }) => id)),
    attempts: fc.integer({ min: 0, max: 2 }),
    best: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  })
  .map(card);

/** Cards, each with an id of its own. */
export const someCards = fc
  .array(aCard, { maxLength: 8 })
  .map((cards) => cards.map((each, index) => ({ ...each, id: `case-${index}` })));

export const aFilter: fc.Arbitrary<Filter> = fc
  .record(
    {
      level: fc.constantFrom(...LEVELS),
      product: fc.constantFrom(...PRODUCTS),
      principle: fc.constantFrom(...NAMES.map(({ id }) => id), 'none'),
      length: fc.constantFrom(...LENGTHS),
      best: fc.constantFrom(...BEST_BANDS),
      unplayed: fc.boolean(),
      query: fc.oneof(fc.constant(''), aText),
    },
    { requiredKeys: [] },
  )
  .map((own) => ({ ...NO_FILTER, ...own }));
