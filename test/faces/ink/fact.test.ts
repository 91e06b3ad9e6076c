import { expect, test } from 'vitest';
import type { FactChanged } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { KEY } from '../../harness/keyboard.ts';
import { builtIn, PRINCIPLES, story } from '../../harness/story.ts';
import { atDecisions, atReviewOf } from './at-review.ts';
import { playedOut } from './reviewed.ts';
import { resized, SIZES } from './resized.ts';

const SALES = builtIn('sales-prevention');
const PLAYED = playedOut(SALES, 0);
const { play } = story({ scenario: SALES });
const judge = judgeOf(PLAYED, PRINCIPLES);

/** In the footer of the question only. */
const ASKED = 'enter decide';

/** The review of a case with a twin; with what is known of the changed fact. */
async function atTwin(fact: () => Promise<FactChanged | undefined> = () => judge.fact(PLAYED)) {
  return atReviewOf({ ...play, session: PLAYED, judge: { ...judge, fact } });
}

test('a case without twins has no changed fact to show', async () => {
  const { type, shows, drawn } = await atDecisions();
  expect(await drawn()).not.toContain('f fact');
  type('f?');
  expect(await shows('Keys on this screen')).not.toContain('one fact changed');
});

test('the decision that the fact turns is decided once more, and then the twin is played whole', async () => {
  const { type, shows, left } = await atTwin();
  type('f');
  const screen = await shows(ASKED);
  expect(screen).toContain('The five regional groups ask for something else.');
  expect(screen).toMatch(/Would you decide the same\?|What would you decide\?/);
  type('2\r');
  expect(await shows('One fact changed · the coach')).toContain('Coach');
  type(KEY.end);
  await shows('enter play the whole story');
  type(KEY.enter);
  expect(await left).toMatchObject({
    how: 'finished',
    session: { phase: 'scored' },
    again: { variant: 'five-more-buyers', phase: 'brief', seed: PLAYED.seed, turns: [] },
  });
});

test('nothing is pointed at first, and enter alone decides nothing', async () => {
  const { type, shows } = await atTwin();
  type('f');
  await shows(ASKED);
  type(KEY.enter);
  expect(await shows('Point at an option first')).not.toContain('❯');
});

test.each(['q', KEY.escape])(
  '%j leads back to where the player was, from the question and from its answer',
  async (key) => {
    const { type, shows } = await atTwin();
    type('3f');
    await shows(ASKED);
    type(key);
    expect(await shows('Your decisions')).toContain('❯  3');
    type('f');
    await shows(ASKED);
    type('1\r');
    await shows('the coach');
    type(key);
    expect(await shows('Your decisions')).toContain('❯  3');
  },
);

test('where no fact turns a choice that is said', async () => {
  const { type, shows } = await atTwin(async () => undefined);
  type('f');
  expect(await shows('There is no fact here that turns a choice')).toContain('enter back to the review');
  type(KEY.enter);
  await shows('Your decisions');
});

test('while it is worked out a page says so, and what comes comes by itself', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { type, shows } = await atTwin(() => promise.then(() => judge.fact(PLAYED)));
  type('f');
  await shows('being worked out with one fact changed');
  resolve();
  expect(await shows(ASKED)).not.toContain('worked out');
});

test('what comes when nobody waits for it any more changes nothing', async () => {
  const { promise, resolve } = Promise.withResolvers<FactChanged | undefined>();
  const { type, shows } = await atTwin(() => promise);
  type('f');
  await shows('being worked out with one fact changed');
  type('q');
  await shows('Your decisions');
  resolve(undefined);
  await promise;
  type('2');
  expect(await shows('❯  2')).toContain('Your decisions');
});

test.each(SIZES)('one fact changed at %i×%i', async (...size) => {
  const terminal = await atTwin();
  await resized(terminal, size);
  const list = await terminal.drawn();
  terminal.type('f');
  await terminal.shows(ASKED);
  terminal.type('2');
  await terminal.shows('❯ 2');
  const question = await terminal.drawn();
  terminal.type('\r');
  await terminal.shows(/the coach/);
  expect(`\n${[list, question, await terminal.drawn()].join('\n\n\n')}\n`).toMatchSnapshot();
});
