import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionAlwaysHolds } from '../../src/author/checks/condition-always-holds.ts';
import { conditionNeverHolds } from '../../src/author/checks/condition-never-holds.ts';
import { outermost, withMembers } from '../../src/author/conditions.ts';
import { readingsOf } from '../../src/author/readings.ts';
import { aStory } from '../engine/arbitrary.ts';
import { condition } from '../engine/arbitrary-parts.ts';
import { read } from '../engine/build.ts';
import type { ConditionFile, SceneFile, StoryFile } from '../engine/file.ts';
import { tries } from '../harness/tries.ts';
import { everyReading } from './brute-conditions.ts';
import { surveyOf } from './surveyed.ts';

/** A story whose scenes have blocks with conditions too. */
const aToldStory = fc
  .tuple(aStory({ scenes: 5, options: 2, outcomes: 2 }), fc.array(condition, { maxLength: 6 }))
  .map(([story, conditions]): StoryFile => {
    const scenes = Object.entries(story.scenes).map(([id, scene], nth): [string, SceneFile] => {
      const when: ConditionFile | undefined = conditions[nth];
      return [id, when === undefined ? scene : { ...scene, text: ['A word.', { when, text: 'Another.' }] }];
    });
    return { ...story, scenes: Object.fromEntries(scenes) };
  });

test('every condition is read in the states in which the rules read it, and in no other', () => {
  fc.assert(
    fc.property(aToldStory, (story) => {
      const scenario = read(story);
      const { conditions, witnessOf } = readingsOf(surveyOf(scenario));
      const { came } = everyReading(story);
      const asked = outermost(conditions).flatMap(withMembers);
      const seen = asked.map((each) => [each.path, witnessOf(each).held, witnessOf(each).failed]);
      const expected = asked.map(({ path }) => [
        path,
        came.get(path)?.held ?? false,
        came.get(path)?.failed ?? false,
      ]);
      expect(seen).toEqual(expected);
      expect([...came.keys()].filter((path) => !asked.some((each) => each.path === path))).toEqual([]);
    }),
    { numRuns: tries(80, 800) },
  );
});

test('what is told of the meters where a condition decides nothing is so', () => {
  fc.assert(
    fc.property(aToldStory, (story) => {
      const { conditions, witnessOf } = readingsOf(surveyOf(read(story)));
      const { came } = everyReading(story);
      for (const asked of outermost(conditions).flatMap(withMembers)) {
        const witness = witnessOf(asked);
        if (witness.settled) continue;
        const states = came.get(asked.path)?.meters ?? [];
        const ranges = asked.condition.meters.map(({ meter }) => [meter, witness.ranges.get(meter)]);
        const expected = asked.condition.meters.map(({ meter }) => [
          meter,
          rangeOf(states.map((each) => each[meter])),
        ]);
        expect(ranges).toEqual(expected);
      }
    }),
    { numRuns: tries(40, 400) },
  );
});

test('a scene is reached where a play comes to it, also a passage, and no other', () => {
  fc.assert(
    fc.property(aToldStory, (story) => {
      const { reached } = readingsOf(surveyOf(read(story)));
      expect([...reached].toSorted()).toEqual([...everyReading(story).reached].toSorted());
    }),
    { numRuns: tries(40, 400) },
  );
});

test('what decides nothing is told, itself or with what is around it; and nothing else is', () => {
  fc.assert(
    fc.property(aToldStory, (story) => {
      const survey = surveyOf(read(story));
      const { came } = everyReading(story);
      const idle = (kind: 'never' | 'always') =>
        [...came]
          .filter(([, { held, failed }]) => held !== failed && held === (kind === 'always'))
          .map(([path]) => path);
      const never = conditionNeverHolds(survey).filter(({ proof }) => proof !== undefined);
      const always = conditionAlwaysHolds(survey);
      const found = [...never, ...always].map(({ path }) => path);
      expect(never.filter(({ path }) => !idle('never').includes(path))).toEqual([]);
      expect(always.filter(({ path }) => !idle('always').includes(path))).toEqual([]);
      const untold = [...idle('never'), ...idle('always')].filter(
        (path) => !found.some((told) => path === told || path.startsWith(`${told}/any/`)),
      );
      expect(untold).toEqual([]);
    }),
    { numRuns: tries(40, 400) },
  );
});

function rangeOf(values: readonly number[]) {
  return values.length === 0 ? undefined : { least: Math.min(...values), most: Math.max(...values) };
}
