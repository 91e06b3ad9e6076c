import { expect, test } from 'vitest';
import type { Card } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { card, cards } from './cards.ts';

async function atList(list: readonly Card[], options: FakeTerminalOptions = {}) {
  const terminal = opened(options);
  const chosen = terminal.face.choose(list);
  await terminal.shows('enter play');
  return { ...terminal, chosen };
}

test('the list says where the learner is', async () => {
  const list = [card({ attempts: 2 }), card(), card({ unfinished: true }), card()];
  const { drawn } = await atList(list);
  expect(await drawn()).toContain('4 cases · 1 played · 1 unfinished');
});

test('where no case was played the minutes stand at the right edge', async () => {
  const { drawn } = await atList([card({ minutes: 5 }), card({ minutes: 18 })]);
  const ends = (await drawn()).split('\n').flatMap((line) => (/ \d+ min$/.test(line) ? [line.length] : []));
  expect(ends).toEqual([79, 79]);
});

test('the pointer begins at what was left unfinished', async () => {
  const { drawn } = await atList([card(), card({ attempts: 1 }), card({ unfinished: true })]);
  expect(await drawn()).toContain('❯ 3');
});

test('where nothing is unfinished the pointer begins at what was never played', async () => {
  const { drawn } = await atList([card({ attempts: 1 }), card(), card()]);
  expect(await drawn()).toContain('❯ 2');
});

test('enter plays the scenario that is pointed at', async () => {
  const { type, chosen } = await atList(cards(5));
  type(`${KEY.down}j${KEY.up}\r`);
  expect(await chosen).toBe('case-2');
});

test('a digit points, and enter plays', async () => {
  const { type, shows, chosen } = await atList(cards(5));
  type('4');
  await shows('❯ 4');
  type('\r');
  expect(await chosen).toBe('case-4');
});

test('arrows go on from where a digit pointed', async () => {
  const { type, chosen } = await atList(cards(5));
  type(`4${KEY.down}${KEY.down}\r`);
  expect(await chosen).toBe('case-1');
});

test('up from the first scenario is the last, also where they are more than the rows', async () => {
  const { type, shows, chosen } = await atList(cards(30));
  type(KEY.up);
  expect(await shows('❯    Case 30')).toContain('30 of 30');
  type('\r');
  expect(await chosen).toBe('case-30');
});

test('a list that is longer than the window follows the pointer', async () => {
  const { type, shows } = await atList(cards(30));
  type(KEY.down.repeat(20));
  expect(await shows('❯    Case 21')).toContain('21 of 30');
});

test('the pointer stays on its scenario when the window changes', async () => {
  const { type, shows, resize, chosen } = await atList(cards(30));
  type(KEY.down.repeat(12));
  await shows('❯    Case 13');
  resize(40, 12);
  await shows((screen) => screen.includes('❯    Case 13') && screen.split('\n').length < 12);
  resize(80, 24);
  await shows('❯    Case 13');
  type('\r');
  expect(await chosen).toBe('case-13');
});

test('a long title is clipped after a word', async () => {
  const { drawn } = await atList([card({ title: 'The Sales Prevention Department' })], { columns: 24 });
  expect(await drawn()).toContain('The Sales…');
});

test('the key list of the list is honest', async () => {
  const { type, shows } = await atList(cards(5));
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [
    /up, k +point up/,
    /down, j +point down/,
    /1-5 +point/,
    /enter +play/,
    /q, escape +leave/,
  ]) {
    expect(list).toMatch(line);
  }
  type('?');
  await shows('enter play');
});

test('the pointer is where it was when the key list closes', async () => {
  const { type, chosen } = await atList(cards(5));
  type(`${KEY.down}${KEY.down}?${KEY.enter}\r`);
  expect(await chosen).toBe('case-3');
});

test.each(['q', KEY.escape])('%j leaves', async (key) => {
  const { type, chosen } = await atList(cards(2));
  type(key);
  expect(await chosen).toBeUndefined();
});

test('where there are several packs, the one of the scenario that is pointed at is told below the list', async () => {
  const { drawn, type, shows } = await atList([card({ pack: 'Interlock' }), card({ pack: 'Growth Course' })]);
  expect(await drawn()).toContain('Interlock · PM · B2B software');
  type('j');
  await shows('Growth Course · PM · B2B software');
});
