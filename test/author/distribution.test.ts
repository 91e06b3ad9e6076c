import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { binned, distributionOf, quantile, scaleOf, shareBelow, shareFrom } from '../../src/author/index.ts';
import { reach } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { decision, meters, option, outcome, read, scenario } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import { solved } from '../solver/solved.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const massOf = (all: readonly { readonly chance: number }[]): number => sum(all.map(({ chance }) => chance));

function ofRandomPlay(story: StoryFile) {
  const solution = solved(read(story));
  return { solution, distribution: distributionOf(solution, reach(solution, 'random')) };
}

function forEvery(law: (story: StoryFile) => void): void {
  fc.assert(fc.property(aStory(), law), { numRuns: 100 });
}

test('the scores of random play have the mean that random play scores, and all its chances', () => {
  forEvery((story) => {
    const { solution, distribution } = ofRandomPlay(story);
    expect(massOf(distribution)).toBeCloseTo(1, 9);
    expect(sum(distribution.map(({ score, chance }) => score * chance))).toBeCloseTo(solution.random, 9);
  });
});

test('bins are few, lie side by side and hold every score with its chance', () => {
  forEvery((story) => {
    const { distribution } = ofRandomPlay(story);
    const bins = binned(distribution, scaleOf([distribution]));
    expect(bins.length).toBeLessThanOrEqual(12);
    expect(massOf(bins)).toBeCloseTo(1, 9);
    for (const [nth, { from, to, chance }] of bins.entries()) {
      expect(bins[nth + 1]?.from ?? to).toBe(to);
      // Scores are rounded: one a hair below a bound is at it.
      const above = to === 100 ? 0 : shareFrom(distribution, to);
      expect(chance).toBeCloseTo(shareFrom(distribution, from) - above, 9);
    }
  });
});

test('what lies below a bound and what reaches it are all there is', () => {
  forEvery((story) => {
    const { distribution } = ofRandomPlay(story);
    for (const bound of [0, 40, 55.5, distribution[0]?.score ?? 0, 100])
      expect(shareBelow(distribution, bound) + shareFrom(distribution, bound)).toBeCloseTo(1, 9);
  });
});

const all = (by: number) => meters(by, by, by, by);

/** 50 stays, or a draw: 60 with 40 in 100, else 30. */
const draw = scenario({
  start: decision(
    option('stay'),
    option('draw', { outcomes: [outcome(40, { effects: all(10) }), outcome(60, { effects: all(-20) })] }),
  ),
});

test('the scores of one draw, by hand', () => {
  const solution = solved(draw);
  const distribution = distributionOf(solution, reach(solution, 'random'));
  const near = (value: number): number => expect.closeTo(value, 9);
  expect(distribution).toEqual([
    { score: near(30), chance: near(0.3) },
    { score: near(50), chance: near(0.5) },
    { score: near(60), chance: near(0.2) },
  ]);
  expect([0.25, 0.5, 0.75, 0.9].map((share) => quantile(distribution, share))).toEqual(
    [30, 50, 50, 60].map(near),
  );
  expect(shareBelow(distribution, 50)).toBeCloseTo(0.3, 9);
  expect(shareFrom(distribution, 50)).toBeCloseTo(0.7, 9);
});

test('the best score of all lies in the last bin, which ends there', () => {
  expect(binned([{ score: 100, chance: 1 }], scaleOf([[{ score: 100, chance: 1 }]]))).toEqual([
    { from: 99, to: 100, chance: 1 },
  ]);
});

test('a scale has room for what is marked on it', () => {
  expect(scaleOf([[{ score: 50, chance: 1 }]], [71.2])).toEqual({ from: 50, to: 72, width: 2 });
});
