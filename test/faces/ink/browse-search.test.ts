import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/session/index.ts';
import { KEY, pasted } from '../../harness/keyboard.ts';
import { atCases } from './at-cases.ts';
import { SIZES } from './resized.ts';

test('what is typed is found at once, and the best is pointed at', async () => {
  const { type, shows } = await atCases();
  type('3/sal');
  const screen = await shows('Search  sal');
  expect(screen).toContain('1 found');
  expect(screen).toContain('❯ 1  The Sales Prevention Department');
});

test('letters that are keys elsewhere, digits and the question mark are typed', async () => {
  const { type, shows } = await atCases();
  type('/qxf1?');
  expect(await shows('Search  qxf1?')).toContain('esc leave the search');
});

test('a letter may be wrong', async () => {
  const { type, shows } = await atCases();
  type('/viloin');
  expect(await shows('Search  viloin')).toContain('❯ 1  Your Violin Misses You');
});

test('the terminal’s cursor stands where it is typed', async () => {
  const { type, shows, cursor } = await atCases();
  type('/love');
  await shows('Search  love');
  await shows(() => cursor() !== undefined);
  expect(cursor()).toEqual({ row: 2, column: 1 + 'Search  love'.length });
});

test('enter keeps the search, and the list says what is searched for', async () => {
  const { type, shows, browsed } = await atCases();
  type('/your\r');
  await shows(/‘your’ +2 of 5\n/);
  type('2q');
  expect((await browsed).at).toEqual({
    filter: { ...NO_FILTER, query: 'your' },
    case: 'violin',
    page: 'list',
  });
});

test('arrows point while something is searched for', async () => {
  const { type, shows } = await atCases();
  type(`/your${KEY.down}`);
  await shows('❯ 2  Your Violin');
  type('\r\r');
  expect(await shows('What do you want to do?')).toContain('Your Violin Misses You');
});

test('escape goes back to what was there', async () => {
  const { type, shows } = await atCases();
  type(`3/vio`);
  await shows('1 found');
  type(KEY.escape);
  const screen = await shows('enter open');
  expect(screen).toContain('❯ 3  The Sales');
  expect(screen).toContain('every level · every product\n');
});

test('a search is gone on with where it was kept', async () => {
  const { type, shows } = await atCases({ place: { filter: { ...NO_FILTER, query: 'you' } } });
  type(`/${KEY.backspace.repeat(3)}love`);
  expect(await shows('Search  love')).toContain('Nobody Signs for Love');
});

test('what is found nowhere is said, with what helps', async () => {
  const { type, shows } = await atCases();
  type('/zzzz');
  expect(await shows('0 found')).toContain('Escape takes you back');
  type('\r');
  const screen = await shows('enter leave it out');
  expect(screen).toContain('No case is found for ‘zzzz’.');
  expect(screen).toMatch(/❯ 1 {2}Leave out ‘zzzz’ +5 cases/);
  type('\r');
  await shows('enter open');
});

test('a paste comes whole', async () => {
  const { type, shows } = await atCases();
  type('/');
  await shows('Search');
  type(pasted('signs for love'));
  expect(await shows('Search  signs for love')).toContain('❯ 1  Nobody Signs for Love');
});

test('the search and its answer come through in one chunk', async () => {
  const { type, shows } = await atCases();
  type('/four in\r\r');
  expect(await shows('What do you want to do?')).toContain('Four in Ten');
});

test.each([...SIZES, [30, 10]] as const)('a search at %i×%i', async (columns, rows) => {
  const { type, drawn, shows } = await atCases({}, { columns, rows });
  type('/your');
  await shows('Search  your');
  const found = await drawn();
  type(' zzzz');
  await shows('Search  your zzzz');
  expect(`\n${found}\n\n\n${await drawn()}\n`).toMatchSnapshot();
});
