import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BROWSE_START,
  browsed,
  type BrowsePlace,
  type Card,
  filterRows,
  type Library,
  NO_FILTER,
} from '../../../src/session/index.ts';
import { times, UNSAFE } from './at-review.ts';
import { CARD, CARDS, heard, LIBRARY } from './learner.ts';

const among = (lines: readonly string[], library: Partial<Library> = {}, place = BROWSE_START) =>
  heard(lines, (face) => face.browse({ ...LIBRARY, ...library }, place));

/** The titles that were read last. */
const titles = (text: string): readonly string[] => {
  const last = text.slice(
    Math.max(text.lastIndexOf('\nAll '), text.search(/\n\d+ of \d+ cases: (?![^]*\n\d+ of)/)),
  );
  return [...last.matchAll(/^\d+\. (.*?)\. /gm)].map(([, title = '']) => title);
};

test('every case is told with a number, what it is and how it went', async () => {
  expect((await among([])).text).toMatchInlineSnapshot(`
    "
    All 3 cases.

    1. The Ferry. Cross or wait.
    PM, Service, 6 minutes, 2 decisions, played 2 times, best judgement 71 percent, a twin is left.

    2. The Night Train. Raise the price or not?
    Trains, Senior PM, B2C, 25 minutes, 9 decisions, a run is unfinished.

    3. The Bus. Cross or wait.
    Senior PM, Service, 12 minutes, 2 decisions, played once, best judgement 90 percent, a twin is left.

    Which case? (1-3, words search, ? for help, enter goes back): 
    "
  `);
});

test('? says all that can be typed', async () => {
  expect(/\n1 to 3:[^]*enter or q: go back\./.exec((await among(['?'])).text)?.[0]).toMatchInlineSnapshot(`
    "
    1 to 3: open the case with this number.
    Words: search for them, as in “pricing”. A / before them searches for any words, also these here; / alone ends the search.
    level, product, principle, length or best: say which; a value may follow, as in “level senior”, “product b2c”, “length short” or “best under-60”. “level all” lets every level through again.
    unplayed: only those that you have not played yet.
    all: all cases again.
    r: read the list again.
    enter or q: go back."
  `);
});

test.each([
  ['night', ['The Night Train']],
  ['/price', ['The Ferry', 'The Night Train', 'The Bus']],
  ['nigth', ['The Night Train']],
  ['level senior', ['The Night Train', 'The Bus']],
  ['LEVEL: Senior PM', ['The Night Train', 'The Bus']],
  ['level sen', ['The Night Train', 'The Bus']],
  ['product b2c', ['The Night Train']],
  ['principle business-role', ['The Night Train']],
  ['principle two jobs', ['The Ferry', 'The Bus']],
  ['length short', ['The Ferry']],
  ['length long', ['The Night Train']],
  ['best under-80', ['The Ferry']],
  ['best 80 up', ['The Bus']],
  ['unplayed', ['The Night Train']],
])('%j shows %j', async (line, expected) => {
  const { text } = await among([line]);
  expect(titles(text).toSorted()).toEqual(expected.toSorted());
});

test('a filter without a value is asked for, with what each leaves', async () => {
  const { text } = await among(['level', '3']);
  expect(text).toContain(
    '\nLevel:\n1. every level, 3 cases, as it is now.\n2. PM, 1 case.\n3. Senior PM, 2 cases.\n',
  );
  expect(titles(text)).toEqual(['The Night Train', 'The Bus']);
});

test.each(['', 'q'])('%j keeps the filter as it was', async (line) => {
  const { text, wish } = await among(['level', line, '2', 'x']);
  expect(times(text, 'All 3 cases.')).toBe(1);
  expect(wish.at.case).toBe('trains/night');
});

test('of a misspelt value the nearest is offered', async () => {
  const { text } = await among(['level seniro', '3']);
  expect(text).toContain('There is nothing for “seniro” here. Did you mean senior? Then type 3.');
  expect(titles(text)).toEqual(['The Night Train', 'The Bus']);
});

test('filters add up, and all of them go together', async () => {
  const both = await among(['level senior', 'unplayed']);
  expect(both.text).toContain('\n1 of 3 cases: Senior PM, not played yet.\n');
  const none = await among(['level senior', 'unplayed', 'all']);
  expect(none.wish.at.filter).toEqual(NO_FILTER);
});

test.each([
  ['level senior', 'level all'],
  ['level senior', 'level any'],
  ['unplayed', 'unplayed off'],
  ['best 80-up', 'best none'],
  ['night', '/'],
])('after %j, %j shows all again', async (...lines) => {
  expect((await among(lines)).wish.at.filter).toEqual(NO_FILTER);
});

test.each([
  ['level executive', 'No case fits: Executive.'],
  ['best under-60', 'No case fits: best under 60 percent.'],
  ['zebra', 'No case fits: ‘zebra’.'],
  ['levle senior', 'No case fits: ‘levle senior’. Did you mean level?'],
])('%j would leave nothing, and the list stays as it was', async (line, said) => {
  const { text, wish } = await among([line]);
  expect(text).toContain(said);
  expect(wish.at.filter).toEqual(NO_FILTER);
});

test('a filter that leaves nothing any more is told, and how to be rid of it', async () => {
  const filter = { ...NO_FILTER, unplayed: true };
  const { text } = await among(['all'], { cards: [CARD] }, { ...BROWSE_START, filter });
  expect(text).toContain('\n0 of 1 case: not played yet.\nNone is left. Type all for all cases.\n');
  expect(titles(text)).toEqual(['The Ferry']);
});

test.each(['0', '4', '99', '-', '!?', 'p'])('%j is answered with what is possible', async (line) => {
  expect((await among([line])).text).toContain(
    'Please type a number from 1 to 3, words to search for, or ? to hear what can be typed.',
  );
});

test.each([[''], ['q'], ['quit'], []])('%j goes back', async (...lines) => {
  const { wish, unread } = await among(lines);
  expect([wish.wish, unread]).toEqual([{ kind: 'leave' }, 0]);
});

test('many cases are read twenty at a time', async () => {
  const cards = Array.from({ length: 45 }, (_, index): Card => ({
    ...CARD,
    id: `c${index}`,
    title: `C${index + 1}`,
  }));
  const { text, wish } = await among(['more', 'm', 'more', '44', 'p'], { cards });
  expect([...text.matchAll(/^\d+\. C(\d+)\./gm)].map(([, number]) => Number(number))).toEqual(
    cards.map((_, index) => index + 1),
  );
  expect(text).toContain('That was the last of them.');
  expect(wish.at.case).toBe('c43');
});

test('what could not be read is told first', async () => {
  const { text } = await among([], { notices: ['The pack “Odd” can’t be read.'] });
  expect(text).toMatch(/^Note: The pack “Odd” can’t be read\.\n/);
});

test('who comes back to the list is told where they were, and hears it no second time', async () => {
  const { text } = await among(['2', '', '']);
  expect(times(text, '1. The Ferry.')).toBe(1);
  expect(text).toContain(' You were at 2. The Night Train. ');
});

test('the filter and the case are where the learner left them', async () => {
  const first = await among(['level senior', '2', '', '']);
  const place: BrowsePlace = { filter: { ...NO_FILTER, level: 'senior' }, case: 'the-bus', page: 'list' };
  expect(first.wish.at).toEqual(place);
  const again = await among([], {}, place);
  expect(again.text).toMatch(/^\nBack at the cases\. 2 of 3 cases: Senior PM\. You were at 2\. The Bus\. /);
});

test('every filter that the screens offer can be typed', async () => {
  for (const { kind, choices } of filterRows(CARDS, NO_FILTER, LIBRARY.principles))
    for (const { filter } of choices) {
      const { wish } = await among([`${kind} ${String(filter[kind] || 'all')}`]);
      expect(wish.at.filter).toEqual(filter);
      expect(browsed(CARDS, wish.at.filter, LIBRARY.principles).length).toBeGreaterThan(0);
    }
});

test('whatever is typed among the cases, nothing that drives a terminal is written', async () => {
  const line = fc.oneof(
    fc.constantFrom('1', '2', 'p', 't', 'r', '?', '', 'level', 'level \u0007x', 'unplayed', 'all', 'more'),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001B[31mred', 'a\u009B2J', 'ab\u202Ecd', '/\u2028'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 10 }), async (lines) => {
      expect((await among(lines)).text).not.toMatch(UNSAFE);
    }),
  );
});
