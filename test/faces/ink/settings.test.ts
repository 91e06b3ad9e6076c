import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { arrangeSettings } from '../../../src/faces/ink/screens/settings-layout.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import type { Setting, SettingsBoard } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { boardOf, PLACES, SETTINGS } from './progress-samples.ts';

async function atSettings(board: SettingsBoard = boardOf(), options: FakeTerminalOptions = {}) {
  const terminal = opened(options);
  const left = terminal.face.settings(board);
  await terminal.shows('q back');
  return {
    ...terminal,
    left,
    valueOf: (key: string) => board.settings().find((each) => each.key === key)?.value,
  };
}

const held = (key: string, heldBy: string): readonly Setting[] =>
  SETTINGS.map((each) => (each.key === key ? { ...each, heldBy } : each));

test('each setting stands beside what holds now, and below them what the one pointed at does', async () => {
  const { drawn } = await atSettings();
  const screen = await drawn();
  expect(screen).toMatch(/❯ 1 {2}Theme +dark/);
  expect(screen).toMatch(/ {2}6 {2}Text width +60 columns/);
  expect(screen).toContain('The colours of all screens.');
  expect(screen).toContain('● dark   ○ light   ○ high-contrast   ○ none');
});

test('right and enter take the next choice and left the one before, all the way round', async () => {
  const { type, shows, valueOf } = await atSettings();
  type(KEY.right);
  await shows('○ dark   ● light');
  type(KEY.enter);
  await shows('● high-contrast');
  type(KEY.left.repeat(3));
  await shows('● none');
  expect(valueOf('theme')).toBe('none');
});

test('a change holds at once on the screen itself, and the pointer stays', async () => {
  const { type, shows } = await atSettings();
  type(`2${KEY.right}`);
  const screen = await shows('> 2  Signs');
  expect(screen).toContain('(*) ascii');
  expect(screen).not.toMatch(/[❯●─▲]/);
  type(KEY.left);
  await shows('❯ 2  Signs');
});

test('a change redraws the screen and never clears it', async () => {
  const { type, shows, sent } = await atSettings();
  const before = sent().length;
  type(KEY.right);
  await shows('● light');
  expect(sent().slice(before)).not.toMatch(/\u001B\[[0-3]?J/);
});

test('arrows, j and k, and digits point', async () => {
  const { type, shows } = await atSettings();
  type(KEY.up);
  await shows('❯ 6');
  type('j');
  await shows('❯ 1');
  type('4');
  expect(await shows('❯ 4')).toContain('When the coach speaks');
});

test('what is held by a flag says so, and can’t be changed here', async () => {
  const { type, shows, drawn, valueOf } = await atSettings(boardOf(held('theme', '--theme light')));
  const screen = await drawn();
  expect(screen).toMatch(/Theme +dark +held by --theme light/);
  expect(screen).toContain('--theme light has the last word: without it this can be changed here.');
  expect(screen).not.toContain('change ·');
  type(`${KEY.right}${KEY.enter}2`);
  expect(await shows('❯ 2')).toContain('enter change');
  expect(valueOf('theme')).toBe('dark');
});

test('a change that could not be saved is told, holds, and is not told any more after one that could', async () => {
  const answers = [{ ok: false as const, why: 'the disk is full' }, { ok: true as const }];
  const { type, shows, valueOf } = await atSettings(
    boardOf(SETTINGS, async () => answers.shift() ?? { ok: true }),
  );
  type(KEY.right);
  await shows('! Not saved: the disk is full. It holds until you leave Interlock.');
  expect(valueOf('theme')).toBe('light');
  type(KEY.right);
  await shows((screen) => screen.includes('● high-contrast') && !screen.includes('Not saved'));
});

test.each(['q', KEY.escape])('%j leaves', async (key) => {
  const { type, left } = await atSettings();
  type(key);
  expect(await left).toBeUndefined();
});

test('keys that come in one chunk act one after the other', async () => {
  const { type, left, valueOf } = await atSettings();
  type(`${KEY.right}${KEY.right}3${KEY.enter}q`);
  await left;
  expect([valueOf('theme'), valueOf('motion')]).toEqual(['high-contrast', 'off']);
});

test('a value that is none of the choices stands as it is, and can be left for one of them', async () => {
  const odd = SETTINGS.map((each) => (each.key === 'text-width' ? { ...each, value: '73 columns' } : each));
  const { type, shows } = await atSettings(boardOf(odd));
  type('6');
  expect(await shows(/❯ 6 {2}Text width +73 columns/)).not.toContain('●');
  type(KEY.left);
  await shows('● 90 columns');
});

test('where data lies is read on by space, and then begins anew', async () => {
  const { type, shows } = await atSettings(boardOf(), { columns: 40, rows: 20 });
  type(' ');
  expect(await shows('config.json')).toContain('▲ to the top: space');
  type(' ');
  expect(await shows('▼ ')).toContain('The colours of all');
});

test.each([
  [80, 24],
  [120, 40],
  [40, 20],
  [30, 10],
] as const)('the settings at %i×%i,', async (columns, rows) => {
  const { type, shows, drawn } = await atSettings(boardOf(held('coach', '--coach end')), { columns, rows });
  const screens = [await drawn()];
  type('4');
  await shows('❯ 4');
  screens.push(await drawn());
  for (const screen of screens) expect(screen.split('\n').at(-1)).toMatch(/q back$/);
  expect(`\n${screens.join('\n\n\n')}\n`).toMatchSnapshot();
});

test('the settings fit their room, whatever they say', () => {
  const setting: fc.Arbitrary<Setting> = fc.record({
    key: fc.constantFrom('theme', 'motion'),
    name: anyWords,
    says: anyWords,
    choices: fc.array(fc.record({ value: anyWords, words: anyWords }), { minLength: 1, maxLength: 5 }),
    value: anyWords,
    heldBy: fc.option(anyWords, { nil: undefined }),
  });
  const page = fc.record({
    settings: fc.array(setting, { minLength: 1, maxLength: 12 }),
    places: fc.array(fc.record({ name: fc.constantFrom('Record', 'Settings'), path: anyWords }), {
      maxLength: 4,
    }),
    seed: fc.nat(),
    top: fc.nat(30),
    trouble: fc.oneof(fc.constant(''), fc.constant('the disk is full')),
  });
  const looks = fc.constantFrom('unicode' as const, 'ascii' as const);
  fc.assert(
    fc.property(page, anyRoom, looks, ({ seed, ...rest }, room, glyphs) => {
      const look = { ...PLAIN_LOOK, glyphs: glyphsOf(glyphs) };
      const { lines } = arrangeSettings({ ...rest, at: seed % rest.settings.length }, { room, look });
      expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(room.height);
      expect(lines.filter((line) => line.startsWith(look.glyphs.pointer))).toHaveLength(1);
    }),
    { numRuns: tries(150, 1500) },
  );
});

test('scrolled to its end, the text below the settings has shown every character of every path', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 104 }), fc.integer({ min: 8, max: 40 }), (width, height) => {
      const page = { settings: SETTINGS, places: PLACES, at: 0, trouble: '' };
      const stage = { room: { width, height }, look: PLAIN_LOOK };
      const { view } = arrangeSettings({ ...page, top: 0 }, stage);
      const all = Array.from(
        { length: view.last + 1 },
        (_, top) => arrangeSettings({ ...page, top }, stage).view.lines,
      );
      const text = [...(all[0] ?? []), ...all.slice(1).map((lines) => lines.at(-1) ?? '')]
        .join('')
        .replaceAll(' ', '');
      for (const { path } of PLACES) expect(text).toContain(path);
    }),
  );
});
