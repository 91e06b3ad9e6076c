import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { troubleLines } from '../../../src/faces/ink/parts/trouble.ts';
import type { Saved } from '../../../src/session/index.ts';
import { judgeOf, NO_JUDGE } from '../../harness/judge.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { PRINCIPLES, story, type StoryOptions } from '../../harness/story.ts';
import { rewritten, written, type WrittenOptions } from '../../harness/written.ts';
import { PLAYED } from './at-review.ts';

const MENDED = rewritten(['Your desk is a folding table', 'Your desk is a tidy table']);
const RENAMED = rewritten(['"mend-the-door"', '"repair-the-door"']);
const TROUBLE = ['first-day.json has 1 mistake.', 'first-day.json:7:3: A comma is missing.'];

/** The tutorial at its first decision, written while it is played. */
async function atDecision(options: StoryOptions & WrittenOptions = {}, terminal: FakeTerminalOptions = {}) {
  const shown = opened(terminal);
  const { play, recorded } = story(options);
  const { save, spoil, ...author } = written(play, options);
  const left = shown.face.play(author.play);
  await shown.shows('enter begin');
  shown.type(KEY.enter);
  await shown.shows('decision 1');
  return { ...shown, left, recorded, save, spoil };
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

/** The review of the tutorial, opened at its second decision. */
async function atOpenDecision() {
  const shown = opened();
  const { play } = story({ isSolved: true });
  const { save, spoil, ...author } = written(play, solvedAnew);
  const left = shown.face.play(author.play);
  await shown.shows('enter begin');
  shown.type(PLAYED);
  await shown.shows('see the review');
  shown.type(KEY.enter);
  await shown.shows('best play');
  shown.type(`${KEY.end}${KEY.enter}`);
  await shown.shows('Your decisions');
  shown.type(`2${KEY.enter}`);
  await shown.shows('hung on it');
  return { ...shown, left, save, spoil };
}

const NUMBERS = rewritten(['"customer": -15,', '"customer": -2,']);

test('a review is reckoned anew, at the place at which the player reads it', async () => {
  const { shows, screen, save, type } = await atOpenDecision();
  const before = screen();
  save(NUMBERS);
  const after = await shows((now) => now !== before && now.includes('hung on it'));
  expect(after).toContain('decision 2');
  type('q');
  await shows('Your decisions');
});

test('a review of choices that do not fit any more leads back to the decision, and comes back with them', async () => {
  const { shows, save } = await atOpenDecision();
  save(
    rewritten(['"free-month"', '"a-month"'], ['"mend-the-door"', '"mend"'], ['"build-search"', '"build"']),
  );
  await shows('What do you do?');
  save(MENDED);
  expect(await shows('hung on it')).toContain('decision 2');
});

test('trouble is told over a review too', async () => {
  const { shows, spoil } = await atOpenDecision();
  spoil(...TROUBLE);
  expect(await shows('A comma is missing.')).toContain('hung on it');
});

test('a page beside the review is left by the player alone, and the review behind it is the new one', async () => {
  const { type, shows, save, screen } = await atOpenDecision();
  const before = screen();
  type('a');
  await shows('argue · decision 2');
  type('Not so');
  await shows('Not so');
  save(NUMBERS);
  expect(await shows('Not so')).toContain('argue');
  type(KEY.escape);
  expect(await shows((now) => now.includes('hung on it') && now !== before)).toContain('decision 2');
  type('a');
  expect(await shows('Not so')).toContain('argue');
});

test('the place where something is written moves down under trouble', async () => {
  const { type, shows, spoil, cursor, drawn } = await atOpenDecision();
  type('a');
  await shows('argue · decision 2');
  await drawn();
  const row = cursor()?.row ?? 0;
  spoil('It is gone.');
  await shows('It is gone.');
  await drawn();
  expect(cursor()?.row).toBe(row + 1);
});

test('a review that is still being reckoned is left for that of the new story', async () => {
  const shown = opened();
  const { play } = story();
  const never = { ...NO_JUDGE, review: () => new Promise<undefined>(() => {}) };
  const author = written({ ...play, judge: never }, solvedAnew);
  void shown.face.play(author.play);
  await shown.shows('enter begin');
  shown.type(PLAYED);
  await shown.shows('see the review');
  shown.type(KEY.enter);
  await shown.shows('being worked out');
  author.save(MENDED);
  expect(await shown.shows('best play')).toContain('Judgement');
});

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
