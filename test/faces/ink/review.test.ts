import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { arrangeReview } from '../../../src/faces/ink/screens/review-layout.ts';
import { glyphsOf } from '../../../src/faces/ink/theme.ts';
import { NO_REVIEW, type Session } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { PLAIN_LOOK } from '../../harness/look.ts';
import { opened } from '../../harness/opened.ts';
import { story } from '../../harness/story.ts';
import { tries } from '../../harness/tries.ts';
import { anyRoom, anyWords } from './arbitrary-page.ts';
import { atDecisions, atReview, atScore, PLAYED } from './at-review.ts';
import { REVIEWED } from './reviewed.ts';

test('the verdict stands on the page of the coach, with its glyph and its word', async () => {
  const { face, type, shows } = opened();
  void face.play(story({ isSolved: true }).play);
  await shows('enter begin');
  type('\r1\r');
  expect(await shows('Coach')).toMatch(/[✓!·?✗] (?:Best|Good|Slip|Mistake|Blunder)[^\n]*\n[^]*Coach/);
});

test.each(['practice', 'exam'] as const)('after a play in %s enter leads to the review', async (mode) => {
  const { type, shows, left } = await atReview({ manner: { mode } });
  type('q');
  expect(await left).toMatchObject({ how: 'finished' });
  expect(await shows('Score')).toContain('Judgement');
});

test('the end is recorded with the figures of the review', async () => {
  const { recorded } = await atScore();
  expect(recorded.at(-1)).toMatchObject({
    event: 'end',
    lost: expect.any(Number),
    luck: expect.any(Number),
    accuracy: expect.any(Number),
  });
});

test('the review can be passed over', async () => {
  const { type, left } = await atScore();
  type('q');
  expect(await left).toMatchObject({ how: 'finished' });
});

test('a story that is too large is said to have no review, and is finished all the same', async () => {
  const { type, shows, left } = await atScore({ isSolved: false });
  type(KEY.enter);
  expect((await shows('no exact review')).replace(/\s+/g, ' ')).toContain(NO_REVIEW);
  type(KEY.enter);
  expect(await left).toMatchObject({ how: 'finished' });
});

test('the costliest decision is pointed at first, and arrows and digits point at others', async () => {
  const { type, shows } = await atReview({}, { columns: 110, rows: 60 });
  const losses = [...(await shows('Your decisions')).matchAll(/^\s*(❯?) +\d .* (\d+\.\d)$/gm)];
  const most = Math.max(...losses.map(([, , loss]) => Number(loss)));
  expect(losses.map(([, pointer]) => pointer).findIndex((pointer) => pointer === '❯')).toBe(
    losses.findIndex(([, , loss]) => Number(loss) === most),
  );
  type('1');
  await shows('❯  1');
  type(KEY.down);
  await shows('❯  2');
});

test('on a low window the decisions follow the summary, and lead back', async () => {
  const { type, shows } = await atReview();
  type(`${KEY.end}${KEY.enter}`);
  expect(await shows('Your decisions')).not.toContain('best play');
  type('\u001B[D');
  await shows('best play');
});

test('a decision is opened with its options, its evidence, its coach and its principle', async () => {
  const { type, shows } = await atReview({}, { columns: 100, rows: 80 });
  type('1\r');
  const screen = await shows('hung on it');
  for (const words of [
    '(yours)',
    'What there was to see',
    'Coach on your choice',
    'Principle',
    'interview',
  ]) {
    expect(screen).toContain(words);
  }
  type('\u001B[C');
  await shows('decision 2');
  type(KEY.escape);
  await shows('❯  2');
});

test('the list of keys names all that the review leads to, also what the footer has no room for', async () => {
  const { type, shows } = await atDecisions();
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [/p +replay from here/, /t +map/, /a +argue/, /e +export/, /c +compare/, /q +leave/]) {
    expect(list).toMatch(line);
  }
});

test('the map shows you among the endings within reach, and an axis can be swapped', async () => {
  const { type, shows } = await atReview();
  type(`${KEY.end}${KEY.enter}t`);
  expect(await shows('● you   ○ trade-off front')).toMatch(/●[^]*▲ Revenue {3}→ Customer/);
  type('s');
  await shows('▲ Strategy');
  type(KEY.escape);
  await shows('Your decisions');
});

test('a decision is played again from where it stood, for study', async () => {
  const { type, shows, left } = await atReview();
  type(`${KEY.end}${KEY.enter}`);
  await shows('Your decisions');
  type('2p');
  const { again } = await left;
  expect(again).toMatchObject({ phase: 'deciding', study: true, manner: { mode: 'practice' } });
  expect(again?.turns).toHaveLength(1);
});

test('a review that is still worked out comes by itself', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { play } = story({ isSolved: true });
  const judge = {
    ...play.judge,
    review: async (session: Session) => promise.then(() => play.judge.review(session)),
  };
  const { face, type, shows } = opened();
  void face.play({ ...play, judge });
  await shows('enter begin');
  type(PLAYED);
  await shows('see the review');
  type(KEY.enter);
  await shows('being worked out');
  resolve();
  expect(await shows('best play')).toContain('Judgement');
});

const someArguments = fc.array(
  fc.record({ decision: fc.option(fc.nat(2), { nil: undefined }), text: anyWords }),
  { maxLength: 3 },
);

test('no page of a review is wider or higher than its room', () => {
  const place = fc.record({
    page: fc.constantFrom('summary' as const, 'decisions' as const, 'decision' as const, 'map' as const),
    at: fc.nat(2),
    top: fc.nat(80),
    up: fc.constantFrom('revenue' as const, 'strategy' as const),
  });
  const look = fc
    .constantFrom('unicode' as const, 'ascii' as const)
    .map((glyphs) => ({ ...PLAIN_LOOK, glyphs: glyphsOf(glyphs) }));
  fc.assert(
    fc.property(place, anyRoom, look, someArguments, (where, room, drawn, said) => {
      const { lines } = arrangeReview(REVIEWED, where, { room, look: drawn, arguments: said });
      expect(lines.filter((line) => stringWidth(line) > room.width)).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(room.height);
    }),
    { numRuns: tries(120, 1200) },
  );
});

test.each([
  [80, 24],
  [120, 40],
  [40, 20],
])('the review at %i×%i', async (columns, rows) => {
  const { type, shows, drawn, resize } = await atReview({ seed: 7 });
  resize(columns, rows);
  // The list of keys, and back: then the screen has its new size.
  type('?');
  await shows('enter back');
  type('?');
  await shows('q leave');
  const summary = await drawn();
  type(`${KEY.end}${KEY.enter}`);
  await shows('Your decisions');
  const list = await drawn();
  type('1\r');
  await shows('decision 1');
  expect(`\n${[summary, list, await drawn()].join('\n\n\n')}\n`).toMatchSnapshot();
});

test('after a play from home the way out of score and review leads home, and says so', async () => {
  const { face, type, shows } = opened();
  void face.play({ ...story({ isSolved: true }).play, hasHome: true });
  await shows('q go home');
  type('\r1\r');
  await shows('q save & go home');
  type(PLAYED.slice(3));
  expect(await shows('see the review')).toContain('q go home');
  type(KEY.enter);
  expect(await shows('best play')).toContain('q go home');
});

test('a review that was opened again leads back', async () => {
  const { face, type, shows, left } = await atReview();
  type('q');
  const { session } = await left;
  void face.review({ ...story({ isSolved: true }).play, session, hasHome: true });
  expect(await shows('q back')).not.toContain('leave');
});
