import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { atCases } from './at-cases.ts';
import { card, cards } from './cards.ts';
import { FIVE, libraryOf } from './libraries.ts';
import { SIZES } from './resized.ts';

test('each case says what it is and how it went so far', async () => {
  const { drawn } = await atCases();
  const screen = await drawn();
  expect(screen).toContain('5 cases · 3 played');
  expect(screen).toMatch(/❯ 1 {2}Your First Day +Associate PM +5 min {2}92 %\n/);
  expect(screen).toMatch(/2 {2}Your Violin Misses You +Associate PM +9 min {2}71 %\n/);
  expect(screen).toMatch(/3 {2}The Sales Prevention Department +PM +12 min {2}54 %, twin left\n/);
  expect(screen).toMatch(/4 {2}Nobody Signs for Love +Senior PM +18 min {2}unfinished\n/);
  expect(screen).toMatch(/5 {2}Four in Ten +Executive +25 min\n/);
});

test('below the list stands what is known of the case pointed at', async () => {
  const { type, shows } = await atCases();
  type('3');
  const screen = await shows('❯ 3');
  expect(screen).toContain('Somebody has to answer, and it is you.');
  expect(screen).toContain('PM · B2B software · 12 min · 7 decisions');
  expect(screen).toContain('played once · best judgement 54 % · a twin is left');
});

test('the list stands still while the pointer moves', async () => {
  const { type, shows } = await atCases({}, { columns: 60, rows: 20 });
  const rule = (screen: string) => screen.split('\n').findLastIndex((line) => line.includes('────'));
  const before = rule(await shows('❯ 1'));
  type('4');
  expect(rule(await shows('❯ 4'))).toBe(before);
});

test('arrows and digits point, and enter opens the case', async () => {
  const { type, shows } = await atCases();
  type(`${KEY.up}k${KEY.down}j3${KEY.up}\r`);
  expect(await shows('What do you want to do?')).toContain('Your Violin Misses You');
});

test('a list that is longer than its room follows the pointer, which goes round', async () => {
  const { type, shows } = await atCases({ library: libraryOf(cards(30)) });
  type(KEY.up);
  expect(await shows('❯    Case 30')).toContain('30 of 30');
  type(KEY.home);
  await shows('❯ 1  Case 1');
  type(KEY.pageDown);
  expect(await shows(/❯ .* Case 1\d/)).not.toContain('  1  Case 1 ');
});

test('a key pressed twice in one chunk counts twice', async () => {
  const { type, shows } = await atCases({ library: libraryOf(cards(30)) });
  type(KEY.down.repeat(20));
  expect(await shows('❯    Case 21')).toContain('21 of 30');
});

test.each(['q', KEY.escape])('%j goes back, and tells where the learner was', async (key) => {
  const { type, browsed } = await atCases();
  type(`3${key}`);
  expect(await browsed).toEqual({
    wish: { kind: 'leave' },
    at: { filter: NO_FILTER, case: 'sales', page: 'list' },
  });
});

test('the list comes back at the case and with the filter that it was left with', async () => {
  const place = { case: 'violin', filter: { ...NO_FILTER, product: 'b2c' as const } };
  const { drawn } = await atCases({ place });
  const screen = await drawn();
  expect(screen).toContain('❯ 2  Your Violin');
  expect(screen).toMatch(/every level · B2C +2 of 5\n/);
});

test('where the case that was pointed at is not listed any more, the next one is', async () => {
  const place = { case: 'violin', filter: { ...NO_FILTER, unplayed: true } };
  const { drawn } = await atCases({ place });
  expect(await drawn()).toContain('❯ 1  Nobody Signs for Love');
});

test('what could not be read is told above the list', async () => {
  const library = { ...libraryOf(), notices: ['One pack can’t be read.'] };
  const { drawn } = await atCases({ library });
  expect(await drawn()).toContain('! One pack can’t be read.');
});

test('where there are several packs, the one of the case pointed at is named', async () => {
  const list = [card({ id: 'a', pack: 'Interlock' }), card({ id: 'b', pack: 'Growth Course' })];
  const { drawn, type, shows } = await atCases({ library: libraryOf(list) });
  expect(await drawn()).toContain('Interlock · PM · B2B software');
  type('j');
  await shows('Growth Course · PM · B2B software');
});

test('where there are no cases that is said', async () => {
  const { drawn } = await atCases({ library: libraryOf([]) });
  expect(await drawn()).toContain('There are no cases here.');
});

test('the key list of the cases is honest', async () => {
  const { type, shows } = await atCases();
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [
    /up, k +point up/,
    /1-5 +point/,
    /enter, right +open/,
    /f +filter/,
    /\/ +search/,
    /q, escape +back/,
  ])
    expect(list).toMatch(line);
  type('?');
  expect(await shows('enter open')).toContain('❯ 1');
});

test('a window of ten rows shows the list and the keys', async () => {
  const { type, shows } = await atCases({}, { columns: 30, rows: 10 });
  type('3');
  const screen = await shows('❯ 3  The Sales Prevention');
  expect(screen).toContain('Department');
  expect(screen).toContain('q back');
});

test.each([...SIZES, [30, 10]] as const)('the cases at %i×%i', async (columns, rows) => {
  const library = libraryOf([...FIVE, ...cards(12)]);
  const { type, drawn, shows } = await atCases({ library }, { columns, rows });
  const first = await drawn();
  type(KEY.end);
  await shows('❯    Case 12');
  expect(`\n${first}\n\n\n${await drawn()}\n`).toMatchSnapshot();
});
