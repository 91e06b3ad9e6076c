import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { headLine } from '../../../src/faces/ink/parts/head.ts';
import { troubleLines } from '../../../src/faces/ink/parts/trouble.ts';
import type { Saved } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { KEY } from '../../harness/keyboard.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { PRINCIPLES, story, type StoryOptions } from '../../harness/story.ts';
import { READ_AGAIN, rewritten, written, type WrittenOptions } from '../../harness/written.ts';

const MENDED = rewritten(['Your desk is a folding table', 'Your desk is a tidy table']);
const RENAMED = rewritten(['"mend-the-door"', '"repair-the-door"']);
const TROUBLE = ['first-day.json has 1 mistake.', 'first-day.json:7:3: A comma is missing.'];

/** The tutorial at its first decision, written while it is played. */
async function atDecision(options: StoryOptions & WrittenOptions = {}, terminal: FakeTerminalOptions = {}) {
  const shown = opened(terminal);
  const { play, recorded } = story(options);
  const { save, spoil, hush, ...author } = written(play, options);
  const left = shown.face.play(author.play);
  await shown.shows('enter begin');
  shown.type(KEY.enter);
  await shown.shows('decision 1');
  return { ...shown, left, recorded, save, spoil, hush };
}

const solvedAnew: WrittenOptions = { judge: (session) => judgeOf(session, PRINCIPLES) };

test('a text that was mended is seen at once, on the page on which the player is', async () => {
  const { shows, save } = await atDecision();
  await shows('a folding table');
  save(MENDED);
  expect(await shows('a tidy table')).toContain('What do you do?');
});

test('what the player points at stays pointed at, and enter decides for it', async () => {
  const { type, shows, save, recorded } = await atDecision();
  type('2');
  const before = await shows('❯ 2');
  save(MENDED);
  expect(await shows('a tidy table')).toContain(before.split('\n').find((line) => line.includes('❯ 2')));
  type(KEY.enter);
  await shows('the coach');
  expect(recorded).toHaveLength(1);
});

test('a hint that is open stays open', async () => {
  const { type, shows, save } = await atDecision();
  type('h');
  await shows('which picture shows it?');
  save(rewritten(['which picture shows it?', 'which chart shows it?']));
  expect(await shows('which chart shows it?')).toContain('Hint:');
});

test('an option that is gone leads back to its decision, with a word on it, until something is decided', async () => {
  const { type, shows, save } = await atDecision();
  const place = (await shows('Give Hana')).match(/(\d) {2}Give Hana/)?.[1] ?? '';
  type(`${place}\r`);
  await shows('the coach');
  save(RENAMED);
  expect(await shows('decision 1')).toContain('! Your choice in decision 1');
  type(`${place}\r`);
  expect(await shows('the coach')).not.toContain('! Your choice');
});

test('an option that comes back leads to where the player was', async () => {
  const { type, shows, save } = await atDecision();
  const place = (await shows('Give Hana')).match(/(\d) {2}Give Hana/)?.[1] ?? '';
  type(`${place}\r\r`);
  await shows('what happened');
  save(RENAMED);
  await shows('decision 1');
  save(MENDED);
  expect(await shows('what happened')).not.toContain('!');
});

test('why a save can not be played stands over every page until the next that can', async () => {
  const { type, shows, spoil, save } = await atDecision();
  spoil(...TROUBLE);
  await shows('! first-day.json has 1 mistake.');
  type('1\r');
  expect(await shows('the coach')).toContain('first-day.json:7:3: A comma is missing.');
  type('?');
  expect(await shows('Keys on this screen')).toContain('A comma is missing.');
  type(KEY.enter);
  await shows('the coach');
  save(MENDED);
  expect(await shows((screen) => !screen.includes('mistake'))).toContain('the coach');
});

test('another trouble takes the place of the first', async () => {
  const { shows, spoil } = await atDecision();
  spoil(...TROUBLE);
  await shows('A comma is missing.');
  spoil('first-day.json: There is no such file.');
  expect(await shows('There is no such file.')).not.toContain('A comma is missing.');
});

test('what is saved while a decision is being written down is not lost', async () => {
  const writing = Promise.withResolvers<Saved>();
  const { type, shows, save, drawn, recorded } = await atDecision({ save: () => writing.promise });
  type('1\r');
  await shows('❯ 1');
  await drawn();
  expect(recorded).toHaveLength(1);
  save(rewritten(['"coach": [', '"coach": ["A new word.", ']));
  writing.resolve({ ok: true });
  expect(await shows('the coach')).toContain('A new word.');
});

test('keys that come together with a save are not lost', async () => {
  const { type, shows, save, recorded } = await atDecision();
  type('2');
  await shows('❯ 2');
  save(MENDED);
  type(KEY.enter);
  await shows('the coach');
  expect(recorded).toHaveLength(1);
});

test('many saves one after the other end with the last', async () => {
  const { shows, save } = await atDecision();
  for (let nth = 1; nth <= 20; nth += 1) save(rewritten(['a folding table', `table number ${nth}`]));
  expect(await shows('table number 20')).toContain('What do you do?');
});

test('the verdict is that of the new numbers', async () => {
  const options = { isSolved: true, ...solvedAnew };
  const { type, shows, save } = await atDecision(options);
  const place = (await shows('Give Hana')).match(/(\d) {2}Give Hana/)?.[1] ?? '';
  type(`${place}\r`);
  expect(await shows('the coach')).toContain('Best');
  save(rewritten(['"product": 9,', '"product": -9,']));
  expect(await shows((screen) => /the coach/.test(screen) && !screen.includes('Best'))).toContain('Mistake');
});

test('leaving a preview saves nothing, and does not say so', async () => {
  const { type, screen, left } = await atDecision();
  expect(screen()).toMatch(/q quit$/);
  type('q');
  expect(await left).toMatchObject({ how: 'quit' });
});

test('a save waits while the list of keys is open, so that the key that closes it decides nothing', async () => {
  const { type, shows, save, drawn, screen, recorded } = await atDecision();
  type('2');
  await shows('❯ 2');
  type('?');
  await shows('Keys on this screen');
  save(MENDED);
  await shows('Read again');
  await drawn();
  expect(screen()).toContain('Keys on this screen');
  type(KEY.enter);
  expect(await shows('a tidy table')).toContain('❯ 2');
  expect(recorded).toEqual([]);
});

test('that a save was read is said for a moment, and no line moves', async () => {
  const { shows, save, hush } = await atDecision();
  const before = await shows('What do you do?');
  save(rewritten(['"coach": [', '"coach": ["A new word.", ']));
  const said = await shows(READ_AGAIN);
  expect(said.split('\n').slice(1)).toEqual(before.split('\n').slice(1));
  hush();
  expect(await shows((now) => !now.includes(READ_AGAIN))).toBe(before);
});

test.each([
  [80, /^ My Case {2}Read again, 07:55\. {2,}Week 1 · decision 1$/],
  [46, /^ Read again, 07:55\. {2,}Week 1 · decision 1$/],
  [24, /^ Read again, 07:55\.$/],
])('in a window of %i columns it is said where there is room', async (columns, line) => {
  expect(` ${headLine({ ...HEAD, said: READ_AGAIN }, columns - 2, PLAIN_LOOK.theme)}`).toMatch(line);
});

const HEAD = { title: 'My Case', place: 'Week 1 · decision 1' };

const aTrouble = fc.array(
  fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/\p{C}/gu, '')),
  {
    maxLength: 6,
  },
);

test('trouble fits into any window and leaves two thirds of it', () => {
  fc.assert(
    fc.property(
      aTrouble,
      fc.integer({ min: 8, max: 120 }),
      fc.integer({ min: 1, max: 60 }),
      (trouble, width, rows) => {
        const lines = troubleLines(trouble, { width, rows });
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows / 3));
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      },
    ),
  );
});
