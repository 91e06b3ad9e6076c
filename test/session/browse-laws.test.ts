import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../../src/scenario/index.ts';
import {
  browsed,
  type Card,
  type Filter,
  filterRows,
  filterWords,
  NO_FILTER,
  widenings,
} from '../../src/session/index.ts';
import { tries } from '../harness/tries.ts';
import { aFilter, aText, NAMES, someCards } from './browse-cards.ts';

const numRuns = tries(300, 5000);
const idsOf = (cards: readonly Card[]): readonly string[] => cards.map(({ id }) => id);
const left = (cards: readonly Card[], filter: Filter) => browsed(cards, filter, NAMES);
const law = (holds: (cards: readonly Card[], filter: Filter) => void) =>
  fc.property(someCards, aFilter, holds);

/** The bounds of minutes and of whole percent, the upper one left out. */
const MINUTES = { short: [0, 8], middle: [8, 15], long: [15, 1000] } as const;
const PERCENT = { 'under-60': [0, 60], 'under-80': [60, 80], '80-up': [80, 101] } as const;
const within = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value < to;

/** What a filter asks of a card, one by one. */
function asked(card: Card, { level, product, principle, length, best, unplayed }: Filter) {
  return {
    level: level === undefined || level === card.level,
    product: product === undefined || product === card.product,
    principle: principle === undefined || card.principles.includes(principle),
    length: length === undefined || within(card.minutes, MINUTES[length]),
    best: best === undefined || within(Math.round(card.best ?? -1), PERCENT[best]),
    unplayed: !unplayed || card.attempts === 0,
  };
}

test('every card that is left satisfies every filter', () => {
  const holds = law((cards, filter) => {
    const failed = left(cards, filter).filter((card) => Object.values(asked(card, filter)).includes(false));
    expect(failed).toEqual([]);
  });
  fc.assert(holds, { numRuns });
});

test('what is left is of the cards, each at most once', () => {
  const holds = law((cards, filter) => {
    const ids = idsOf(left(cards, filter));
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsOf(cards)).toEqual(expect.arrayContaining([...ids]));
  });
  fc.assert(holds, { numRuns });
});

test('all levels together are what there is without a level', () => {
  const holds = law((cards, filter) => {
    const levels = LEVELS.flatMap((level) => idsOf(left(cards, { ...filter, level })));
    expect(levels.toSorted()).toEqual(idsOf(left(cards, { ...filter, level: undefined })).toSorted());
  });
  fc.assert(holds, { numRuns });
});

test('without a filter all cards are there in their order', () => {
  const holds = law((cards) => {
    expect(left(cards, NO_FILTER)).toEqual(cards);
  });
  fc.assert(holds, { numRuns });
});

test('where nothing is searched for the order stays', () => {
  const holds = law((cards, filter) => {
    const ids = new Set(idsOf(left(cards, { ...filter, query: '' })));
    expect([...ids]).toEqual(idsOf(cards).filter((id) => ids.has(id)));
  });
  fc.assert(holds, { numRuns });
});

test('a card whose exact title is searched for comes first', () => {
  const holds = law((cards) => {
    for (const { title } of cards.filter((card) => /[\p{L}\p{N}]/v.test(card.title)))
      expect(left(cards, { ...NO_FILTER, query: title })[0]?.title.toLowerCase()).toBe(title.toLowerCase());
  });
  fc.assert(holds, { numRuns });
});

test('another word never finds more', () => {
  fc.assert(
    fc.property(someCards, aText, aText, (cards, one, other) => {
      const few = idsOf(left(cards, { ...NO_FILTER, query: `${one} ${other}` }));
      expect(idsOf(left(cards, { ...NO_FILTER, query: one }))).toEqual(expect.arrayContaining([...few]));
    }),
    { numRuns },
  );
});

test('each choice of a filter leaves as many cards as it says, and at least one', () => {
  const holds = law((cards, filter) => {
    for (const { choices } of filterRows(cards, filter, NAMES)) {
      for (const choice of choices) expect(left(cards, choice.filter)).toHaveLength(choice.leaves);
      const offered = choices.slice(1).filter(({ isChosen }) => !isChosen);
      expect(offered.every(({ leaves }) => leaves > 0)).toBe(true);
    }
  });
  fc.assert(holds, { numRuns });
});

test('each part that can be left out widens a filter as it says', () => {
  const holds = law((cards, filter) => {
    for (const way of widenings(cards, filter, NAMES))
      expect(left(cards, way.filter)).toHaveLength(way.leaves);
  });
  fc.assert(holds, { numRuns });
});

test('no query throws, and its words can be shown on a line', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(someCards, anything, (cards, query) => {
      left(cards, { ...NO_FILTER, query });
      expect(filterWords({ ...NO_FILTER, query }, NAMES)).not.toMatch(/\p{C}/v);
    }),
    { numRuns },
  );
});
