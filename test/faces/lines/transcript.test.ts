import { expect, test } from 'vitest';
import { judgeOf } from '../../harness/judge.ts';
import { FIRST_DAY, PRINCIPLES } from '../../harness/story.ts';
import { begin } from '../../../src/session/index.ts';
import { PRACTICE } from '../../session/ferry.ts';
import { played } from './typist.ts';

test('the tutorial in lines, from the brief to the review', async () => {
  const session = begin(FIRST_DAY, { variant: 'base', seed: 7 }, { ...PRACTICE, asksEvidence: true });
  const judge = judgeOf(session, PRINCIPLES);
  const answers = [
    '?',
    '1',
    'u',
    '1',
    '4',
    '2',
    '',
    'h',
    '1',
    '?',
    '2',
    'x',
    '1',
    'a 1',
    'It rained.',
    '1',
    't',
    '?',
    '',
  ];
  const { text, left } = await played(session, answers, { judge, isInteractive: true });
  expect(left.how).toBe('finished');
  expect(text).toMatchSnapshot();
});
