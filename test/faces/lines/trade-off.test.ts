import { expect, test } from 'vitest';
import { begin } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { FIRST_DAY } from '../../harness/story.ts';
import { PRACTICE } from '../../session/ferry.ts';
import { atReview } from './at-review.ts';
import { played } from './typist.ts';

test('t tells the front, where the run stands, and how much could have been reached', async () => {
  const session = begin(FIRST_DAY, { variant: 'base', seed: 7 }, { ...PRACTICE, asksEvidence: false });
  const judge = judgeOf(session);
  const { text } = await played(session, ['1', '2', '1', 't'], { judge, isInteractive: true });
  expect(/The trade-off front:[^]*ending.*\n/.exec(text)?.[0]).toMatchInlineSnapshot(`
    "The trade-off front: the outcomes that no other beats, the highest customer value first.

    Customer 72, Strategy 72, Revenue 60. It beats you.
    Customer 58, Strategy 61, Revenue 63.

    You: Customer 45, Strategy 66, Revenue 55. 8 outcomes beat you.
    With your luck 27 outcomes could be reached, at 5 endings.
    "
  `);
});

test('a run on the front finds itself there', async () => {
  const { text } = await atReview(['t']);
  expect(text).toMatch(/\nCustomer \d+, Strategy \d+, Revenue \d+\. This is you\.\n/);
  expect(text).toContain('No outcome beats you: you are on the front.');
});
