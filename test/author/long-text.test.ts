import { expect, test } from 'vitest';
import { longText } from '../../src/author/checks/long-text.ts';
import { decision, ending, later, option, outcome, passage } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const table = (rows: number, more: object = {}) => ({
  ...more,
  table: { columns: ['A', 'B'], rows: Array.from({ length: rows }, () => ['many words here', 1]) },
});
const bars = (count: number) => ({
  bars: { values: Array.from({ length: count }, (_, nth) => [`${nth}`, nth]) },
});
const had = { flags: ['had'] };
const hadNot = { without: ['had'] };

/** A first choice that sets a flag or not, and lifts revenue; then a scene. */
const twoWays = (then: object) => ({
  ask: decision(
    option('have', { sets: ['had'], next: 'then' }),
    option('wait', { effects: { revenue: 20 }, next: 'then' }),
  ),
  then,
});
const scene = (...text: readonly unknown[]) => ({ ...decision(option('a'), option('b')), text });

test('a scene may have 70 words, with one exhibit whose words do not count', () => {
  const speech = { who: 'ann', says: words(30) };
  expect(placesOf(longText, { ask: scene(words(40), speech, table(5)) })).toEqual([]);
  expect(told(longText, { ask: scene(words(41), speech, table(5)) })).toEqual([
    [
      '/scenes/ask/text',
      'The text of `ask` has 71 words; more than 70 are hard to read in one go. Say it in fewer.',
    ],
  ]);
});

test('blocks with conditions count as they are shown together', () => {
  const one = { when: had, text: words(30) };
  const other = { when: hadNot, text: words(30) };
  expect(placesOf(longText, twoWays(scene(words(40), one, other)))).toEqual([]);
  const rich = { when: { meters: { revenue: { atLeast: 60 } } }, text: words(5) };
  expect(told(longText, twoWays(scene(words(40), one, other, rich)))).toEqual([
    [
      '/scenes/then/text',
      'The text of `then` has 75 words where `had` is not set and Revenue is 70; more than 70 are hard to read in one go. Say it in fewer.',
    ],
  ]);
});

test('what is shown in no state does not count', () => {
  const both = { when: { ...had, ...hadNot }, text: words(30) };
  expect(placesOf(longText, twoWays(scene(words(70), both)))).toEqual([]);
});

test('passages and endings are read like decisions, a passage in the state in which it is entered', () => {
  const lines = [words(60), { when: had, text: words(11) }];
  const scenes = {
    ask: decision(option('have', { sets: ['had'], next: 'bill' }), option('go')),
    bill: { ...passage('done'), text: lines },
    done: { ...ending(), text: lines },
  };
  const where = 'has 71 words where `had` is set; more than 70';
  expect(told(longText, scenes)).toEqual([
    ['/scenes/bill/text', expect.stringContaining(where)],
    ['/scenes/done/text', expect.stringContaining(where)],
  ]);
  const late = {
    ...scenes,
    ask: decision(option('go', { next: 'bill' })),
    bill: { ...scenes.bill, sets: ['had'] },
  };
  expect(placesOf(longText, late)).toEqual(['/scenes/done/text']);
});

test('one exhibit is shown at a time; the second is told', () => {
  const exclusive = scene('So.', table(2, { when: had }), table(2, { when: hadNot }));
  expect(placesOf(longText, twoWays(exclusive))).toEqual([]);
  const line = { line: { points: Array.from({ length: 20 }, (_, nth) => nth) } };
  expect(
    told(longText, twoWays(scene(table(2, { when: had }), 'So.', table(2, { when: hadNot }), line))),
  ).toEqual([
    [
      '/scenes/then/text/3',
      '2 tables and charts are shown together where `had` is set; one is enough to read. Keep the one that decides, and tell the rest in a sentence.',
    ],
  ]);
});

test('a table has at most five rows and a chart five bars; points of a line are free', () => {
  expect(placesOf(longText, { ask: scene('So.', bars(5)) })).toEqual([]);
  expect(told(longText, { ask: scene('So.', bars(6)), end: { ...ending(), text: [table(6)] } })).toEqual([
    [
      '/scenes/ask/text/1/bars/values',
      'This chart has 6 bars; more than 5 are not seen at a glance. Leave out what decides nothing.',
    ],
    [
      '/scenes/end/text/0/table/rows',
      'This table has 6 rows; more than 5 are not seen at a glance. Leave out what decides nothing.',
    ],
  ]);
});

test('results and notes of the coach have limits of their own, each by itself', () => {
  const fits = option('fits', {
    coach: [words(70)],
    result: [words(50)],
    later: [later(1, {}, { result: [words(50)] })],
  });
  expect(placesOf(longText, { ask: decision(fits) })).toEqual([]);
  const long = option('long', {
    coach: [words(71)],
    result: [words(51)],
    depends: [{ when: { flags: ['rain'] }, result: [words(51)] }],
    later: [later(1, {}, { result: [words(51)] })],
    outcomes: [outcome(50, { result: [words(51)] }), outcome(50)],
  });
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'] }];
  const at = '/scenes/ask/options/0';
  expect(told(longText, { ask: decision(long) }, { variants })).toEqual([
    [
      `${at}/coach`,
      'This note of the coach has 71 words; more than 70 are hard to read in one go. Say it in fewer.',
    ],
    [`${at}/result`, 'This result has 51 words; more than 50 are hard to read in one go. Say it in fewer.'],
    [`${at}/depends/0/result`, expect.stringContaining('51 words')],
    [`${at}/later/0/result`, expect.stringContaining('51 words')],
    [`${at}/outcomes/0/result`, expect.stringContaining('51 words')],
  ]);
});

test('a note that judges base and twin apart counts as each of them reads it', () => {
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'] }];
  const dry = { when: { without: ['rain'] }, text: words(60) };
  const wet = (count: number) => ({ when: { flags: ['rain'] }, text: words(count) });
  const story = (count: number) => ({ ask: decision(option('go', { coach: [dry, wet(count)] })) });
  expect(placesOf(longText, story(70), { variants })).toEqual([]);
  expect(told(longText, story(71), { variants })).toEqual([
    ['/scenes/ask/options/0/coach', expect.stringContaining('has 71 words where `rain` is set;')],
  ]);
});

test('an option has at most 14 words', () => {
  const ask = decision(option('a', { text: words(14) }), option('b', { text: words(15) }));
  expect(told(longText, { ask })).toEqual([
    [
      '/scenes/ask/options/1/text',
      'This option has 15 words; at most 14 can be compared at a glance. Shorten it.',
    ],
  ]);
});

test('at most four options are open at once', () => {
  const open = (...ids: readonly string[]) => ids.map((id) => option(id));
  const exclusive = [option('d', { when: had }), option('e', { when: hadNot })];
  expect(placesOf(longText, twoWays(decision(...open('a', 'b', 'c'), ...exclusive)))).toEqual([]);
  expect(told(longText, twoWays(decision(...open('a', 'b', 'c', 'x'), ...exclusive.slice(0, 1))))).toEqual([
    [
      '/scenes/then/options',
      '`then` has 5 open options where `had` is set; at most 4 can be weighed. Leave out the weakest.',
    ],
  ]);
});

/** So many decisions, one after the other; each can be left for the end. */
function chain(length: number): Record<string, object> {
  const name = (nth: number) => (nth === length ? 'end' : `s${nth}`);
  return Object.fromEntries(
    Array.from({ length }, (_, nth) => [
      name(nth),
      decision(option('on', { next: name(nth + 1) }), option('off')),
    ]),
  );
}

test('a play has at most eight decisions', () => {
  expect(placesOf(longText, chain(8))).toEqual([]);
  expect(told(longText, chain(9))).toEqual([
    [
      '/opening',
      'A play can come to 9 decisions; at most 8 are played in one sitting. Let some links lead on sooner.',
      '`s0`, `s1`, `s2`, `s3`, `s4`, `s5`, `s6`, `s7`, `s8`',
    ],
  ]);
});

test('links that no play follows make no play longer', () => {
  const rich = { when: { meters: { revenue: { atLeast: 60 } } }, scene: 's8' };
  const on = option('on', { next: [rich, { scene: 'end' }] });
  expect(placesOf(longText, { ...chain(9), s7: decision(on, option('off')) })).toEqual([]);
});

test('a story has at most 14 decisions, however few of them a play meets', () => {
  const wide = (count: number) => ({
    ask: decision(...['a', 'b', 'c'].map((id, nth) => option(id, { next: `x${nth}` }))),
    ...Object.fromEntries(
      Array.from({ length: count - 1 }, (_, nth) => [
        `x${nth}`,
        decision(
          ...[3, 6].map((step) =>
            option(`o${step}`, { next: nth + step < count - 1 ? `x${nth + step}` : 'end' }),
          ),
        ),
      ]),
    ),
  });
  expect(placesOf(longText, wide(14))).toEqual([]);
  expect(told(longText, wide(15))).toEqual([
    [
      '/scenes',
      'The story has 15 scenes in which something is decided; at most 14 keep it readable. Join some, or leave some out.',
    ],
  ]);
});
