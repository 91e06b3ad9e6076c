import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainIdle } from '../../src/author/checks/chain-idle.ts';
import { noStake } from '../../src/author/checks/no-stake.ts';
import { rareEnding } from '../../src/author/checks/rare-ending.ts';
import { strawMan } from '../../src/author/checks/straw-man.ts';
import { type FigureName, figuresOf, remarks, tellingsOf, type Warning } from '../../src/author/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import { tries } from '../harness/tries.ts';
import { type Brute, everyPath } from './brute-numbers.ts';
import { surveyOf } from './surveyed.ts';

const SMALL = { scenes: 4, options: 3, outcomes: 2 };

function forEvery(law: (story: StoryFile) => void, numRuns = tries(30, 300)): void {
  fc.assert(fc.property(aStory(SMALL), law), { numRuns });
}

/** The base and each twin, walked by brute force. */
const brutes = (story: StoryFile): readonly Brute[] =>
  [undefined, ...(story.variants ?? []).map(({ id }) => id)].map((twin) => everyPath(story, twin));

const places = (found: readonly { readonly path: string }[]) =>
  found.map(({ path }) => path.replace('/scenes/', '')).toSorted();

const together = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].toSorted();

test('the decisions about nothing are those of every path', () => {
  forEvery((story) => {
    const idle = brutes(story).map(({ scenes }) =>
      [...scenes]
        .filter(([, { passedStakes, stakes }]) =>
          passedStakes.length > 0 ? Math.max(...passedStakes) < 1 : Math.max(...stakes) < 2,
        )
        .map(([scene]) => scene),
    );
    expect(places(noStake(surveyOf(read(story))))).toEqual(together(idle));
  });
});

const same = (one: number, other: number | undefined) => Math.abs(one - (other ?? Number.NaN)) < 1e-9;

test('each option comes as close to the best as on every path, and straw men are those that stay away', () => {
  forEvery((story) => {
    const survey = surveyOf(read(story));
    const weak = brutes(story).map(({ scenes }, nth) => {
      const measured = tellingsOf(survey)[nth]?.measured ?? [];
      expect(measured).toHaveLength(scenes.size);
      for (const { scene, closest, stake, isPassed } of measured) {
        const seen = scenes.get(scene.id);
        const stakes = isPassed ? seen?.passedStakes : seen?.stakes;
        expect(same(stake.figure, Math.max(...(stakes ?? [])))).toBe(true);
        const least = Array.from(seen?.gaps ?? [], ([id, all]) => [id, Math.min(...all)] as const);
        expect(closest).toHaveLength(least.length);
        for (const { option, figure } of closest)
          expect(same(figure, new Map(least).get(option.id))).toBe(true);
      }
      return [...scenes]
        .filter(([, { gaps }]) => [...gaps.values()].filter((all) => Math.min(...all) > 6).length > 1)
        .map(([scene]) => scene);
    });
    expect(places(strawMan(survey))).toEqual(together(weak));
  });
});

test('each ending is as likely as on every path, and the rare ones are told', () => {
  forEvery((story) => {
    const survey = surveyOf(read(story));
    const rare = brutes(story).map(({ endings }, nth) => {
      const all = tellingsOf(survey)[nth]?.endings ?? [];
      for (const { scene, random } of all) expect(same(random, endings.get(scene.id) ?? 0)).toBe(true);
      return all.map(({ scene }) => String(scene.id)).filter((id) => (endings.get(id) ?? 0) < 0.01);
    });
    expect(places(rareEnding(survey))).toEqual(together(rare.filter(({ length }) => length > 1)));
  });
});

test('the chain decides nothing where it changes no best option on any path of perfect play', () => {
  forEvery((story) => {
    const isIdle = brutes(story).some((each) => each.scenes.size > 0 && each.isChainIdle);
    expect(chainIdle(surveyOf(read(story)))).toHaveLength(isIdle ? 1 : 0);
  });
});

/** Which finding is made where a figure misses its limit. */
const RULES: readonly (readonly [FigureName, Warning])[] = [
  ['edge', 'too-easy'],
  ['straw-men-of-a-scene', 'straw-man'],
  ['chain', 'chain-idle'],
  ['turnings', 'twin-does-not-turn'],
  ['rare-endings', 'rare-ending'],
];

test('a figure misses its limit just where a finding says so', () => {
  forEvery((story) => {
    const survey = surveyOf(read(story));
    const missed = figuresOf(survey).tellings.flatMap(({ figures }) => figures.filter(({ holds }) => !holds));
    const rules = new Set(remarks(survey).map(({ rule }) => rule));
    for (const [name, rule] of RULES)
      expect([name, missed.some((each) => each.name === name)]).toEqual([name, rules.has(rule)]);
    const grades = missed.filter(({ name }) => name.startsWith('grade-'));
    expect(grades.length > 0).toBe(rules.has('policy-wins') || rules.has('policy-loses'));
    const isIdle = missed.some(({ name }) => name === 'stake');
    expect(isIdle && !rules.has('no-stake')).toBe(false);
  }, 100);
});
