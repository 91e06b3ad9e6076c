import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { available, start, take } from '../../src/engine/index.ts';
import {
  endings,
  finish,
  optionsOf,
  reach,
  solving,
  trailTo,
  valueOf,
  visits,
} from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import { solved } from './solved.ts';

function forEvery(law: (story: StoryFile) => void, numRuns = 60): void {
  fc.assert(fc.property(aStory(), law), { numRuns });
}

test('every decision state is visited once, with the options and values that it has', () => {
  forEvery((story) => {
    const solution = solved(read(story));
    const all = [...visits(solution)];
    expect(all).toHaveLength(solution.states);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { state, options } of all) expect(options).toEqual(optionsOf(solution, state));
  });
});

test('the mean score of all endings, by how likely each is, is what play by chance and perfect play score', () => {
  forEvery((story) => {
    const solution = solved(read(story));
    for (const [play, score] of [
      ['random', solution.random],
      ['perfect', solution.value],
    ] as const) {
      const likely = reach(solution, play);
      const all = [...endings(solution)];
      const sum = all.reduce((total, { id }) => total + (likely[id] ?? 0), 0);
      const mean = all.reduce((total, { id, score: points }) => total + (likely[id] ?? 0) * points, 0);
      expect(sum).toBeCloseTo(1, 9);
      // Perfect play takes the first of the options that are equal within 0.005 points, at each of its decisions.
      expect(Math.abs(mean - score)).toBeLessThan(play === 'random' ? 1e-9 : 0.05);
    }
  });
});

test('the trail to a state leads there, when it is played', () => {
  forEvery((story) => {
    const scenario = read(story);
    const solution = solved(scenario);
    for (const { id, state } of [...visits(solution), ...endings(solution)]) {
      const reached = trailTo(solution, id).reduce((at, { option, outcome }) => {
        expect(available(scenario, at)).toContain(option);
        return take(scenario, at, option, outcome).state;
      }, start(scenario, 'base').state);
      expect(reached.scene).toBe(state.scene);
      expect(reached.meters).toEqual(state.meters);
      expect(reached.flags).toEqual(state.flags);
    }
  }, 20);
});

test('a story solved from some of its states gives them the values that they have', () => {
  forEvery((story) => {
    const scenario = read(story);
    const solution = solved(scenario);
    const from = [...visits(solution)].filter((_, index) => index % 3 === 0).map(({ state }) => state);
    if (from.length === 0) return;
    const again = finish(solving(scenario, 'base', { from }));
    for (const state of from) expect(again && valueOf(again, state)).toBeCloseTo(valueOf(solution, state), 9);
  });
});
