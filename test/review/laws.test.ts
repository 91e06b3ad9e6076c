import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, score } from '../../src/engine/index.ts';
import { type Review, review, type Verdict } from '../../src/review/index.ts';
import { hindsight, finish } from '../../src/solver/index.ts';
import { aPlay, aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import { type Play, playedOut } from '../engine/play.ts';
import { tries } from '../harness/tries.ts';
import { same } from '../solver/agreement.ts';
import { type Spot, tree } from '../solver/brute.ts';
import { solvedAs } from '../solver/solved.ts';
import type { StoryFile } from '../engine/file.ts';

/** A run of a story, as far as the first `turns` of its choices, with its review. */
function reviewed(story: StoryFile, play: Play, turns = Number.POSITIVE_INFINITY) {
  const scenario = read(story);
  const { run } = playedOut(scenario, play);
  const replayed = replay(scenario, { ...run, choices: run.choices.slice(0, turns) });
  if (!replayed.ok) throw new Error('a run that can’t be played');
  const solution = solvedAs(scenario, run.variant);
  const { variant, state } = replayed;
  const looked = finish(hindsight({ scenario, variant, seed: play.seed, budget: 1_000_000 }));
  return { scenario, state, variant, review: review(solution, replayed, looked) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The table of verdicts once more. */
function verdictOn({ loss, options }: Review['decisions'][number]): Verdict {
  if (options.length === 1) return 'forced';
  if (loss < 0.005) return 'best';
  if (loss < 1) return 'good';
  if (loss < 3) return 'slip';
  return loss < 6 ? 'mistake' : 'blunder';
}

test('of a finished run the score is the value of the start, less what was lost, and luck', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      const { scenario, state, review: found } = reviewed(story, play);
      same(found.startValue - found.lost + found.luck, score(scenario, state));
      same(found.value, score(scenario, state));
      expect(found.ended?.score).toBe(score(scenario, state));
      expect(found.ended?.ending).toBe(state.scene);
    }),
    { numRuns: tries(60, 600) },
  );
});

test('of an unfinished run the same holds for the value where it stands', () => {
  const stories = aStory({ scenes: 4, options: 2, outcomes: 2 });
  fc.assert(
    fc.property(stories, aPlay, fc.nat({ max: 3 }), (story, play, turns) => {
      const { state, scenario, variant, review: found } = reviewed(story, play, turns);
      same(found.startValue - found.lost + found.luck, found.value);
      if (scenario.scenes.get(state.scene)?.kind === 'ending') return;
      expect(found.ended).toBeUndefined();
      same(found.value, spotAfter(tree(story, variant), found).value);
    }),
    { numRuns: tries(60, 600) },
  );
});

test('losses, stakes and luck of a run are those of every path tried', () => {
  const stories = aStory({ scenes: 4, options: 2, outcomes: 2 });
  fc.assert(
    fc.property(stories, aPlay, (story, play) => {
      const { variant, review: found } = reviewed(story, play);
      let spot = tree(story, variant);
      same(found.startValue, spot.value);
      for (const decision of found.decisions) {
        const values = spot.ways.map(({ value }) => value);
        const way = spot.ways.find(({ option }) => option.id === decision.chose.id);
        const then = next(spot, decision);
        if (way === undefined) throw new Error('not open');
        expect(decision.options.map(({ option }) => option.id)).toEqual(
          spot.ways.map((each) => each.option.id),
        );
        same(decision.loss, Math.max(...values) - way.value);
        same(decision.stake, Math.max(...values) - Math.min(...values));
        same(decision.luck, then.value - way.value);
        same(decision.after, then.value);
        spot = then;
      }
    }),
    { numRuns: tries(100, 900) },
  );
});

/** Where a decision of a run led to in the tree of all paths. */
function next(spot: Spot, { turn }: Review['decisions'][number]): Spot {
  const way = spot.ways.find(({ option }) => option.id === turn.option.id);
  const then = way?.outcomes[turn.option.outcomes.indexOf(turn.outcome)]?.then;
  if (then === undefined) throw new Error('no such way');
  return then;
}

const spotAfter = (root: Spot, { decisions }: Review): Spot => decisions.reduce(next, root);

test('losses are never negative, and judgement is 0 to 100 percent of what was at stake', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      const { review: found } = reviewed(story, play);
      const stakes = sum(found.decisions.map(({ stake }) => stake));
      for (const { loss, stake, options } of found.decisions) {
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(stake).toBeGreaterThanOrEqual(loss);
        expect(options.length > 1 || stake === 0).toBe(true);
      }
      const judged = found.accuracy ?? 100;
      expect(found.accuracy === null).toBe(stakes < 0.005);
      expect(judged).toBeGreaterThanOrEqual(0);
      expect(judged).toBeLessThanOrEqual(100);
      if (found.accuracy !== null) same(judged, 100 * (1 - found.lost / stakes));
    }),
    { numRuns: tries(60, 600) },
  );
});

test('a verdict follows from the loss, and key is the only good choice where there was one to make', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      for (const decision of reviewed(story, play).review.decisions) {
        const { options, chose, verdict, key, loss, principle } = decision;
        const best = Math.max(...options.map(({ value }) => value));
        const others = options.filter(({ option }) => option.id !== chose.id);
        expect(verdict).toBe(verdictOn(decision));
        expect(key).toBe(verdict === 'best' && others.every(({ value }) => best - value >= 3));
        expect(principle).toBe(
          verdict === 'forced' ? undefined : loss < 1 ? 'honoured' : loss < 3 ? undefined : 'broken',
        );
        same(decision.best.value, best);
      }
    }),
    { numRuns: tries(60, 600) },
  );
});

test('a run is on the front where nothing that could be reached beats it', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      const { ended, hindsight: looked } = reviewed(story, play).review;
      if (ended === undefined || looked === undefined) throw new Error('no ending');
      const beaten = looked.reachable.some(
        ({ meters: { customer, strategy, revenue } }) =>
          customer >= ended.meters.customer &&
          strategy >= ended.meters.strategy &&
          revenue >= ended.meters.revenue &&
          customer + strategy + revenue >
            ended.meters.customer + ended.meters.strategy + ended.meters.revenue,
      );
      expect(ended.onFront).toBe(!beaten);
      expect(looked.endings).toContain(ended.ending);
      expect(looked.best).toBeGreaterThanOrEqual(ended.score - 1e-9);
    }),
    { numRuns: tries(40, 400) },
  );
});
