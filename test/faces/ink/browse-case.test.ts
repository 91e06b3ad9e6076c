import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { atCase, atCases } from './at-cases.ts';
import { FIVE, libraryOf, RUNS } from './libraries.ts';
import { SIZES } from './resized.ts';

const at = (id: string) => ({ filter: NO_FILTER, case: id, page: 'case' as const });
const LONG = Array.from({ length: 40 }, (_, index) => ({
  kind: 'paragraph' as const,
  text: `Paragraph ${index + 1} of the brief.`,
}));

test('a case tells its brief, its facts, and what it tests by name', async () => {
  const { drawn } = await atCase('sales', libraryOf(), { rows: 40 });
  const screen = await drawn();
  expect(screen).toContain('You plan how people practise the violin again.');
  expect(screen).toContain('PM · B2B software · 12 min · 7 decisions · played once');
  expect(screen).toContain('• The weakest link sets the price');
  expect(screen).toContain('• Count problems, not features');
});

test('the runs that are over are listed with score, judgement and form', async () => {
  const { drawn } = await atCase('violin');
  const screen = await drawn();
  expect(screen).toContain('Your runs');
  expect(screen).toMatch(/4 {2}3 May 2026 at 14:05 +score 67\.4 +judgement 71 %\n/);
  expect(screen).toMatch(/5 {2}28 April 2026 at 21:14 +score 41\.0 +nothing at stake +twin\n/);
  expect(screen).toMatch(/6 {2}2 April 2026 at 9:30 +score 100\.0 +no exact review +exam, study\n/);
  expect(screen).not.toContain('12 April');
});

test('enter on a run opens its review, and the page comes back at that run', async () => {
  const { type, browsed } = await atCase('violin');
  type('5\r');
  const { wish, at: place } = await browsed;
  expect(wish).toEqual({ kind: 'review', run: 'second' });
  const again = await atCases({ place });
  expect(await again.drawn()).toContain('❯ 5  28 April');
});

test.each(['\r', 'p'])('%j plays', async (key) => {
  const { type, browsed } = await atCase('violin');
  type(key);
  expect(await browsed).toEqual({
    wish: { kind: 'play', case: 'violin', variant: 'base', exam: false },
    at: at('violin'),
  });
});

test('x plays as an exam', async () => {
  const { type, browsed } = await atCase('violin');
  type('x');
  expect((await browsed).wish).toEqual({ kind: 'play', case: 'violin', variant: 'base', exam: true });
});

test('t plays the twin, of which nothing but whether it was played is told', async () => {
  const { type, drawn, browsed } = await atCase('sales');
  expect(await drawn()).toMatch(/2 {2}Play the twin: one fact changed +not played yet\n/);
  type('t');
  expect((await browsed).wish).toEqual({ kind: 'play', case: 'sales', variant: 'more-buyers', exam: false });
});

test('several twins are numbered, and t points at one after the other', async () => {
  const { type, shows, browsed } = await atCase('signs');
  type('t');
  expect(await shows('❯ 3  Play twin 1: one fact changed')).toContain('4  Play twin 2: one fact changed');
  type('t');
  await shows('❯ 4');
  type('\r');
  expect((await browsed).wish).toEqual({ kind: 'play', case: 'signs', variant: 'later', exam: false });
});

test.each(['\r', 'o'])('where a run is unfinished %j goes on with it', async (key) => {
  const { type, drawn, browsed } = await atCase('signs');
  expect(await drawn()).toContain('❯ 1  Go on with the unfinished run');
  type(key);
  expect(await browsed).toEqual({ wish: { kind: 'go-on', case: 'signs' }, at: at('signs') });
});

test('where nothing is unfinished o does nothing', async () => {
  const { type, shows } = await atCase('violin');
  type('o2');
  expect(await shows('❯ 2')).toContain('Your Violin Misses You');
});

test.each(['q', KEY.escape, KEY.left])('%j goes back to where the pointer was', async (key) => {
  const { type, shows } = await atCases();
  type('2\r');
  await shows('What do you want to do?');
  type(key);
  expect(await shows('enter open')).toContain('❯ 2  Your Violin');
});

test('to a case and back and to the twin of another goes through in one chunk', async () => {
  const { type, browsed } = await atCases();
  type('2\rq3\rt');
  expect((await browsed).wish).toMatchObject({ case: 'sales', variant: 'more-buyers' });
});

test('a brief that is longer than its room is read on beside what can be done', async () => {
  const { type, shows } = await atCase('violin', libraryOf(FIVE, { brief: LONG, runs: RUNS }));
  expect(await shows('more lines: space')).not.toContain('Paragraph 8 ');
  type(' ');
  expect(await shows('Paragraph 8 ')).toContain('❯ 1  Play it again');
  type(KEY.end);
  await shows('to the top: space');
});

test('a case that can’t be read says why, and leads back to the list', async () => {
  const library = { ...libraryOf(), details: async () => ({ ok: false as const, why: 'The file is gone.' }) };
  const { type, shows } = await atCases({ library });
  type('2\r');
  await shows('The file is gone.');
  type('\r');
  expect(await shows('enter open')).toContain('❯ 2');
});

test('a case that is not there any more leads to the list', async () => {
  const { drawn } = await atCase('gone');
  expect(await drawn()).toContain('All cases');
});

test('the key list of a case is honest', async () => {
  const { type, shows } = await atCase('signs');
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [
    /1-5 +point/,
    /enter +go on/,
    /o +go on/,
    /p +play/,
    /t +twins/,
    /x +exam/,
    /q, escape, left +back/,
  ])
    expect(list).toMatch(line);
});

test.each([...SIZES, [30, 10]] as const)('a case at %i×%i', async (columns, rows) => {
  const { type, drawn, shows } = await atCase('violin', libraryOf(), { columns, rows });
  const first = await drawn();
  type('5');
  await shows('❯ 5');
  expect(`\n${first}\n\n\n${await drawn()}\n`).toMatchSnapshot();
});
