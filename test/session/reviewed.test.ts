import { expect, test } from 'vitest';
import {
  frontWords,
  identityWords,
  judgedPage,
  judgementWords,
  type Reviewed,
  type Session,
  type SessionEvent,
  signed,
  sumWords,
  verdictWords,
} from '../../src/session/index.ts';
import { judgeOf, NO_JUDGE } from '../harness/judge.ts';
import { ASKING, choose, CONTINUE, decidedBy, EXAM, played, PRACTICE } from './ferry.ts';

const END = [CONTINUE, choose('sail'), CONTINUE, CONTINUE, choose('rest'), CONTINUE, CONTINUE, CONTINUE];

const ON = [CONTINUE, CONTINUE, CONTINUE];

async function reviewedOf(session: Session): Promise<Reviewed> {
  const found = await judgeOf(session).review(session);
  if (found === undefined) throw new Error('it is solved');
  return found;
}

const kinds = (session: Session, judge = judgeOf(session)) =>
  judgedPage(session, judge).parts.map(({ kind }) => kind);

test('the verdict comes before the coach and before chance', () => {
  expect(kinds(played(END.slice(0, 2)))).toEqual(['choice', 'verdict', 'coach']);
});

test('where no solution is there, the coach speaks without a verdict', () => {
  expect(kinds(played(END.slice(0, 2)), NO_JUDGE)).toEqual(['choice', 'coach']);
});

test('the verdict is said on the page of the coach alone', () => {
  expect(kinds(played(END.slice(0, 3)))).not.toContain('verdict');
});

test.each([EXAM, { ...PRACTICE, coach: 'end' as const }])('with %o there is no verdict', (manner) => {
  const events = [CONTINUE, choose('sail'), CONTINUE, CONTINUE, choose('rest')];
  for (let count = 0; count <= events.length; count += 1) {
    expect(kinds(played(events.slice(0, count), manner))).not.toContain('verdict');
  }
});

test('the sum that is shown is that of the score', async () => {
  const { review } = await reviewedOf(played(END));
  expect(review.startValue - review.lost + review.luck).toBeCloseTo(review.ended?.score ?? 0, 9);
});

test('every decision has its options, the best first, and one of them is the choice', async () => {
  const { decisions } = await reviewedOf(played(END));
  expect(decisions).toHaveLength(2);
  for (const { options, judged } of decisions) {
    const values = options.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(options.filter(({ isChosen }) => isChosen).map(({ option }) => option)).toEqual([judged.chose]);
  }
});

test('the evidence is what the scene names', async () => {
  const { decisions } = await reviewedOf(played(END));
  expect(decisions.map(({ evidence }) => evidence.map(({ kind }) => kind))).toEqual([['table'], []]);
});

test('what the player said had decided it stands beside the decision, also that it was something else', async () => {
  const answersTo = async (event: SessionEvent) => {
    const over = [CONTINUE, choose('sail'), event, CONTINUE, CONTINUE, choose('rest'), ...ON];
    const { decisions } = await reviewedOf(played(over, ASKING));
    return decisions.map(({ answer }) => answer);
  };
  const table = expect.objectContaining({ kind: 'table' });
  expect(await answersTo(decidedBy(1))).toEqual([{ block: table }, undefined]);
  expect(await answersTo(decidedBy())).toEqual([{ block: undefined }, undefined]);
  expect(await answersTo(CONTINUE)).toEqual([undefined, undefined]);
});

test('the question is the last paragraph, else the last words', async () => {
  const { decisions } = await reviewedOf(played(END));
  expect(decisions.map(({ question }) => question)).toEqual(['The river is high.', 'Evening.']);
});

test('the identity is said in points', async () => {
  const words = identityWords(await reviewedOf(played(END)));
  expect(words).toMatch(/^Score \d+\.\d = best play \d+\.\d − lost \d+\.\d \+ luck −?\d+\.\d$/);
});

test('where nothing was at stake there is no judgement', async () => {
  const reviewed = await reviewedOf(played(END));
  const of = (accuracy: number | null) =>
    judgementWords({ ...reviewed, review: { ...reviewed.review, accuracy } });
  expect([of(81.4), of(null)]).toEqual(['Judgement 81 %', 'Judgement: nothing was at stake']);
});

test('the trade-off is said as it is known', async () => {
  const reviewed = await reviewedOf(played(END));
  const all = reviewed.review.hindsight?.reachable.length;
  const of = (beaten: number | undefined) => frontWords({ ...reviewed, beaten });
  expect([of(undefined), of(0), of(1), of(3)]).toEqual([
    undefined,
    `You are on the trade-off front: none of the ${all} reachable outcomes beats yours on customer, strategy and revenue`,
    `You are not on the trade-off front: 1 of ${all} reachable outcomes beats yours on customer, strategy and revenue`,
    `You are not on the trade-off front: 3 of ${all} reachable outcomes beat yours on customer, strategy and revenue`,
  ]);
});

test('what hung on a decision is said with its luck', async () => {
  const [first] = (await reviewedOf(played(END))).decisions;
  if (first === undefined) throw new Error('there are two');
  const of = (luck: number) => sumWords({ ...first.judged, stake: 2, loss: 1, luck });
  expect([of(3), of(-3), of(0.04)]).toEqual([
    '2.0 points hung on it. You lost 1.0; luck then added 3.0.',
    '2.0 points hung on it. You lost 1.0; luck then took 3.0.',
    '2.0 points hung on it. You lost 1.0; luck changed nothing.',
  ]);
});

test.each([
  [{ verdict: 'best', key: true, loss: 0 }, 'Best, and the only good choice here'],
  [{ verdict: 'best', key: false, loss: 0 }, 'Best: no points lost'],
  [{ verdict: 'slip', key: false, loss: 2.14 }, 'Slip: 2.1 points lost'],
  [{ verdict: 'forced', key: false, loss: 0 }, 'There was nothing else to choose'],
] as const)('%o is said as a word and a number', (judged, words) => {
  expect(verdictWords(judged)).toBe(words);
});

test.each([
  [0.04, '0.0'],
  [-0.04, '0.0'],
  [1.25, '+1.3'],
  [-7, '−7.0'],
])('%f has its sign', (value, words) => {
  expect(signed(value)).toBe(words);
});
