import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOME_WAYS, type HomeView } from '../../../src/session/index.ts';
import { UNSAFE } from './at-review.ts';
import { heard, VIEW } from './learner.ts';
import { typist } from './typist.ts';

const at = (lines: readonly string[], view: Partial<HomeView> = {}) =>
  heard(lines, (face) => face.home({ ...VIEW, ...view }));

const NOTHING: HomeView['next'] = {
  kind: 'nothing',
  case: '',
  variant: 'base',
  headline: 'You have played everything',
  why: '',
};

test('home tells what to do next before anything else', async () => {
  expect((await at([])).text).toMatchInlineSnapshot(`
    "
    What to do next: Play The Ferry. It tests the principle that you break most.
    Cross or wait. PM, Service, 6 minutes, 2 decisions, played 2 times, best judgement 71 percent, a twin is left.

    So far: 5 of 9 cases played; judgement 71 percent, 2.3 points lost a decision.
    In the last seven days: 2 runs today, 1 run yesterday, 1 run 6 days ago.

    1. Play it now.
    2. All cases.
    3. Progress.
    4. Settings.
    5. Help and words.
    What next? (enter for 1, or a number from 2 to 5, q leaves): 
    "
  `);
});

test('what the learner should know comes first', async () => {
  const { text } = await at([], { notices: ['Your record is not kept: the disk is full.'] });
  expect(text).toMatch(/^\nNote: Your record is not kept: the disk is full\.\n\nWhat to do next:/);
});

test('who comes back to a home that they have heard is not told all of it again', async () => {
  const { face, written } = typist(['4', '4', 'r'], true);
  await face.home(VIEW);
  const first = written().length;
  await face.home(VIEW);
  const second = written().slice(first);
  expect(second).toMatchInlineSnapshot(`
    "
    Back home. What to do next is as before: Play The Ferry.
    Else: 2 cases, 3 progress, 4 settings, 5 help, or r to hear it all again.
    What next? (enter for 1, or a number from 2 to 5, q leaves): 
    "
  `);
  await face.home(VIEW);
  expect(written().slice(first + second.length)).toContain('\nCross or wait. PM, Service, ');
});

test('who comes back to a home with something new is told all of it', async () => {
  const { face, written } = typist(['4', '4'], true);
  await face.home(VIEW);
  await face.home({ ...VIEW, glance: ['6 of 9 cases played'] });
  expect(written()).toContain('\nSo far: 6 of 9 cases played.\n');
  expect(written()).not.toContain('Back home');
});

test('who is new is told what this is, and nothing of what they have not done', async () => {
  const next = { ...VIEW.next, kind: 'tutorial', headline: 'Begin with a short first day' } as const;
  const { text } = await at([], { next, glance: [], week: [0, 0, 0, 0, 0, 0, 0] });
  expect(text).toMatch(/^\nHere you make .*\n\nWhat to do next: Begin with a short first day\. /);
  expect(text).not.toMatch(/So far|seven days/);
});

test('a run that waits is gone on with', async () => {
  const { text } = await at([], { next: { ...VIEW.next, kind: 'unfinished' } });
  expect(text).toContain('\n1. Go on with it.\n');
});

test('what is still being looked through is waited for', async () => {
  const now = { ...VIEW, next: { ...VIEW.next, headline: 'Play another story' } };
  const { text } = await at([], { later: Promise.resolve(now) });
  expect(text).toMatch(/^\nWhat to do next: Play another story\. /);
});

test('a week without a run is told as such', async () => {
  expect((await at([], { week: [0, 0, 0, 0, 0, 0, 0] })).text).toContain(
    '\nIn the last seven days: no run.\n',
  );
});

test.each([
  ['', 'next'],
  ['1', 'next'],
  ['next', 'next'],
  ['2', 'browse'],
  ['cases', 'browse'],
  ['All cases', 'browse'],
  ['3', 'progress'],
  ['prog', 'progress'],
  ['4', 'settings'],
  ['5', 'help'],
  ['help', 'help'],
  ['q', 'leave'],
  [' QUIT ', 'leave'],
])('%j wants: %s', async (line, kind) => {
  expect((await at([line])).wish).toMatchObject({ kind });
});

test('the end of input leaves', async () => {
  expect((await at([])).wish).toEqual({ kind: 'leave' });
});

test.each(['6', '0', 'xyzzy', '-', '12'])('%j is answered with what is possible', async (line) => {
  const { text, wish } = await at([line, '3']);
  expect(text).toContain('Please press enter for the next step, type a number from 1 to 5, or q to leave.');
  expect(wish).toEqual({ kind: 'progress' });
});

test('of a misspelt word the nearest is offered', async () => {
  expect((await at(['progess'])).text).toContain('Did you mean progress? Then type 3.');
});

test('? says all that can be typed', async () => {
  expect(/\nenter or 1:[^]*q: leave\./.exec((await at(['?'])).text)?.[0]).toMatchInlineSnapshot(`
    "
    enter or 1: do what is named first.
    2 or cases: look through all cases, read one and play it.
    3 or progress: hear how you judge, and open the review of any run again.
    4 or settings: hear the settings and change them.
    5 or help: hear what the words of the game and the principles mean.
    r: hear all of home again.
    q: leave."
  `);
});

test.each(['', '1', 'next'])('where there is nothing to play, %j is asked again', async (line) => {
  const { text, wish } = await at([line, '2'], { next: NOTHING, card: undefined });
  expect(text).toContain('Please type a number from 2 to 5, or q to leave.');
  expect(text).not.toContain('\n1. ');
  expect(wish).toEqual({ kind: 'browse' });
});

test('every way of home is numbered after the next step', async () => {
  const wishes = await Promise.all(HOME_WAYS.map((_, index) => at([String(index + 2)])));
  expect(wishes.map(({ wish }) => wish.kind)).toEqual(HOME_WAYS);
});

test('on a terminal a line is broken between words', async () => {
  const { face, written } = typist([], true, 30);
  await face.home(VIEW);
  expect(written()).toContain('\nWhat to do next: Play The\nFerry. It tests the principle\n');
  expect(written()).toContain('\nWhat next? (enter for 1, or a\nnumber from 2 to 5, q leaves): ');
});

test('a word that is longer than the terminal is wide stays whole', async () => {
  const { face, written } = typist([], true, 10);
  await face.home({ ...VIEW, notices: ['See /a/path/to/be/copied'] });
  expect(written()).toContain('\n/a/path/to/be/copied\n');
});

test('whatever is typed, nothing that drives a terminal is written', async () => {
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('?', '9', '\u001B[31m', '\u202Eh'));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
      expect((await at(lines)).text).not.toMatch(UNSAFE);
    }),
  );
});
