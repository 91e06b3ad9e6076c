/**
 * Whole stories made up by fast-check: every feature of the format that decides play, and words that depend on
 * conditions. They are valid by construction, so `read` accepts each of them and none is thrown away, and they
 * shrink to few scenes with few consequences. A property takes the file and not the Scenario, so that what
 * fast-check prints of a failure can be read and kept.
 */
import * as fc from 'fast-check';
import {
  blocks,
  condition,
  effects,
  fewOf,
  FLAGS,
  next,
  oftenElse,
  sets,
  skip,
  someOf,
  value,
} from './arbitrary-parts.ts';
import { option } from './build.ts';
import { METERS, type OptionFile, type OutcomeFile, type StoryFile } from './file.ts';
import type { Play } from './play.ts';
import { wired, type DraftScene } from './wiring.ts';

/** The most of each that a story has. It has at most (options × outcomes) ^ scenes playthroughs. */
export interface Size {
  /** Decisions and passages; one at least. */
  readonly scenes: number;
  /** Of a decision: 2..6. */
  readonly options: number;
  /** Of an option that has chance: 2..6. */
  readonly outcomes: number;
}
const USUAL: Size = { scenes: 7, options: 3, outcomes: 3 };

const OPTIONS = ['go', 'wait', 'ask', 'sell', 'fix', 'cut'];

const soon = oftenElse(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 6 }));
const consequences = {
  effects,
  depends: fewOf(fc.record({ when: condition, effects, result: blocks }, { requiredKeys: ['when'] })),
  later: fewOf(
    fc.record(
      { in: soon, when: condition, effects, result: blocks },
      { requiredKeys: ['in', 'effects', 'result'] },
    ),
  ),
  sets,
  result: blocks,
};

/** Two at least. Their chances are what lies between cuts of 1..99, so that they sum to 100. */
function outcomes(most: number): fc.Arbitrary<readonly OutcomeFile[]> {
  const way = fc.record({ ...consequences, next }, { requiredKeys: ['result'] });
  const upTo = fc.record({ at: fc.integer({ min: 1, max: 99 }), way });
  const several = fc.uniqueArray(upTo, { selector: ({ at }) => at, minLength: 1, maxLength: most - 1 });
  return fc.tuple(several, way).map(([all, last]) => {
    const sorted = all.toSorted((one, other) => one.at - other.at);
    return [...sorted, { at: 100, way: last }].map((each, nth) => ({
      ...each.way,
      chance: each.at - (sorted[nth - 1]?.at ?? 0),
    }));
  });
}

/** Options of which one, at least, is open to everybody. */
function options(size: Size): fc.Arbitrary<readonly OptionFile[]> {
  const plain = fc.record({ ...consequences, next }, { requiredKeys: ['next'] });
  const withChance = fc.record(
    { ...consequences, next, outcomes: outcomes(size.outcomes) },
    { requiredKeys: ['next', 'outcomes'] },
  );
  const parts = oftenElse(plain, withChance);
  const conditional = fc.record({ parts, when: condition }, { requiredKeys: ['parts'] });
  return fc
    .tuple(fc.array(conditional, { minLength: 2, maxLength: size.options }), fc.nat({ max: 5 }))
    .map(([all, open]) =>
      all.map(({ parts: own, when }, nth) =>
        option(
          OPTIONS[nth] ?? 'go',
          nth === open % all.length || when === undefined ? own : { ...own, when },
        ),
      ),
    );
}

function scene(size: Size): fc.Arbitrary<DraftScene> {
  return oftenElse(
    fc.record({ options: options(size) }),
    fc.record({ effects, sets, next }, { requiredKeys: ['next'] }),
  );
}

const meters = fc.record({ customer: value, strategy: value, product: value, revenue: value });
const cut = fc.nat({ max: 80 });
/** 5 for each, and what lies between three cuts of the other 80. */
const weights = fc.tuple(cut, cut, cut).map((cuts) => {
  const [one = 0, two = 0, three = 0] = cuts.toSorted((a, b) => a - b);
  return { customer: 5 + one, strategy: 5 + two - one, product: 5 + three - two, revenue: 85 - three };
});
const chain = fc.record(
  { pull: fc.integer({ min: 0, max: 50 }), epilogue: fc.integer({ min: 0, max: 8 }) },
  { requiredKeys: [] },
);

const floor = fc.record({
  meter: fc.constantFrom(...METERS),
  below: fc.integer({ min: 0, max: 50 }),
  scene: skip,
});

/** A story of at most this size. */
export function aStory(size: Size = USUAL): fc.Arbitrary<StoryFile> {
  const twin = fc.record({ sets, start: someOf(value) }, { requiredKeys: [] });
  return fc
    .record(
      {
        start: meters,
        weights,
        chain,
        floors: fc.array(floor, { maxLength: 2 }),
        variants: fewOf(twin),
        scenes: fc.array(scene(size), { minLength: 1, maxLength: size.scenes }),
        worths: fc.array(value, { minLength: 1, maxLength: 3, size: 'max' }),
      },
      { requiredKeys: ['start', 'weights', 'scenes', 'worths'] },
    )
    .map((draft) => wired(draft, FLAGS));
}

/** How a story is played: with which luck, which twin, and which of the available options, one number a turn. */
export const aPlay: fc.Arbitrary<Play> = fc.record({
  seed: fc.oneof(fc.nat({ max: 1000 }), fc.integer({ min: 0, max: 4_294_967_295 })),
  twin: fc.nat({ max: 2 }),
  picks: fc.array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 8 }),
});
