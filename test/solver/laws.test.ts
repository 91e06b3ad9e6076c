import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { available, take } from '../../src/engine/index.ts';
import { finish, optionsOf, policyScores, type Solution, solving, valueOf } from '../../src/solver/index.ts';
import { deep } from '../bench/deep.ts';
import { aPlay, aStory } from '../engine/arbitrary.ts';
import { decision, meters, option, read, scenario as still } from '../engine/build.ts';
import type { SceneFile, StoryFile } from '../engine/file.ts';
import { playedOut } from '../engine/play.ts';
import { inHindsight, same } from './agreement.ts';
import { solved } from './solved.ts';

/** Holds a law against made-up stories of the usual size. */
function forEvery(law: (story: StoryFile) => void, numRuns = 60): void {
  fc.assert(fc.property(aStory(), law), { numRuns });
}

const figures = (solution: Solution) => ({
  value: solution.value,
  random: solution.random,
  states: solution.states,
  policies: [...finish(policyScores(solution))],
});

test('a solution in steps, with others between them, is the solution at once', () => {
  forEvery((story) => {
    const scenario = read(story);
    const [one, other] = [solving(scenario), solving(scenario)];
    let [first, second] = [one.next(), other.next()];
    while (first.done !== true || second.done !== true) {
      if (first.done !== true) first = one.next();
      if (second.done !== true) second = other.next();
    }
    const atOnce = figures(solved(scenario));
    for (const { value } of [first, second]) expect(value && figures(value)).toEqual(atOnce);
  });
});

test('a solution of thousands of states pauses on the way, and is the same however often it is left', () => {
  const scenario = deep({ layers: 7, options: 4 });
  const [one, other] = [solving(scenario), solving(scenario)];
  let pauses = 0;
  let first = one.next();
  for (; first.done !== true; first = one.next(), pauses += 1) if (pauses % 2 === 0) other.next();
  expect(pauses).toBeGreaterThan(5);
  expect(first.value && figures(first.value)).toEqual(figures(solved(scenario)));
  const second = finish(other);
  expect(second && figures(second)).toEqual(figures(solved(scenario)));
});

test('a solution needs a budget of all its states, and is there with no more than some for each of its groups', () => {
  forEvery((story) => {
    const scenario = read(story);
    const { size, explored } = solved(scenario).territory;
    const groups = explored.length;
    expect(finish(solving(scenario, 'base', { budget: size - 1 }))).toBeUndefined();
    expect(finish(solving(scenario, 'base', { budget: size + 20 * groups }))).toBeDefined();
  });
});

test('the order of the scenes in the file makes no difference', () => {
  forEvery((story) => {
    const backward = Object.fromEntries(Object.entries(story.scenes).toReversed());
    const [one, other] = [story, { ...story, scenes: backward }].map((each) => solved(read(each)));
    if (one === undefined || other === undefined) throw new Error('no solution');
    expect(figures(other)).toEqual(figures(one));
  });
});

test('raising the worth of an ending never lowers the value of an option', () => {
  fc.assert(
    fc.property(aStory(), fc.nat(), fc.integer({ min: 1, max: 100 }), (story, nth, more) => {
      const scenario = read(story);
      const raised = read({ ...story, scenes: withWorth(story.scenes, nth, more) });
      const [less, richer] = [solved(scenario), solved(raised)];
      for (const { before } of playedOut(scenario, { seed: nth, twin: 0, picks: [more] }).turns) {
        for (const [place, { value }] of optionsOf(less, before).entries())
          expect(optionsOf(richer, before)[place]?.value).toBeGreaterThanOrEqual(value);
      }
      expect(richer.value).toBeGreaterThanOrEqual(less.value);
      expect(richer.random).toBeGreaterThanOrEqual(less.random);
    }),
    { numRuns: 60 },
  );
});

/** The scenes with more worth in one of the endings. */
function withWorth(scenes: StoryFile['scenes'], nth: number, more: number): Record<string, SceneFile> {
  const endings = Object.keys(scenes).filter((id) => id.startsWith('ending'));
  const chosen = endings[nth % endings.length];
  return Object.fromEntries(
    Object.entries(scenes).map(([id, scene]) => {
      if (id !== chosen || !('ending' in scene)) return [id, scene];
      const worth = Math.min(100, (scene.ending.worth ?? 100) + more);
      return [id, { ...scene, ending: { ...scene.ending, worth } }];
    }),
  );
}

test('nobody plays better than perfectly', () => {
  forEvery((story) => {
    const solution = solved(read(story));
    const scores = [...finish(policyScores(solution)).values()].map(({ score }) => score);
    for (const score of [solution.random, ...scores]) {
      expect(score).toBeLessThanOrEqual(solution.value + 1e-9);
      expect(score).toBeGreaterThanOrEqual(0);
    }
    expect(solution.value).toBeLessThanOrEqual(100 + 1e-9);
  });
});

test('luck is fair: after an option the values, weighted by chance, make its own', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      const scenario = read(story);
      const { turns, run } = playedOut(scenario, play);
      const solution = solved(scenario, scenario.variants.find(({ id }) => id === run.variant)?.id);
      for (const { before } of turns) {
        for (const { option: taken, value } of optionsOf(solution, before)) {
          const after = taken.outcomes.map(
            (outcome) => outcome.chance * valueOf(solution, take(scenario, before, taken, outcome).state),
          );
          same(after.reduce((a, b) => a + b) / 100, value);
        }
        same(Math.max(...optionsOf(solution, before).map(({ value }) => value)), valueOf(solution, before));
        expect(optionsOf(solution, before).map(({ option: open }) => open)).toEqual(
          available(scenario, before),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('with hindsight every run of the seed is among those that were possible', () => {
  fc.assert(
    fc.property(aStory(), aPlay, (story, play) => {
      const scenario = read(story);
      const { state, run } = playedOut(scenario, play);
      const variant = scenario.variants.find(({ id }) => id === run.variant)?.id ?? 'base';
      const { endings, best, reachable } = inHindsight({ scenario, variant }, play.seed);
      expect(endings).toContain(state.scene);
      expect(best).toBe(Math.max(...reachable.map(({ score }) => score)));
    }),
    { numRuns: 60 },
  );
});

test('a solution knows no state of another story', () => {
  const solution = solved(still({ start: decision(option('go')) }));
  const other = still({ start: decision(option('go', { sets: ['gone'] })) });
  const { state } = playedOut(other, { seed: 0, twin: 0, picks: [0] });
  expect(() => valueOf(solution, state)).toThrow('no such state at end');
});

test('a grade is null where no choice matters, however the numbers are rounded', () => {
  const alike = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => option(id));
  for (let worth = 1; worth <= 100; worth += 1) {
    const end = { text: ['Over.'], ending: { title: 'Over', worth } };
    for (const several of [3, 5, 6]) {
      const uneven = { start: meters(33, 47, 61, 71) };
      const solution = solved(still({ start: decision(...alike.slice(0, several)), end }, uneven));
      const grades = [...finish(policyScores(solution)).values()].map(({ grade }) => grade);
      expect(new Set(grades)).toEqual(new Set([null]));
    }
  }
});
