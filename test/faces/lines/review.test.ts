import { expect, test } from 'vitest';
import { begin, NO_REVIEW } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { ferry, PRACTICE } from '../../session/ferry.ts';
import { played } from './typist.ts';

const SESSION = begin(ferry(), { variant: 'base', seed: 1 }, PRACTICE);
const judge = judgeOf(SESSION);

test('a pipe gets the review and is asked nothing', async () => {
  const { text, unread } = await played(SESSION, ['1', '1', '1'], { judge });
  expect(text).toMatch(/The review\.\n[^]*Score \d/);
  expect([text.includes('What next?'), unread]).toEqual([false, 1]);
});

test('the verdict is said before what happened', async () => {
  const { text } = await played(SESSION, ['1'], { judge });
  expect(text).toMatch(/\n(?:Best|Good|Slip|Mistake|Blunder)[^\n]*\.\n\nThe coach:/);
});

test('where there is no solution it is said once', async () => {
  const { text } = await played(SESSION, ['1', '1']);
  expect(text.split(NO_REVIEW).length - 1).toBe(1);
});
