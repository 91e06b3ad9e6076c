import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atReview, times, UNSAFE } from './at-review.ts';

const PROMPT = 'What next? (1-2 opens a decision, ? for all keys, enter leaves): ';

test('a number opens a decision, and the review asks again', async () => {
  const { text, unread } = await atReview(['2', '', '1']);
  expect(text).toMatch(/Day 2, decision 2\. Evening\.\n/);
  expect([times(text, PROMPT), unread]).toEqual([2, 1]);
});

test.each([[''], ['q'], [' QUIT '], []])('%j leaves a play that is finished', async (...lines) => {
  const { left } = await atReview(lines);
  expect([left.how, left.again, left.session.phase]).toEqual(['finished', undefined, 'scored']);
});

test('? says all that can be typed', async () => {
  const { text } = await atReview(['?']);
  expect(/\n1 to 2:[^]*enter or q: leave\./.exec(text)?.[0]).toMatchInlineSnapshot(`
    "
    1 to 2: open the decision with this number.
    p and a number: play again from that decision, with the same luck.
    t: the trade-off between customer, strategy and revenue.
    f: one fact changed. Would you decide the same?
    a: argue with the review; your words are kept with the run.
    c: compare with another run of this case.
    e: export the review to a file.
    s: a line to share that tells nothing of the story.
    r: read the review again.
    enter or q: leave."
  `);
});

test.each(['3', '0', 'x', 'ä', '1 2', '-', 'replay'])(
  '%j is answered with what is possible',
  async (answer) => {
    const { text } = await atReview([answer, '1']);
    expect(text).toMatch(
      /Please type a number from 1 to 2, one of p, t, f, a, c, e, s, r, or \? .*\. Enter leaves\./,
    );
    expect(text).toContain('Day 1, decision 1.');
  },
);

test.each(['p 2', 'p2', 'P 2', 'play 2'])('%j plays again from the second decision', async (answer) => {
  const { left } = await atReview([answer]);
  expect(left.again).toMatchObject({ study: true, phase: 'deciding', turns: { length: 1 } });
});

test('p with a decision that there is not asks for it', async () => {
  const { left, text } = await atReview(['p 9', '2']);
  expect(text).toContain('Please type a number from 1 to 2, or press enter to go back.');
  expect(left.again?.turns).toHaveLength(1);
});

test('p alone asks for the decision', async () => {
  const { left, text } = await atReview(['p', '3', '1']);
  expect(text).toContain('Please type a number from 1 to 2, or press enter to go back.');
  expect(left.again?.turns).toEqual([]);
});

test.each(['', 'q'])('%j goes back from there to the review', async (answer) => {
  const { left, text } = await atReview(['p', answer, '1']);
  expect([left.again, times(text, 'decision 1. ')]).toEqual([undefined, 1]);
});

test.each([
  ['1', 'You named what Ida said; it turned on something else.'],
  ['2', 'You named the table “Depths”: it decides.'],
  ['5', 'You said that something else decided it.'],
])('an opened decision tells what was named: answer %s', async (answer, words) => {
  const { text } = await atReview(['1', '2'], { answer });
  expect(text).toContain(`\n${words}\n\nWhat there was to see:\n`);
  expect(times(text, words)).toBe(1);
});

test('nothing is said of it where the question was passed over', async () => {
  const { text } = await atReview(['1'], { answer: '' });
  expect(text).toContain('What there was to see:\n');
  expect(text).not.toMatch(/You named|You said/);
});

test('r reads the review again', async () => {
  const { text } = await atReview(['r']);
  expect(times(text, 'Your decisions:')).toBe(2);
});

test('s says a line to share', async () => {
  const { text } = await atReview(['s'], { desk: { share: () => 'Interlock: The Ferry' } });
  expect(text).toContain(`${PROMPT}\nInterlock: The Ferry\n`);
});

test('s says so where there is no line to share', async () => {
  expect((await atReview(['s'])).text).toContain('There is no line to share');
});

test('whatever is typed at the review, nothing that drives a terminal is written', async () => {
  const answer = fc.oneof(
    fc.constantFrom('1', '2', 'a', 'a 1', 't', 's', 'e', 'c', 'f', 'p', 'r', '?', 'why?'),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001B[31m', '\u0007', '\u009B2J', '\u202E', '\u001B[D'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 12 }), async (answers) => {
      const { text } = await atReview(answers);
      expect(text).not.toMatch(UNSAFE);
    }),
  );
});
