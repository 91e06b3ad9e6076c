import { expect, test } from 'vitest';
import type { HomeView } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { homeView, newcomer, nothingLeft } from './home-views.ts';
import { SIZES } from './resized.ts';

async function atHome(view: HomeView = homeView(), options: FakeTerminalOptions = {}) {
  const terminal = opened(options);
  const wish = terminal.face.home(view);
  await terminal.shows('q leave');
  return { ...terminal, wish };
}

test('enter does the next step at once', async () => {
  const { type, drawn, wish } = await atHome();
  expect(await drawn()).toContain('❯ 1  Go on where you left off');
  type(KEY.enter);
  expect(await wish).toMatchObject({ kind: 'next', step: { headline: 'Go on where you left off' } });
});

test('what was known at first gives way to what is so, and the pointer stays', async () => {
  const later = Promise.withResolvers<HomeView>();
  const { type, shows, wish } = await atHome({ ...homeView(), later: later.promise });
  type('3');
  await shows('❯ 3');
  const now = { ...homeView(), next: { ...homeView().next, headline: 'Play another story' } };
  later.resolve(now);
  expect(await shows('Play another story')).toContain('❯ 3');
  type('1');
  await shows('❯ 1');
  type(KEY.enter);
  expect(await wish).toEqual({ kind: 'next', step: now.next });
});

test.each([
  ['2', 'browse'],
  ['3', 'progress'],
  ['4', 'settings'],
  ['5', 'help'],
] as const)('%s points, and enter goes to %s', async (digit, kind) => {
  const { type, shows, wish } = await atHome();
  type(digit);
  expect(await shows(`❯ ${digit}`)).toContain('enter open');
  type(KEY.enter);
  expect(await wish).toEqual({ kind });
});

test.each([
  ['b', 'browse'],
  ['p', 'progress'],
  ['s', 'settings'],
  ['g', 'help'],
  ['q', 'leave'],
  [KEY.escape, 'leave'],
] as const)('%j goes straight to %s', async (key, kind) => {
  const { type, wish } = await atHome();
  type(key);
  expect(await wish).toEqual({ kind });
});

test('arrows go round, and a key before enter in the same chunk counts', async () => {
  const { type, wish } = await atHome();
  type(`${KEY.up}${KEY.up}\r`);
  expect(await wish).toEqual({ kind: 'settings' });
});

test('who has never played is told what this is, and that enter plays', async () => {
  const { drawn } = await atHome(newcomer());
  const screen = await drawn();
  expect(screen).toContain('Here you make a product manager’s decisions');
  expect(screen).toContain('Press enter to play.');
  expect(screen).not.toContain('seven days');
});

test('while something else is pointed at, who is new is told how to get to the play', async () => {
  const { type, shows } = await atHome(newcomer());
  type(KEY.down);
  expect(await shows('❯ 2')).toContain('Press 1, then enter, to play.');
});

test('a first day that was left is gone on with', async () => {
  const view = newcomer();
  const card = view.card && { ...view.card, unfinished: true };
  const { drawn } = await atHome({ ...view, card });
  expect(await drawn()).toMatch(/Press enter to go on\.[^]*enter go on ·/);
});

test('where the step names its case, the summary stands in the place of the title', async () => {
  const view = homeView();
  const named = { ...view, next: { ...view.next, headline: 'Go on with “The Sales Prevention Department”' } };
  const screen = await (await atHome(named)).drawn();
  expect(screen.split('The Sales Prevention Department')).toHaveLength(2);
  expect(screen).toContain(view.card?.summary);
});

test('notices that have no room are read whole on a page of their own, which leads back', async () => {
  const notices = ['One.', 'Two.', 'Three.', `Four${' and more'.repeat(12)}.`, 'The last one.'];
  const { type, shows, wish } = await atHome(homeView({ notices }));
  expect(await shows('n read the notes')).not.toContain('The last one.');
  type('n');
  expect(await shows('The last one.')).toContain('What you should know');
  type('q');
  await shows('❯ 1  Go on');
  type('q');
  expect(await wish).toEqual({ kind: 'leave' });
});

test('where nothing can be played the pointer begins at the cases, and digits stay what they are', async () => {
  const { type, drawn, wish } = await atHome(nothingLeft());
  const screen = await drawn();
  expect(screen).toContain('There is nothing to play');
  expect(screen).toContain('❯ 2  All cases');
  expect(screen).toContain('2-5 point');
  type('13\r');
  expect(await wish).toEqual({ kind: 'progress' });
});

test('the days of practice differ by their mark', async () => {
  const { drawn } = await atHome();
  expect(await drawn()).toContain('· ▪ ▪ · ▪ ▪ ▪  the last seven days');
});

test.each([...SIZES, [30, 10]] as const)('a record in trouble is told at %i×%i', async (columns, rows) => {
  const { drawn } = await atHome(homeView({ notices: ['The record is locked.'] }), { columns, rows });
  const screen = await drawn();
  expect(screen).toContain('! The record is locked.');
  expect(screen).toContain('❯ 1  Go on');
});

test('the key list names the letters too', async () => {
  const { type, shows } = await atHome();
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [/1-5 +point/, /b +all cases/, /p +progress/, /s +settings/, /g +help and words/])
    expect(list).toMatch(line);
  // A letter that stands alone moves nothing: it goes where it says.
  expect(list).toMatch(/b +all cases[^]*up, k +point up/);
});

test('the pointer stays where it is when the window changes', async () => {
  const { type, shows, resize } = await atHome();
  type('4');
  await shows('❯ 4');
  resize(30, 10);
  expect(await shows((screen) => screen.split('\n').length < 10)).toContain('❯ 4  Settings');
});

test.each([...SIZES, [30, 10]] as const)('home at %i×%i', async (columns, rows) => {
  const [played, fresh] = [homeView(), newcomer()].map(async (view) => {
    const { drawn } = await atHome(view, { columns, rows });
    return drawn();
  });
  expect(`\n${await played}\n\n\n${await fresh}\n`).toMatchSnapshot();
});
