import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { windowAround } from '../../../src/faces/ink/layout/window.ts';
import { arrangeChoices, arrangeFilters } from '../../../src/faces/ink/screens/browse-filters.ts';
import { arrangeCases } from '../../../src/faces/ink/screens/browse-layout.ts';
import type { CaseList } from '../../../src/faces/ink/screens/browse-parts.ts';
import { caseRowsOf } from '../../../src/faces/ink/screens/case-actions.ts';
import { arrangeCase } from '../../../src/faces/ink/screens/case-layout.ts';
import { LEVELS, PRODUCTS } from '../../../src/scenario/index.ts';
import {
  browsed,
  type Card,
  type Filter,
  filterRows,
  NO_FILTER,
  widenings,
} from '../../../src/session/index.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { card } from './cards.ts';
import { run } from './libraries.ts';
import { greekWords, strangeWords } from './words.ts';

const look = PLAIN_LOOK;
const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });

const anyCard = (words: fc.Arbitrary<string>): fc.Arbitrary<Card> =>
  fc
    .record({
      id: fc.uuid(),
      title: words,
      summary: words,
      level: fc.constantFrom(...LEVELS),
      product: fc.constantFrom(...PRODUCTS),
      minutes: fc.integer({ min: 1, max: 120 }),
      attempts: fc.nat(12),
      best: percent,
      unfinished: fc.boolean(),
      variants: fc.subarray(['one', 'two', 'three']),
      played: fc.subarray(['base', 'one', 'two']),
      principles: fc.subarray(['weakest', 'count']),
    })
    .map(card);

interface Listing extends CaseList {
  readonly principles: readonly { readonly id: string; readonly name: string }[];
}

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
    principle: fc.option(fc.constantFrom('weakest', 'count'), { nil: undefined }),
    unplayed: fc.boolean(),
    query: fc.constantFrom('', '', 'αβ', 'nowhere to be found'),
  })
  .map((own) => ({ ...NO_FILTER, ...own }));

/** The cases as they are listed, whatever they are called and however they went. */
const anyListing = (words: fc.Arbitrary<string>): fc.Arbitrary<Listing> =>
  fc
    .record({
      cards: fc.array(anyCard(words), { maxLength: 14 }),
      filter: anyFilter,
      notices: fc.array(words, { maxLength: 2 }),
      names: fc.tuple(words, words),
      seed: fc.nat(),
      isTyped: fc.boolean(),
    })
    .map(({ cards, filter, notices, names, seed, isTyped }) => {
      const principles = [
        { id: 'weakest', name: names[0] },
        { id: 'count', name: names[1] },
      ];
      const listed = browsed(cards, filter, principles);
      const wider = widenings(cards, filter, principles);
      return {
        library: { cards, notices },
        principles,
        listed,
        at: listed.length === 0 ? 0 : seed % listed.length,
        filters: filterRows(cards, filter, principles),
        query: filter.query,
        field: isTyped ? { text: filter.query, at: filter.query.length } : undefined,
        wider,
        widerAt: isTyped ? undefined : seed % Math.max(1, wider.length),
      };
    });

const isPointedAt = (lines: readonly string[], at: number): boolean =>
  lines.some((line) => line.startsWith(`${look.glyphs.pointer} ${at < 9 ? at + 1 : ' '}  `));

/** What is pointed at: a case, or where there is none what would list some. */
function pointedIn({ listed, at, wider, widerAt }: CaseList): number | undefined {
  if (listed.length > 0) return at;
  return wider.length > 0 ? widerAt : undefined;
}

test('the cases fit their room, whatever they are called, and the one pointed at is among them', () => {
  fc.assert(
    fc.property(anyListing(anyWords), anyRoom, (list, room) => {
      const { lines } = arrangeCases(list, { room, look });
      expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(room.height);
      const pointed = pointedIn(list);
      expect(pointed === undefined || isPointedAt(lines, pointed)).toBe(true);
    }),
    { numRuns: tries(80, 800) },
  );
});

test('no word of the list is cut', () => {
  fc.assert(
    fc.property(anyListing(greekWords(8)), anyRoom, (list, room) => {
      const { library, principles, query } = list;
      const texts = library.cards.flatMap(({ title, summary }) => [title, summary]);
      const { lines } = arrangeCases({ ...list, field: undefined }, { room, look });
      const all = [...texts, ...library.notices, ...principles.map(({ name }) => name), query];
      expect(strangeWords(lines, all)).toEqual([]);
    }),
    { numRuns: tries(80, 800) },
  );
});

test('the place where a search is typed lies within the room', () => {
  fc.assert(
    fc.property(anyListing(greekWords(8)), anyWords, anyRoom, (list, text, room) => {
      const { cursor } = arrangeCases({ ...list, field: { text, at: text.length } }, { room, look });
      expect(cursor?.column).toBeLessThan(room.width);
      expect(cursor?.row).toBeLessThan(room.height);
    }),
    { numRuns: tries(80, 800) },
  );
});

test('what can be filtered by fits its room, and what is pointed at is on it', () => {
  fc.assert(
    fc.property(anyListing(anyWords), anyRoom, fc.nat(), ({ filters }, room, seed) => {
      const row = seed % filters.length;
      const filter = filters[row];
      if (filter === undefined) throw new Error('there is always something to filter by');
      const at = seed % filter.choices.length;
      for (const [lines, pointed] of [
        [arrangeFilters(filters, row, { room, look }), row],
        [arrangeChoices(filter, at, { room, look }), at],
      ] as const) {
        expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(room.height);
        expect(isPointedAt(lines, pointed)).toBe(true);
      }
    }),
    { numRuns: tries(80, 800) },
  );
});

const anyRun = fc
  .record({
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    judgement: fc.option(percent, { nil: undefined }),
    variant: fc.constantFrom('base', 'one', 'two'),
    exam: fc.boolean(),
    study: fc.boolean(),
  })
  .map(run);

test('a case fits its room, and what is pointed at is on it', () => {
  fc.assert(
    fc.property(
      anyCard(anyWords),
      fc.array(anyRun, { maxLength: 9 }),
      fc.array(anyWords, { minLength: 1, maxLength: 6 }),
      anyRoom,
      fc.nat(),
      (one, runs, brief, room, seed) => {
        const rows = caseRowsOf(one, runs);
        const at = seed % rows.length;
        const blocks = brief.map((text) => ({ kind: 'paragraph' as const, text }));
        const page = { card: one, principles: [], brief: blocks, rows, at, top: seed % 20 };
        const { lines } = arrangeCase(page, { room, look });
        expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(room.height);
        expect(isPointedAt(lines, at)).toBe(true);
      },
    ),
    { numRuns: tries(80, 800) },
  );
});

test('a window shows whole entries around the selected one, as many as fit', () => {
  const entries = [['a'], ['b', 'b'], ['c'], ['d', 'd'], ['e']];
  expect(windowAround(entries, 2, 4)).toEqual(['c', 'd', 'd', 'e']);
  expect(windowAround(entries, 0, 3)).toEqual(['a', 'b', 'b']);
  expect(windowAround(entries, 4, 7)).toEqual(['a', 'b', 'b', 'c', 'd', 'd', 'e']);
  expect(windowAround(entries, 1, 1)).toEqual(['b']);
});
