import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CoachContext,
  type Insight,
  insights,
  leading,
  openingSentence,
  principlesOf,
  shareLine,
} from '../../src/coach/index.ts';
import { aPlay, aStory } from '../engine/arbitrary.ts';
import { read } from '../engine/build.ts';
import type { SceneFile, StoryFile } from '../engine/file.ts';
import { type Play, playedOut } from '../engine/play.ts';
import { tries } from '../harness/tries.ts';
import { coached, telling } from './coached.ts';

/** The same story with three blocks in every decision: two of them decide it, one of these not always shown. */
function withEvidence(story: StoryFile): StoryFile {
  const text = [
    { id: 'seen', text: 'What **they** do.' },
    { id: 'sometimes', when: { flags: ['a'] }, text: 'What somebody said about it all, long ago.' },
    { id: 'noise', text: 'The weather.' },
  ];
  const add = (scene: SceneFile): SceneFile =>
    'options' in scene ? telling(scene, { text, evidence: ['seen', 'sometimes'] }) : scene;
  const scenes = Object.fromEntries(Object.entries(story.scenes).map(([id, scene]) => [id, add(scene)]));
  return { ...story, scenes };
}

interface Way {
  readonly play: Play;
  /** How many of its decisions are made; more than there are: all. */
  readonly made: number;
  readonly says: readonly Said[];
}
/** A block, something else, or no answer. */
type Said = 'seen' | 'sometimes' | 'noise' | 'something else' | undefined;
const aWay: fc.Arbitrary<Way> = fc.record({
  play: aPlay,
  made: fc.nat({ max: 12 }),
  says: fc.array(fc.constantFrom<Said[]>('seen', 'sometimes', 'noise', 'something else', undefined), {
    maxLength: 7,
  }),
});

/** Holds a law against what the coach says about made-up runs, over and unfinished, of made-up stories. */
function forEvery(law: (context: CoachContext, all: readonly Insight[]) => void): void {
  const holds = (made: StoryFile, ways: readonly Way[]): void => {
    const scenario = read(withEvidence(made));
    for (const { play, made: length, says } of ways) {
      const { run } = playedOut(scenario, play);
      const answers = Object.fromEntries(
        says.flatMap((said, index) =>
          said === undefined || run.choices.length === 0
            ? []
            : [[index, said === 'something else' ? undefined : said]],
        ),
      );
      const context = coached(scenario, { ...run, choices: run.choices.slice(0, length), answers });
      law(context, insights(context));
    }
  };
  fc.assert(fc.property(aStory(), fc.array(aWay, { minLength: 1, maxLength: 4 }), holds), {
    numRuns: tries(30, 300),
  });
}

test('every insight has finite points, none negative, and a decision of the run', () => {
  forEvery(({ review }, all) => {
    for (const { points, decision } of all) {
      expect(Number.isFinite(points) && points >= 0).toBe(true);
      expect(review.decisions[decision]).toBeDefined();
    }
  });
});

test('all texts are whole sentences without holes, and say nothing louder than a full stop', () => {
  forEvery(({ review }, all) => {
    const texts = all.flatMap(({ title, detail, tip }) => [title, detail, tip]);
    for (const text of [...texts, openingSentence(review, all)]) {
      expect(text).toMatch(/^[A-Z“].*[.?]$/);
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\$\{|!|\*| {2}|“”|\(\)/);
    }
  });
});

test('insights are sorted by points; at most three lead, of different kinds and about different decisions', () => {
  forEvery((context, all) => {
    const points = all.map((insight) => insight.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    const shown = leading(all);
    expect(shown.length).toBeLessThanOrEqual(3);
    expect(shown[0]).toBe(all[0]);
    expect(all.filter((insight) => shown.includes(insight))).toEqual(shown);
    expect(new Set(shown.map(({ kind }) => kind)).size).toBe(shown.length);
    expect(new Set(shown.map(({ decision }) => decision)).size).toBe(shown.length);
  });
});

test('the first sentence tells the first of the insights: its decision or how often, and its points', () => {
  forEvery(({ review }, all) => {
    const [first] = leading(all);
    if (first === undefined) return;
    const sentence = openingSentence(review, all);
    expect(sentence).toContain(`${first.points.toFixed(1)} points`);
    expect(sentence).toMatch(
      new RegExp(`\\bdecision ${first.decision + 1}\\b|\\b\\d+ (?:of \\d+ )?decisions\\b`),
    );
    expect(openingSentence(review, leading(all))).toBe(sentence);
  });
});

test('what repeated choices cost is never more than was lost', () => {
  forEvery(({ review }, all) => {
    const costs = all.filter(({ kind }) => ['chasing', 'value-taken', 'weakest-link', 'trap'].includes(kind));
    for (const { points } of costs) expect(points).toBeLessThanOrEqual(review.lost + 1e-9);
  });
});

test('a line to share is one line, and its ASCII form is ASCII', () => {
  forEvery(({ review }) => {
    expect(shareLine('Made\n up', review)).not.toContain('\n');
    expect(shareLine('Wörter – 言葉', review, 'ascii')).toMatch(/^[\u0020-\u007e]+$/);
  });
});

test('every decision that honoured or broke a principle is listed once', () => {
  forEvery(({ review }) => {
    const judged = review.decisions.flatMap(({ principle }, index) =>
      principle === undefined ? [] : [index],
    );
    const listed = principlesOf(review).flatMap(({ honoured, broken }) => [...honoured, ...broken]);
    expect(listed.toSorted((a, b) => a - b)).toEqual(judged);
  });
});
