import { expect, test } from 'vitest';
import { LONGEST_ARGUMENT } from '../../../src/session/index.ts';
import { atReview, times } from './at-review.ts';

test('an argument about a decision is kept, and stands where the decision is opened', async () => {
  const { entries, text, left } = await atReview(['a 2', 'Rowing is healthy.', '2', '1']);
  expect(entries.at(-1)).toEqual({ event: 'argue', decision: 1, text: 'Rowing is healthy.' });
  expect(left.session.arguments).toEqual([{ decision: 1, text: 'Rowing is healthy.' }]);
  expect(text).toContain('Your argument is kept with the run.');
  expect(times(text, 'You argued: “Rowing is healthy.”')).toBe(1);
});

test('enter argues about the whole run, and the review then says so', async () => {
  const { entries, text } = await atReview(['a', '', 'It is a game.', 'r']);
  expect(entries.at(-1)).toEqual({ event: 'argue', text: 'It is a game.' });
  expect(text).toContain('argue with them.\n\nYou argued: “It is a game.”\n');
});

test('the decision can be asked for', async () => {
  const { entries, text } = await atReview(['a', '3', '1', 'No.']);
  expect(entries.at(-1)).toMatchObject({ decision: 0 });
  expect(text).toContain(
    'Please type a number from 1 to 2, press enter for the whole run, or type q to go back.',
  );
});

test.each([[['a', 'q']], [['a 1', '']], [['a 1', '  ']], [['a 1', 'q']], [['a 1', '\u001B[D\u0007']]])(
  '%j argues nothing',
  async (lines) => {
    const { entries, unread, text } = await atReview([...lines, '1']);
    expect([entries.at(-1)?.event, unread, times(text, 'decision 1. ')]).toEqual(['end', 0, 1]);
  },
);

test('an argument that is too long is asked for again', async () => {
  const { entries, text } = await atReview([
    'a 1',
    'x'.repeat(LONGEST_ARGUMENT + 1),
    'x'.repeat(LONGEST_ARGUMENT),
  ]);
  expect(text).toContain('at most 500 characters');
  expect(entries.at(-1)).toMatchObject({ text: 'x'.repeat(LONGEST_ARGUMENT) });
});

test('what was typed is kept as it was typed, without what can not be seen', async () => {
  const { entries } = await atReview(['a 1', ' No:\t“Ida” was\u0007  LATE\u001B[D\u202E ♥️ ']);
  expect(entries.at(-1)).toMatchObject({ text: 'No: “Ida” was LATE ♥️' });
});

test.each([
  ['No.', 'No.'],
  ['No.', ' No. '],
  ['No.', '\u0007'],
])('after %j there is nothing new in %j', async (first, second) => {
  const { entries, text } = await atReview(['a 1', first, 'a 1', second]);
  expect(entries.filter(({ event }) => event === 'argue')).toHaveLength(1);
  expect(text).toContain('There is nothing in it that is not kept already.');
});

test('it is said where an argument can not be saved, and it stays in the review', async () => {
  const { text } = await atReview(['a 1', 'No.', '1'], {
    saves: async (nth) => (nth < 5 ? { ok: true } : { ok: false, why: 'the disk is full' }),
  });
  expect(text).toContain(
    'Your argument is not saved: the disk is full. It stays here until you leave the review.',
  );
  expect(text).toContain('You argued: “No.”');
});
