import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  available,
  epilogue,
  replay,
  score,
  standing,
  type State,
  story as told,
  take,
} from '../../src/engine/index.ts';
import { longestPath, type Scenario } from '../../src/scenario/index.ts';
import { aPlay, aStory } from './arbitrary.ts';
import { read } from './build.ts';
import { METERS, type StoryFile } from './file.ts';
import * as naive from './naive.ts';
import { pick, playedOut, words, type Play } from './play.ts';
import { essence, turnedStory } from './turned.ts';

interface Setting {
  readonly story: StoryFile;
  readonly scenario: Scenario;
  readonly play: Play;
}

/**
 * Holds a law against made-up stories, each played in a few ways. On failure fast-check prints its seed, and the
 * smallest story and plays for which the law is broken.
 */
function forEvery(law: (setting: Setting) => void, numRuns = 40): void {
  const plays = fc.array(aPlay, { minLength: 1, maxLength: 4 });
  const holds = (story: StoryFile, ways: readonly Play[]): void => {
    const scenario = read(story);
    for (const play of ways) law({ story, scenario, play });
  };
  fc.assert(fc.property(aStory(), plays, holds), { numRuns });
}

/** Minus zero is none. */
const isMeter = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= 100 && !Object.is(value, -0);

test('meters stay whole numbers from 0 to 100', () => {
  forEvery(({ scenario, play }) => {
    const { opening, turns, state } = playedOut(scenario, play);
    const { settled, slides, final } = epilogue(scenario, state);
    const ways = [opening, ...turns].flatMap((way) => [...way.passed, way.state].map((each) => each.meters));
    const moves = turns.flatMap(({ moved, pulled }) => [moved, pulled]);
    const values = [...ways, ...moves, settled, ...slides, final].flatMap((meters) =>
      METERS.map((meter) => meters[meter]),
    );
    expect(values.filter((value) => !isMeter(value))).toEqual([]);
  });
});

test('a run played again from its choices gives the same turns and states', () => {
  forEvery(({ scenario, play }) => {
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
  forEvery(({ scenario, play }) => {
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
  forEvery(({ story, scenario, play }) => {
    const { turns, state } = playedOut(scenario, play);
    expect(standing(scenario, state).kind).toBe('ending');
    expect(turns.length).toBeLessThanOrEqual(naive.longestWay(story, story.opening));
    expect(longestPath(scenario)).toBe(naive.longestWay(story, story.opening));
  });
});

test('nothing that is handed to the engine is changed by it', () => {
  forEvery(({ scenario, play }) => {
    const untouched = structuredClone(frozen(scenario));
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
  forEvery(({ scenario, play }) => {
    const { state } = playedOut(scenario, play);
    const ending = standing(scenario, state);
    const worth = ending.kind === 'ending' ? ending.worth / 100 : Number.NaN;
    const { final } = epilogue(scenario, state);
    const counted = METERS.map((meter) => Math.max(1, final[meter]));
    expect(score(scenario, state)).toBeGreaterThanOrEqual(worth * Math.min(...counted) - 1e-9);
    expect(score(scenario, state)).toBeLessThanOrEqual(worth * Math.max(...counted) + 1e-9);
  });
});

test('the order of effects within a turn, and where they are written, make no difference', () => {
  forEvery(({ story, scenario, play }) => {
    const one = playedOut(scenario, play);
    const other = playedOut(read(turnedStory(story)), play);
    expect(other.run).toEqual(one.run);
    expect(other.turns.map(({ moved, state }) => [moved, essence(state)])).toEqual(
      one.turns.map(({ moved, state }) => [moved, essence(state)]),
    );
  });
});

test('every turn and every score are those of the rules, followed once more from the file alone', () => {
  forEvery(({ story, scenario, play }) => {
    const { opening, turns, state, run } = playedOut(scenario, play);
    let at = naive.begin(story, run.variant);
    expect(plain(opening.state)).toEqual(complete(at));
    for (const [nth, turn] of turns.entries()) {
      const options = naive.optionsIn(story, at);
      expect(available(scenario, turn.before).map(({ id }) => id)).toEqual(options.map(({ id }) => id));
      const option = pick(options, play.picks[nth]);
      const after = naive.turn(story, at, option, naive.drawn(play.seed, at.scene, option));
      expect(turn.moved).toEqual(after.moved);
      expect(turn.pulled).toEqual(after.pulled);
      expect(words(told(turn))).toEqual(after.told);
      expect(plain(turn.state)).toEqual(complete(after.state));
      at = after.state;
    }
    expect(naive.optionsIn(story, at)).toEqual([]);
    expect(Math.abs(score(scenario, state) - naive.score(story, at))).toBeLessThan(1e-9);
  }, 120);
});

/** The engine's state in the words of the file. */
const plain = ({ scene, meters, flags, pending }: State): naive.Standing => ({
  scene,
  meters,
  flags: [...flags].toSorted(),
  pending: pending.map((each) => ({ in: each.in, effects: each.effects, told: words(each.told) })),
});

const NOTHING = { customer: 0, strategy: 0, product: 0, revenue: 0 };
/** Each flag once, and effects for every meter. */
const complete = ({ flags, pending, ...rest }: naive.Standing): naive.Standing => ({
  ...rest,
  flags: [...new Set(flags)].toSorted(),
  pending: pending.map((each) => ({ ...each, effects: { ...NOTHING, ...each.effects } })),
});
