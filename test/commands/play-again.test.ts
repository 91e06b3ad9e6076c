import { expect, test } from 'vitest';
import { farewell } from '../../src/commands/play/farewell.ts';
import { BASE } from '../../src/engine/index.ts';
import { type Play, playedAs, replayFrom, type Session } from '../../src/session/index.ts';
import { type AtReview, contextIn, type Played, playThrough } from './at-desk.ts';

const CHOICES = ['sail', 'rest'];

/** Asks what one changed fact does, and plays it whole. */
const playItWhole: AtReview = async ({ judge }: Play, session: Session) => {
  const fact = await judge.fact(session);
  return fact && playedAs(session, fact.variant);
};

const playAgain: AtReview = async (_, session) => replayFrom(session, 1);

const noticesOf = ({ plays }: Played) => plays.map(({ notices }) => notices);

test('the whole twin says that a fact is changed, which its brief tells, and its twin with what is not so any more', async () => {
  const over = { choices: CHOICES, atReview: playItWhole };
  const played = await playThrough(contextIn(), [over, over]);
  expect(noticesOf(played)).toEqual([
    [],
    ['This is a new run, with the same luck and one fact changed.'],
    ['This is a new run, with the same luck and one fact changed. This is not so: “A storm has come”.'],
  ]);
  expect(played.plays.map(({ session }) => session.variant)).toEqual([BASE, 'in-storm', BASE]);
});

test('a replay from a decision begins with what it is good for', async () => {
  const played = await playThrough(contextIn(), [{ choices: CHOICES, atReview: playAgain }]);
  expect(noticesOf(played)[1]).toEqual([
    'You play again from here, with the same luck. This run is for study: it is left out of your bests.',
  ]);
});

test('the whole twin is a run of its own in the record, with the same luck', async () => {
  const { sitting } = await playThrough(contextIn(), [
    { choices: CHOICES, atReview: playItWhole },
    { choices: ['wait', 'rest'] },
  ]);
  const runs = await sitting.record.runs();
  expect(runs.map(({ run, study, ended }) => [run.variant, run.seed, study, ended !== undefined])).toEqual([
    ['in-storm', 7, false, true],
    [BASE, 7, false, true],
  ]);
});

const saidOf = ({ context, left }: Played): string => farewell(context, left, true);

test.each<[string, AtReview]>([
  ['the twin', playItWhole],
  ['a replay', playAgain],
])('who leaves %s before a decision is shown the line of the run before', async (_, atReview) => {
  const played = await playThrough(contextIn(), [{ choices: CHOICES, atReview }]);
  expect(saidOf(played)).toMatch(/^Interlock: The Ferry, score [^\n]*\n$/);
});

test('that the run before was not saved is said where nothing was decided after it', async () => {
  const nowhere = contextIn({ home: '/dev/null/home' });
  const played = await playThrough(nowhere, [{ choices: CHOICES, atReview: playItWhole }]);
  expect(saidOf(played)).toMatch(/^Not all of it could be saved: /);
});

test('who leaves the twin in the middle is told how to go on with it', async () => {
  const played = await playThrough(contextIn(), [
    { choices: CHOICES, atReview: playItWhole },
    { choices: ['wait'] },
  ]);
  expect(saidOf(played)).toBe('Your run is kept. To go on: interlock play the-ferry\n');
});

test('who plays the twin to its end is shown the line of the twin', async () => {
  const both: string[] = [];
  const shared: AtReview = async ({ desk }, session) => {
    both.push(`${desk.share(session)}\n`);
    return undefined;
  };
  const played = await playThrough(contextIn(), [
    { choices: CHOICES, atReview: playItWhole },
    { choices: ['wait', 'row'], atReview: shared },
  ]);
  expect([saidOf(played)]).toEqual(both);
});

test('where a face has told the score itself, a quit leaves nothing to say', async () => {
  const { context, left } = await playThrough(contextIn(), [{ choices: CHOICES, atReview: playItWhole }]);
  expect(farewell(context, left, false)).toBe('');
});
