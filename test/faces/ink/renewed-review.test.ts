import { expect, test } from 'vitest';
import { judgeOf, NO_JUDGE } from '../../harness/judge.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import { PRINCIPLES, story } from '../../harness/story.ts';
import { rewritten, written, type WrittenOptions } from '../../harness/written.ts';
import { PLAYED } from './at-review.ts';

const MENDED = rewritten(['Your desk is a folding table', 'Your desk is a tidy table']);
const TROUBLE = ['first-day.json has 1 mistake.', 'first-day.json:7:3: A comma is missing.'];

const solvedAnew: WrittenOptions = { judge: (session) => judgeOf(session, PRINCIPLES) };

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
  type('q');
  await shows('Your decisions');
  const reviewed = (now: string) => now.split('\n').slice(1).join('\n');
  const before = reviewed(screen());
  type('e');
  await shows('export');
  save(rewritten(['"revenue": 60', '"revenue": 90']));
  expect(await shows('Read again')).toContain('export');
  type('q');
  await shows((now) => now.includes('Your decisions') && reviewed(now) !== before);
});

test('of a preview nothing is kept, so there is no arguing with its review', async () => {
  const { type, shows, screen, drawn } = await atOpenDecision();
  expect(screen()).not.toContain('argue');
  type('a');
  await drawn();
  type('q');
  expect(await shows('Your decisions')).not.toContain('argue');
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

/** A preview of a story too large to be reviewed, at the word on that. */
async function atNoReview() {
  const shown = opened();
  const { save, ...author } = written(story().play, solvedAnew);
  const left = shown.face.play(author.play);
  await shown.shows('enter begin');
  shown.type(PLAYED);
  await shown.shows('see the review');
  shown.type(KEY.enter);
  await shown.shows('no exact review');
  return { ...shown, left, save };
}

test('where there is no review of a preview enter plays again, and q quits', async () => {
  const [one, other] = await Promise.all([atNoReview(), atNoReview()]);
  expect(one.screen()).toMatch(/enter play again.*q quit$/);
  one.type(KEY.enter);
  expect(await one.left).toMatchObject({ how: 'finished', again: { phase: 'brief', turns: [] } });
  other.type('q');
  expect(await other.left).not.toHaveProperty('again');
});

test('a save that makes a story small enough is reviewed at once', async () => {
  const { save, shows } = await atNoReview();
  save(MENDED);
  expect(await shows('best play')).toContain('Judgement');
});
