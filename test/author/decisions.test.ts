import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionsOf } from '../../src/author/index.ts';
import { standing, type State, take } from '../../src/engine/index.ts';
import { AS_GOOD, optionsOf, type OptionWorth, reach, type Solution } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { decision, meters, option, outcome, read, scenario } from '../engine/build.ts';
import { tries } from '../harness/tries.ts';
import { firstState, solved } from '../solver/solved.ts';

const byPerfectPlay = (solution: Solution) => decisionsOf(solution, reach(solution, 'perfect'));

interface Stop {
  readonly scene: string;
  readonly chance: number;
  readonly options: readonly OptionWorth[];
}

const bestOf = (options: readonly OptionWorth[]): number => Math.max(...options.map(({ value }) => value));

/** Every decision on every way of perfect play, one after the other. */
function stops(solution: Solution, state = firstState(solution), chance = 1): readonly Stop[] {
  if (standing(solution.scenario, state).kind !== 'decision') return [];
  const options = optionsOf(solution, state);
  const chosen = options.find(({ value }) => bestOf(options) - value < AS_GOOD)?.option;
  const after = (chosen?.outcomes ?? []).flatMap((drawn) => {
    const next: State = chosen === undefined ? state : take(solution.scenario, state, chosen, drawn).state;
    return stops(solution, next, (chance * drawn.chance) / 100);
  });
  return [{ scene: state.scene, chance, options }, ...after];
}

const mean = (all: readonly { readonly chance: number; readonly value: number }[]): number => {
  const mass = all.reduce((sum, { chance }) => sum + chance, 0);
  return all.reduce((sum, { chance, value }) => sum + chance * value, 0) / mass;
};

test('options are worth what they are in the states that perfect play walks through, weighed by how likely these are', () => {
  const law = fc.property(aStory({ scenes: 6, options: 3, outcomes: 2 }), (story) => {
    const solution = solved(read(story));
    const walked = Map.groupBy(stops(solution), ({ scene }) => scene);
    const figures = byPerfectPlay(solution);
    expect(new Set(figures.map(({ scene }) => scene.id))).toEqual(new Set(walked.keys()));
    for (const { scene, reached, stake, options } of figures) {
      const met = walked.get(scene.id) ?? [];
      expect(reached).toBeCloseTo(
        met.reduce((sum, { chance }) => sum + chance, 0),
        9,
      );
      for (const { option: own, value, open, best } of options) {
        const values = met.flatMap((stop) =>
          stop.options
            .filter((each) => each.option === own)
            .map((each) => ({
              ...stop,
              value: each.value,
              isBest: bestOf(stop.options) - each.value < AS_GOOD,
            })),
        );
        expect(value.mean).toBeCloseTo(mean(values), 9);
        expect(value.least).toBeCloseTo(Math.min(...values.map((each) => each.value)), 9);
        expect(value.most).toBeCloseTo(Math.max(...values.map((each) => each.value)), 9);
        expect(open).toBeCloseTo(values.reduce((sum, { chance }) => sum + chance, 0) / reached, 9);
        const bestAt = values.filter(({ isBest }) => isBest);
        expect(best).toBeCloseTo(bestAt.reduce((sum, { chance }) => sum + chance, 0) / reached, 9);
      }
      const stakes = met.map(({ chance, options: open }) => ({
        chance,
        value: bestOf(open) - Math.min(...open.map(({ value }) => value)),
      }));
      expect(stake.mean).toBeCloseTo(mean(stakes), 9);
    }
  });
  fc.assert(law, { numRuns: tries(50, 500) });
});

const all = (by: number) => meters(by, by, by, by);

/** A draw of 60 or 40, then twice the meters decide: to rise by 5, or where they stand high by 10. */
const story = scenario({
  first: decision(
    option('go', {
      outcomes: [
        outcome(25, { effects: all(10), next: 'second' }),
        outcome(75, { effects: all(-10), next: 'second' }),
      ],
    }),
    option('stop', { effects: all(-40) }),
  ),
  second: decision(
    option('rise', { effects: all(5) }),
    option('leap', { when: { meters: { customer: { atLeast: 50 } } }, effects: all(10) }),
  ),
});

test('a decision that is met in two states, by hand', () => {
  const near = (value: number): number => expect.closeTo(value, 9);
  const [, second] = byPerfectPlay(solved(story));
  expect(second).toMatchObject({
    reached: near(1),
    stake: { mean: near(0.25 * 5), least: near(0), most: near(5) },
    options: [
      {
        option: { id: 'rise' },
        value: { mean: near(0.25 * 65 + 0.75 * 45), least: near(45), most: near(65) },
        open: near(1),
        best: near(0.75),
      },
      {
        option: { id: 'leap' },
        value: { mean: near(70), least: near(70), most: near(70) },
        open: near(0.25),
        best: near(0.25),
      },
    ],
  });
});
