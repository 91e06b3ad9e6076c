import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, type Compared, difference, MARK_WORDS, questionOf } from '../../src/coach/index.ts';
import { replay } from '../../src/engine/index.ts';
import { review, type Review } from '../../src/review/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { aPlay, aStory } from '../engine/arbitrary.ts';
import { decision, meters, option, outcome, read, scenario as still } from '../engine/build.ts';
import { playedOut } from '../engine/play.ts';
import { tries } from '../harness/tries.ts';
import { solvedAs } from '../solver/solved.ts';

interface Way {
  readonly choices: readonly string[];
  readonly variant?: string;
  readonly seed?: number;
}

function reviewOf(scenario: Scenario, { choices, variant = 'base', seed = 0 }: Way): Review {
  const played = replay(scenario, { variant, seed, choices });
  if (!played.ok) throw new Error(JSON.stringify(played));
  return review(solvedAs(scenario, played.variant), played);
}

const beside = (mine: Review, other: Review): Compared =>
  compared({ name: 'this run', review: mine }, { name: 'the run of May', review: other }, 'Made up');

const sentenceOf = (scenario: Scenario, mine: Way, other: Way): string =>
  beside(reviewOf(scenario, mine), reviewOf(scenario, other)).sentence;

const all = (by: number) => meters(by, by, by, by);

/** From `fork` by `up` over one decision, by `down` over two, or by `luck` either way; both meet at `meet`. */
const STORY = still(
  {
    fork: decision(
      option('up', { next: 'high' }),
      option('down', { effects: all(-4), next: 'low' }),
      option('luck', {
        effects: all(-1),
        outcomes: [outcome(50, { next: 'high' }), outcome(50, { effects: all(-2), next: 'low' })],
      }),
    ),
    high: decision(option('a', { next: 'meet' }), option('b', { next: 'meet' })),
    low: decision(option('a', { next: 'lower' }), option('b', { next: 'lower' })),
    lower: decision(option('a', { next: 'meet' }), option('b', { next: 'meet' })),
    meet: decision(option('good', { effects: all(5) }), option('bad', { effects: all(-5) })),
  },
  { variants: [{ id: 'richer', fact: 'There is more.', start: all(60) }] },
);

const HIGH = { choices: ['up', 'a', 'good'] };
const LOW = { choices: ['down', 'a', 'a', 'good'] };

/** The first seed with which `luck` leads to this scene. */
function seedTo(scene: string): number {
  for (let seed = 0; seed < 100; seed += 1) {
    const played = replay(STORY, { variant: 'base', seed, choices: ['luck'] });
    if (played.ok && played.state.scene === scene) return seed;
  }
  throw new Error(`luck never leads to ${scene}`);
}

test.each([
  [
    'who lost less',
    HIGH,
    LOW,
    'This run scored 4.0 points more than the run of May (55.0 to 51.0): it lost 4.0 less. They parted at decision 1.',
  ],
  [
    'the other, where that scored more',
    LOW,
    HIGH,
    'The run of May scored 4.0 points more than this run (55.0 to 51.0): it lost 4.0 less. They parted at decision 1.',
  ],
  [
    'that a run is not over',
    { choices: ['up', 'a'] },
    { choices: ['up', 'a', 'bad'] },
    'This run, which is not over, can expect 10.0 points more than the run of May (55.0 to 45.0): it lost 10.0 less. They made the same choices as far as both go.',
  ],
  [
    'that the other is not over',
    HIGH,
    { choices: ['down', 'a'] },
    'This run scored 4.0 points more than the run of May, which is not over, can expect (55.0 to 51.0): it lost 4.0 less. They parted at decision 1.',
  ],
  [
    'what the changed fact was worth',
    { ...HIGH, variant: 'richer' },
    HIGH,
    'This run scored 10.0 points more than the run of May (65.0 to 55.0): it began with 10.0 more to expect. They made the same choices.',
  ],
  [
    'that two runs are the same',
    HIGH,
    HIGH,
    'This run scored as many points as the run of May (55.0 to 55.0). They made the same choices.',
  ],
])('the sentence tells %s', (_, mine, other, sentence) => {
  expect(sentenceOf(STORY, mine, other)).toBe(sentence);
});

test('the sentence tells luck, and that it parted the runs', () => {
  const mine = { choices: ['luck', 'a', 'good'], seed: seedTo('high') };
  const other = { choices: ['luck', 'a', 'a', 'good'], seed: seedTo('low') };
  expect(sentenceOf(STORY, mine, other)).toBe(
    'This run scored 2.0 points more than the run of May (54.0 to 52.0): it had 2.0 more luck. They parted after decision 1, by what came of the same choice.',
  );
});

test('where runs part their decisions take turns, and where they meet again they share a row', () => {
  const mine = reviewOf(STORY, { choices: ['up', 'b', 'bad'] });
  const { rows } = beside(mine, reviewOf(STORY, LOW));
  expect(rows.map((row) => [row.mine?.text, row.other?.text])).toEqual([
    ['Choose up.', 'Choose down.'],
    ['Choose b.', undefined],
    [undefined, 'Choose a.'],
    [undefined, 'Choose a.'],
    ['Choose bad.', 'Choose good.'],
  ]);
  expect(rows[0]).toEqual({
    question: 'What now?',
    mine: { text: 'Choose up.', mark: 'best', loss: 0 },
    other: { text: 'Choose down.', mark: 'mistake', loss: expect.closeTo(4, 9) },
  });
});

/** A story, and two runs of it: of any variant, over or as far as so many decisions. */
const aPair = fc.record({ story: aStory(), one: aPlay, two: aPlay, made: fc.nat({ max: 8 }) });

function forEvery(law: (one: Review, two: Review) => void): void {
  const property = fc.property(aPair, ({ story, one, two, made }) => {
    const scenario = read(story);
    const [first, second] = [one, two].map((play) => playedOut(scenario, play).run);
    if (first === undefined || second === undefined) throw new Error('two plays');
    const other = reviewOf(scenario, { ...second, choices: second.choices.slice(0, made) });
    law(reviewOf(scenario, first), other);
    law(other, reviewOf(scenario, first));
  });
  fc.assert(property, { numRuns: tries(50, 500) });
}

const scoreOf = ({ ended, value }: Review): number => ended?.score ?? value;

test('what a run began with more, lost less and had more luck sums to what it scored more', () => {
  forEvery((one, two) => {
    const { whole, start, judgement, luck } = difference(one, two);
    expect(whole).toBeCloseTo(scoreOf(one) - scoreOf(two), 9);
    expect(Math.abs(start + judgement + luck - whole)).toBeLessThan(1e-9);
  });
});

test('the rows hold the decisions of both runs in their order, and a scene that both came to once', () => {
  forEvery((one, two) => {
    const { rows } = beside(one, two);
    const textsOf = (side: 'mine' | 'other') => rows.flatMap((row) => row[side]?.text ?? []);
    expect(textsOf('mine')).toEqual(one.decisions.map(({ chose }) => chose.text));
    expect(textsOf('other')).toEqual(two.decisions.map(({ chose }) => chose.text));
    const scenes = new Set([...one.decisions, ...two.decisions].map(({ scene }) => scene.id));
    expect(rows).toHaveLength(scenes.size);
  });
});

test('every row asks what was asked in one of the runs, and marks what was chosen', () => {
  forEvery((one, two) => {
    const { rows } = beside(one, two);
    const asked = [...one.decisions, ...two.decisions].map(questionOf);
    expect(asked).toEqual(expect.arrayContaining(rows.map(({ question }) => question)));
    const marks = rows.flatMap(({ mine, other }) => [mine?.mark ?? [], other?.mark ?? []].flat());
    expect(Object.keys(MARK_WORDS)).toEqual(expect.arrayContaining(marks));
  });
});

test('the difference that is told is that of the scores that are told', () => {
  forEvery((one, two) => {
    const { sentence } = beside(one, two);
    const [, more, high, low] =
      /(?:(\d+\.\d) points more than|as many points as) .*\((\d+\.\d) to (\d+\.\d)\)/.exec(sentence) ?? [];
    expect(Number(more ?? 0)).toBeCloseTo(Number(high) - Number(low), 9);
  });
});

test('the sentence is whole, whatever the runs', () => {
  forEvery((one, two) => {
    expect(beside(one, two).sentence).toMatch(/^(?:This run|The run of May).*\. They .*\.$/);
    expect(beside(one, two).sentence).not.toMatch(/undefined|NaN|\b0\.0 (?:more|less|points)|--/);
  });
});
