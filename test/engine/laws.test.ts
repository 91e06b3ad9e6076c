import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { epilogue, replay, score, standing, story as told, take } from '../../src/engine/index.ts';
import { longestPath } from '../../src/scenario/index.ts';
import { aPlay, aStory } from './arbitrary.ts';
import { read } from './build.ts';
import { METERS, type StoryFile } from './file.ts';
import { longestWay } from './naive.ts';
import { playedOut, type Play } from './play.ts';

/** On failure fast-check prints its seed, and the smallest story and play for which the law is broken. */
function forEvery(law: (story: StoryFile, play: Play) => void): void {
  fc.assert(fc.property(aStory(), aPlay, law), { numRuns: 100 });
}

/** Minus zero is none. */
const isMeter = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= 100 && !Object.is(value, -0);

test('meters stay whole numbers from 0 to 100', () => {
  forEvery((story, play) => {
    const scenario = read(story);
    const { opening, turns, state } = playedOut(scenario, play);
    const { settled, slides, final } = epilogue(scenario, state);
    const ways = [opening, ...turns].flatMap((way) => [...way.passed, way.state].map(({ meters }) => meters));
    const moves = turns.flatMap(({ moved, pulled }) => [moved, pulled]);
    const values = [...ways, ...moves, settled, ...slides, final].flatMap((meters) =>
      METERS.map((meter) => meters[meter]),
    );
    expect(values.filter((value) => !isMeter(value))).toEqual([]);
  });
});

test('a run played again from its choices gives the same turns and states', () => {
  forEvery((story, play) => {
    const scenario = read(story);
    const { opening, turns, state, run } = playedOut(scenario, play);
    expect(replay(structuredClone(scenario), run)).toEqual({
      ok: true,
      variant: run.variant,
      opening,
      turns,
      state,
    });
  });
});

test('the luck of a choice is the same in every run of a seed', () => {
  forEvery((story, play) => {
    const scenario = read(story);
    const one = playedOut(scenario, play);
    const other = playedOut(scenario, {
      ...play,
      twin: play.twin + 1,
      picks: play.picks.map((place) => place + 1),
    });
    const lucks = new Map(one.turns.map(({ option, outcome }) => [option, outcome]));
    for (const { option, outcome } of other.turns) expect(outcome).toBe(lucks.get(option) ?? outcome);
  });
});

test('every run ends, after at most as many turns as the longest path has decisions', () => {
  forEvery((story, play) => {
    const scenario = read(story);
    const { turns, state } = playedOut(scenario, play);
    expect(standing(scenario, state).kind).toBe('ending');
    expect(turns.length).toBeLessThanOrEqual(longestWay(story, story.opening));
    expect(longestPath(scenario)).toBe(longestWay(story, story.opening));
  });
});

test('nothing that is handed to the engine is changed by it', () => {
  forEvery((story, play) => {
    const scenario = frozen(read(story));
    const untouched = structuredClone(scenario);
    const { turns, state } = playedOut(scenario, play);
    for (const { before, option, outcome } of turns) {
      const was = structuredClone(before);
      told(frozen(take(scenario, frozen(before), option, outcome)));
      expect(before).toEqual(was);
    }
    score(scenario, frozen(state));
    expect(scenario).toEqual(untouched);
  });
});

/** Frozen to its depths: writing throws. Sets and maps can't be frozen; they are compared with a copy. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const members: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  members.forEach(frozen);
  return value;
}

test('the score lies between the least and the greatest of the final meters, times the worth', () => {
  forEvery((story, play) => {
    const scenario = read(story);
    const { state } = playedOut(scenario, play);
    const ending = standing(scenario, state);
    const worth = ending.kind === 'ending' ? ending.worth / 100 : Number.NaN;
    const { final } = epilogue(scenario, state);
    const counted = METERS.map((meter) => Math.max(1, final[meter]));
    expect(score(scenario, state)).toBeGreaterThanOrEqual(worth * Math.min(...counted) - 1e-9);
    expect(score(scenario, state)).toBeLessThanOrEqual(worth * Math.max(...counted) + 1e-9);
  });
});
