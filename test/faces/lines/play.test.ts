import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, type Manner, page, update } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { CONTINUE, EXAM, ferry, PRACTICE } from '../../session/ferry.ts';
import { UNSAFE } from './at-review.ts';
import { played } from './typist.ts';

const start = (manner: Manner = PRACTICE) => begin(ferry(), { variant: 'base', seed: 1 }, manner);
/** The number that stands before an option of the first decision. */
const numberOf = (id: string): string => {
  const answers = page(update(start(), CONTINUE)).question?.answers ?? [];
  return String(answers.findIndex(({ event }) => event.kind === 'choose' && event.option === id) + 1);
};
const WAIT = numberOf('wait');
const PROMPT = 'Your choice (1-2, ? for help): ';

test('only decisions are asked for', async () => {
  const { text, left } = await played(start(), [WAIT, '1']);
  expect([text.split(PROMPT).length - 1, left.how]).toEqual([2, 'finished']);
});

test('a decision is kept before its outcome is written', async () => {
  let before = '';
  const { text } = await played(start(), [WAIT], {
    saves: async () => {
      before = 'kept';
      return { ok: true };
    },
  });
  expect([before, text.includes('The water falls.')]).toEqual(['kept', true]);
});

test.each(['q', 'Q', ' quit ', '\uFEFFq', 'q\r'])('%j leaves', async (answer) => {
  const { left, unread } = await played(start(), [answer, '1']);
  expect([left.how, unread]).toEqual(['quit', 1]);
});

test('the end of the input leaves, and what was decided stays', async () => {
  const { left, entries, text } = await played(start(), [WAIT]);
  expect([left.how, left.session.turns.length, entries.length]).toEqual(['quit', 1, 1]);
  expect(text.endsWith(`${PROMPT}\n`)).toBe(true);
});

test.each([
  '',
  ' ',
  '0',
  '3',
  '1 2',
  'x',
  '-1',
  '1.',
  '1e0',
  '９',
  'waits',
  '\0'.repeat(9),
  '9'.repeat(9999),
])('%.20j is not taken for an answer', async (answer) => {
  const { text, entries } = await played(start(), [answer]);
  expect(entries).toEqual([]);
  expect(text.split('Please type a number from 1 to 2, or ? for help.').length - 1).toBe(1);
});

test('what is typed badly is asked for again', async () => {
  const { left } = await played(start(), ['x', '', WAIT, '?', '1']);
  expect(left.how).toBe('finished');
});

test('input that never makes sense is not read for ever', async () => {
  const { left, unread, text } = await played(
    start(),
    Array.from({ length: 5000 }, () => 'x'),
  );
  expect([left.how, unread]).toEqual(['quit', 4000]);
  expect(text).toContain('This input does not look like answers.');
});

test('h says the hint', async () => {
  expect((await played(start(), ['h'])).text).toContain('Hint: How deep is it?');
});

test('h says so where there is no hint', async () => {
  expect((await played(start(), [WAIT, 'h'])).text).toContain('There is no hint here.');
});

test('r reads the scene and its options again', async () => {
  const { text } = await played(start(), ['r']);
  expect([text.split('Day: Monday').length - 1, text.split('Sail now.').length - 1]).toEqual([2, 2]);
});

test('u takes the last decision back and says once that the run is study now', async () => {
  const { text, entries, left } = await played(start(), [WAIT, 'u', WAIT, 'u']);
  expect(entries.map(({ event }) => event)).toEqual(['choice', 'undo', 'choice', 'undo']);
  expect(left.session.study).toBe(true);
  expect([text.split('is taken back').length - 1, text.split('counts as study').length - 1]).toEqual([2, 1]);
});

test('u says so where there is nothing to take back', async () => {
  expect((await played(start(), ['u'])).text).toContain('There is no decision that you can take back.');
});

test('? says what can be typed here', async () => {
  const first = await played(start(), ['?']);
  expect(first.text).toMatch(/h: hear.*\nr: read.*\nq: save/);
  const second = await played(start(), [WAIT, '?']);
  expect(second.text).toMatch(/1 to 2: decide.*\nu: take.*\nr: read.*\nq: save/);
});

test('in an exam there is no hint, no way back, no coach and no movement of a meter', async () => {
  const { text, entries } = await played(start(EXAM), [WAIT, 'h', 'u', '?', '1']);
  expect(entries.map(({ event }) => event)).toEqual(['choice', 'choice', 'end']);
  expect(text).not.toMatch(
    /How deep|The coach|meters move|chain pulls|goes on pulling|\b(?:up|down) \d|^h: |^u: /m,
  );
});

test('notices come first', async () => {
  const { text } = await played(start(), [], { notices: ['The disk is full.'] });
  expect(text.startsWith('Note: The disk is full.\nThe Ferry\n')).toBe(true);
});

test('trouble with saving is said once, and so is its end', async () => {
  const { text } = await played(start(), [WAIT, 'u', WAIT, 'u', WAIT, '1'], {
    saves: async (nth) => (nth < 3 ? { ok: false, why: 'the disk is full' } : { ok: true }),
  });
  const notes = text.split('\n').filter((line) => line.startsWith('Note: '));
  expect(notes).toEqual([
    'Note: your decisions are not being saved: the disk is full. You can play on.',
    'Note: all your decisions are saved again.',
  ]);
});

test('whatever is typed, nothing that drives a terminal is written', async () => {
  const answer = fc.oneof(
    fc.constantFrom('1', '2', '', 'u', 'h', 'r', '?', 'q', 'a', 'a 1', 't', 's', 'e', 'c', 'f'),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001B[31m', '\u0007', '\u009B2J', '\u202E'),
  );
  const manner: fc.Arbitrary<Manner> = fc.record({
    mode: fc.constantFrom('practice', 'exam'),
    coach: fc.constantFrom('each', 'end'),
    asksEvidence: fc.boolean(),
    explain: fc.boolean(),
  });
  const all = { judge: judgeOf(start()), isInteractive: true };
  await fc.assert(
    fc.asyncProperty(manner, fc.array(answer, { maxLength: 20 }), async (how, answers) => {
      const { text } = await played(start(how), answers, all);
      expect(text).not.toMatch(UNSAFE);
    }),
  );
});
