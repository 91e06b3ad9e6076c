import { describe, expect, it } from 'vitest';
import { BROKEN, HONOURED } from '../../src/review/verdict.ts';
import * as store from '../../src/store/practice.ts';
import { localDay } from '../../src/store/local-day.ts';
import type { Practice } from '../../src/store/index.ts';
import {
  choice,
  decision,
  end,
  folder,
  january,
  march,
  open,
  played,
  reviewedEnd,
  start,
  takenUp,
  undo,
} from './desk.ts';

/** What practice says, the second time out of the file. */
async function practiceIn(root: string): Promise<Practice> {
  const record = open(root);
  const { practice } = await record.summary();
  await record.settle();
  expect((await open(root).summary()).practice).toEqual(practice);
  return practice;
}

const HARD = decision({
  loss: 3,
  stake: 6,
  luck: 1,
  options: 4,
  like: ['longest', 'surface'],
  astray: ['longest', 'surface'],
});
const EASY = decision({ loss: 0.5, stake: 2, luck: -3, like: ['product'], astray: ['surface'] });
const FORCED = decision({ options: 1, stake: 0, luck: 0.25, like: ['longest', 'surface'] });

describe('practice', () => {
  it('is a day each on which a run was finished, with its luck', async () => {
    const root = folder();
    await played(open(root, january), [choice('a'), reviewedEnd(HARD, FORCED)]);
    await played(open(root, march), [choice('a'), reviewedEnd(HARD)]);
    await played(open(root, march), [choice('a'), reviewedEnd(EASY)]);
    expect((await practiceIn(root)).days).toEqual([
      { day: '2026-01-10', runs: 1, luck: 1.25, decisions: 1, lost: 3, lostSquares: 9, stake: 6 },
      { day: '2026-03-10', runs: 2, luck: -2, decisions: 2, lost: 3.5, lostSquares: 9.25, stake: 8 },
    ]);
  });

  it('is told by principle, forced decisions left out', async () => {
    const root = folder();
    const other = decision({ principle: 'another', loss: 2 });
    await played(open(root), [choice('a'), reviewedEnd(HARD, EASY, FORCED, other)]);
    expect((await practiceIn(root)).principles).toEqual([
      {
        principle: 'a-principle',
        honoured: 1,
        broken: 1,
        decisions: 2,
        lost: 3.5,
        lostSquares: 9.25,
        stake: 8,
      },
      { principle: 'another', honoured: 0, broken: 0, decisions: 1, lost: 2, lostSquares: 4, stake: 4 },
    ]);
  });

  it('honours and breaks a principle where a review says so', () => {
    expect([store.HONOURED, store.BROKEN]).toEqual([HONOURED, BROKEN]);
  });

  it('knows how often a policy was followed where it leads astray, beside what chance would', async () => {
    const root = folder();
    await played(open(root, january), [choice('a'), reviewedEnd(HARD, FORCED)]);
    await played(open(root, march), [choice('a'), reviewedEnd(EASY)]);
    expect((await practiceIn(root)).habits).toEqual([
      { policy: 'longest', decisions: 1, agreed: 1, byChance: 0.25, chanceVariance: 0.1875 },
      { policy: 'surface', decisions: 2, agreed: 1, byChance: 0.75, chanceVariance: 0.4375 },
    ]);
  });

  it('learns nothing of habits from a run in which it was not kept who would have gone astray', async () => {
    const root = folder();
    await played(open(root), [choice('a'), reviewedEnd(decision({ loss: 3, like: ['longest'] }))]);
    expect(await practiceIn(root)).toMatchObject({ principles: [{ decisions: 1 }], habits: [] });
  });

  it('counts a policy once that is named twice', async () => {
    const root = folder();
    await played(open(root), [choice('a'), reviewedEnd(decision({ astray: ['longest', 'longest'] }))]);
    expect((await practiceIn(root)).habits).toMatchObject([{ policy: 'longest', decisions: 1 }]);
  });

  it('has the first play of each case and of each twin', async () => {
    const root = folder();
    const day = (nth: number) => () => january() + nth * 86_400_000;
    await played(open(root, day(0)), [choice('a'), reviewedEnd(HARD)]);
    await played(open(root, day(1)), [choice('a'), reviewedEnd(EASY)]);
    await played(open(root, day(2)), [choice('a'), reviewedEnd(EASY)], start('the-case', 'a-twin'));
    await played(open(root, day(3)), [choice('a'), end()], { ...start(), pack: 'a-pack' });
    const { fresh } = await practiceIn(root);
    expect(fresh.map((each) => [each.case, each.variant, each.decisions, each.lost, each.at])).toEqual([
      ['the-case', 'base', 1, 3, day(0)()],
      ['the-case', 'a-twin', 1, 0.5, day(2)()],
      ['a-pack/the-case', 'base', 0, 0, day(3)()],
    ]);
  });

  it('has no run in it that was for study or is unfinished', async () => {
    const root = folder();
    await played(open(root), [choice('a'), undo, choice('b'), reviewedEnd(HARD)]);
    await played(open(root), [choice('a'), reviewedEnd(HARD)], { ...start(), study: true });
    await played(open(root), [choice('a')]);
    expect(await practiceIn(root)).toEqual({
      days: [],
      fresh: [],
      principles: [],
      habits: [],
      unreviewed: 0,
    });
  });

  it('counts a run that was not reviewed as practice, and as such', async () => {
    const root = folder();
    await played(open(root, january), [choice('a'), end()]);
    expect(await practiceIn(root)).toMatchObject({
      unreviewed: 1,
      days: [{ day: '2026-01-10', runs: 1, decisions: 0 }],
      principles: [],
    });
  });

  it('counts a run that was taken up on another day once, on the day on which it ended', async () => {
    const root = folder();
    const { id } = await played(open(root, january), [choice('a')]);
    await (await takenUp(open(root, march), id)).append(reviewedEnd(HARD));
    expect((await practiceIn(root)).days).toMatchObject([{ day: '2026-03-10', runs: 1 }]);
  });
});

describe('the variants of a case', () => {
  it('are told apart, and together where the case is told', async () => {
    const root = folder();
    await played(open(root, january), [choice('a'), end(70, 60)]);
    await played(open(root, march), [choice('a'), end(50, 90)], start('the-case', 'a-twin'));
    const { variants, scenarios } = await open(root).summary();
    expect(variants.map(({ variant, attempts, best }) => [variant, attempts, best])).toEqual([
      ['base', 1, 60],
      ['a-twin', 1, 90],
    ]);
    expect(scenarios.get('the-case')).toEqual({
      scenario: 'the-case',
      attempts: 2,
      best: 90,
      bestScore: 70,
      last: { at: march(), score: 50, accuracy: 90 },
    });
  });
});

describe('the day of a moment', () => {
  it.each([
    [Date.UTC(2026, 0, 10, 12), '2026-01-10'],
    [0, /^19(69|70)-/],
    [-1e15, '1970-01-01'],
    [8.64e15, '9999-12-31'],
    [Number.NaN, '1970-01-01'],
    [Infinity, '1970-01-01'],
  ])('%d is one, whatever the clock said', (time, day) => {
    expect(localDay(time)).toMatch(day);
  });

  it('of a journal from a clock gone wrong does not throw', async () => {
    const root = folder();
    for (const now of [0, -1e300, 1e300, Number.NaN])
      await played(
        open(root, () => now),
        [reviewedEnd(HARD)],
      );
    const { days } = await practiceIn(root);
    expect(days.reduce((sum, { runs }) => sum + runs, 0)).toBe(4);
  });
});
