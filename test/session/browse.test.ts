import { describe, expect, test } from 'vitest';
import { browsed, filterRows, filterWords, NO_FILTER, widenings } from '../../src/session/index.ts';
import { card, NAMES } from './browse-cards.ts';

const CARDS = [
  card({
    id: 'course/orders',
    title: 'The Ødegård Orders',
    summary: 'A retailer wants a lower price.',
    pack: 'Growth Course',
    level: 'senior',
    product: 'physical',
  }),
  card({ id: 'pricing', title: 'Pricing Day', summary: 'What is it worth?', level: 'apm', product: 'b2c' }),
  card({ id: 'riders', title: 'The Free Riders', summary: 'Most never pay.', principles: ['haste'] }),
  card({
    id: 'cafe',
    title: 'Café Réunion',
    summary: 'Somebody builds pricing pages.',
    best: 59.6,
    attempts: 1,
  }),
];
const found = (query: string) => browsed(CARDS, { ...NO_FILTER, query }, NAMES).map(({ id }) => id);

describe('a search', () => {
  test.each([
    ['a word of a title before one of a summary', 'pricing', ['pricing', 'cafe']],
    ['a part of a word', 'pric', ['pricing', 'course/orders', 'cafe']],
    ['whatever the case', 'PRICING', ['pricing', 'cafe']],
    ['without the accents', 'cafe reunion', ['cafe']],
    ['with accents that are not there', 'frée', ['riders']],
    ['letters that are no accents', 'odegard', ['course/orders']],
    ['all of several words, in any order', 'riders the', ['riders']],
    ['nothing where one of several words is missing', 'riders zebra', []],
    ['a word with a letter missing', 'ridrs', ['riders']],
    ['a word with a letter too many', 'riiders', ['riders']],
    ['a word with another letter', 'ridars', ['riders']],
    ['a word with two letters changed about', 'ridres', ['riders']],
    ['no mistyped word where it is written so elsewhere', 'price', ['course/orders']],
    ['a pack', 'growth', ['course/orders']],
    ['a name', 'riders', ['riders']],
    ['a level', 'associate', ['pricing']],
    ['a product', 'b2c', ['pricing']],
    ['no other product that is like it', 'b2b', ['riders', 'cafe']],
    ['a principle', 'slowly', ['riders']],
    ['short words at the beginning of words alone', 'ay', []],
    ['all where there is nothing to look for', ' -?! ', ['course/orders', 'pricing', 'riders', 'cafe']],
  ])('finds %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test.each([
    ['one very long word', 'x'.repeat(100_000)],
    ['very many words', 'price '.repeat(20_000)],
    ['every letter', `${Array.from('abcdefghijklmnopqrstuvwxyz').join(' ')} `.repeat(100)],
    ['signs of patterns', '.*+?^${}()|[]\\'.repeat(100)],
    ['halves of characters', '\uD800\uDC00\uD800'.repeat(100)],
  ])('of %s in five hundred cases is over at once', (_, query) => {
    const many = Array.from({ length: 500 }, (__, index) =>
      card({ id: `case-${index}`, title: `Case ${index}`, summary: `It is about ${index * 7919} orders.` }),
    );
    const begun = performance.now();
    browsed(many, { ...NO_FILTER, query }, NAMES);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('the words of a filter', () => {
  test('name each part of it', () => {
    const filter = { ...NO_FILTER, level: 'senior', unplayed: true, query: ' pricing ' } as const;
    expect(filterWords(filter, NAMES)).toBe('Senior PM, not played yet, ‘pricing’');
    const others = { product: 'b2c', principle: 'care', length: 'short', best: 'under-80' } as const;
    expect(filterWords({ ...NO_FILTER, ...others }, NAMES)).toBe(
      'B2C, Take care of the price, under 8 minutes, best 60 to 79 %',
    );
  });

  test('are none where it leaves all', () => {
    expect([NO_FILTER, { ...NO_FILTER, query: ' … ' }].map((filter) => filterWords(filter, NAMES))).toEqual([
      '',
      '',
    ]);
  });

  test('leave out the rest of a long query', () => {
    expect(filterWords({ ...NO_FILTER, query: 'ab '.repeat(100) }, NAMES)).toHaveLength(42);
  });
});

test('the choices of a filter tell how many cards each leaves, and lead nowhere where there is none', () => {
  const rows = filterRows(CARDS, { ...NO_FILTER, level: 'pm' }, NAMES);
  expect(
    rows.map(({ name, choices }) => [name, ...choices.map((each) => `${each.words}: ${each.leaves}`)]),
  ).toEqual([
    ['Level', 'every level: 4', 'Associate PM: 1', 'PM: 2', 'Senior PM: 1'],
    ['Product', 'every product: 2', 'B2B software: 2'],
    ['Principle', 'every principle: 2', 'Make haste slowly: 1'],
    ['Length', 'any length: 2', '8 to 14 minutes: 2'],
    ['Best judgement', 'any result: 2', 'best 60 to 79 %: 1'],
    ['Played', 'played or not: 2', 'not played yet: 1'],
  ]);
  expect(rows.map(({ choices }) => choices.findIndex(({ isChosen }) => isChosen))).toEqual([
    2, 0, 0, 0, 0, 0,
  ]);
});

test('what is chosen stays a choice where it leaves nothing', () => {
  const [level] = filterRows(CARDS, { ...NO_FILTER, level: 'executive' }, NAMES);
  expect(level?.choices.at(-1)).toMatchObject({ words: 'Executive', leaves: 0, isChosen: true });
});

test('a filter that leaves nothing can be widened by what leaves the most', () => {
  const filter = { ...NO_FILTER, level: 'senior', query: 'riders' } as const;
  expect(widenings(CARDS, filter, NAMES).map(({ words, leaves }) => [words, leaves])).toEqual([
    ['Senior PM', 1],
    ['‘riders’', 1],
  ]);
});
