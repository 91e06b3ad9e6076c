import { expect, test } from 'vitest';
import { compared } from '../../../src/coach/index.ts';
import type { Desk, OtherRun } from '../../../src/session/index.ts';
import { atReview, judge, SESSION, times } from './at-review.ts';
import { played } from './typist.ts';

const run = (id: string, more: Partial<OtherRun> = {}): OtherRun => ({
  id,
  when: `${id} May 2026`,
  variant: 'base',
  score: 50,
  study: false,
  ...more,
});

/** A desk with these runs, all of which chose the other options. */
async function deskWith(runs: readonly OtherRun[]): Promise<Partial<Desk>> {
  const { left } = await played(SESSION, ['2', '', '1'], { isInteractive: true });
  return {
    others: async () => runs,
    compare: async (session, { id }) => {
      const [mine, other] = [judge.figures(session), judge.figures(left.session)];
      if (mine === undefined || other === undefined) throw new Error('not solved');
      const named = { name: `the run of ${id} May`, review: other };
      return compared({ name: 'this run', review: mine }, named, 'The Ferry');
    },
  };
}

test('c lists the other runs and tells the one that is chosen', async () => {
  const twin = SESSION.scenario.variants[0]?.id ?? 'base';
  const runs = [run('3'), run('2', { study: true, score: undefined }), run('1', { variant: twin })];
  const { text } = await atReview(['c', '1'], { desk: await deskWith(runs) });
  expect(/\n1\. 3 May[^]*\n(?=\nWhat next)/.exec(text)?.[0]).toMatchInlineSnapshot(`
    "
    1. 3 May 2026, score 50.0.
    2. 2 May 2026, not finished, for study.
    3. 1 May 2026, score 50.0, with one fact changed.
    Compare with which? (1-3, enter goes back): 

    Two runs of The Ferry.

    This run scored 3.2 points more than the run of 3 May (43.1 to 39.9): it lost 0.5 less and had 2.7 more luck. They parted at decision 1.

    This run: score 43.1, lost 9.5, luck 2.7, judgement 11 percent.
    The other run: score 39.9, lost 10.0, luck 0.0, judgement 0 percent.

    The river is high.
    This run: Sail now. Best: no points lost.
    The other run: Wait a day. Slip: 1.1 points lost.

    Evening.
    Both: Row on. In this run: blunder, 9.5 points lost. In the other: blunder, 8.9 points lost.
    "
  `);
});

test('c and a number compares at once', async () => {
  const { text } = await atReview(['c 2'], { desk: await deskWith([run('3'), run('2')]) });
  expect(text).toContain('than the run of 2 May (');
});

test('what only one of them came to, and what both chose alike, is said in one line', async () => {
  const desk = await deskWith([run('3')]);
  const choice = { text: 'Row on.', mark: 'best' as const, loss: 0 };
  const rows = [
    { question: 'Alike?', mine: choice, other: choice },
    { question: 'Mine?', mine: choice, other: undefined },
    { question: 'Theirs?', mine: undefined, other: choice },
  ];
  const compare: Desk['compare'] = async (session, other) => {
    const both = await desk.compare?.(session, other);
    return both && { ...both, rows };
  };
  const { text } = await atReview(['c 1'], { desk: { ...desk, compare } });
  expect(text).toContain(
    [
      'Alike?\nBoth: Row on. Best: no points lost.',
      'Mine?\nOnly this run: Row on. Best: no points lost.',
      'Theirs?\nOnly the other run: Row on. Best: no points lost.',
    ].join('\n\n'),
  );
});

test('of many runs the latest are listed, and each can be chosen', async () => {
  const runs = Array.from({ length: 30 }, (_, index) => run(String(30 - index)));
  const { text } = await atReview(['c', '30'], { desk: await deskWith(runs) });
  expect([times(text, ' May 2026, score'), text.includes('the latest 20 of 30')]).toEqual([20, true]);
  expect(text).toContain('than the run of 1 May (');
});

test('it is said where there is no other run', async () => {
  expect((await atReview(['c'])).text).toContain('There is no other run of this case yet.');
});

test('it is said where two runs can’t be compared', async () => {
  const { text } = await atReview(['c', '1'], { desk: { others: async () => [run('3')] } });
  expect(text).toContain('These two can’t be compared');
});
