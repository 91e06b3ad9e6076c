/**
 * Whole stories made up by fast-check: every feature of the format that decides play, and words that depend on
 * conditions. They are valid by construction, so `read` accepts each of them and none is thrown away, and they
 * shrink to few scenes with few consequences. A property takes the file and not the Scenario, so that what
 * fast-check prints of a failure can be read and kept.
 */
import fc from 'fast-check';
import { option } from './build.ts';
import type { ConditionFile, NextFile, OptionFile, OutcomeFile, StoryFile, SomeMeters } from './file.ts';
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
const USUAL: Size = { scenes: 6, options: 4, outcomes: 4 };

const FLAGS = ['a', 'b', 'c'];
const OPTIONS = ['go', 'wait', 'ask', 'sell', 'fix', 'cut'];
const ALWAYS = { customer: { atLeast: 0 } };

const oftenElse = <One, Other>(often: fc.Arbitrary<One>, seldom: fc.Arbitrary<Other>) =>
  fc.oneof({ weight: 3, arbitrary: often }, { weight: 1, arbitrary: seldom });
const someOf = <Value>(each: fc.Arbitrary<Value>): fc.Arbitrary<SomeMeters<Value>> =>
  fc.record({ customer: each, strategy: each, product: each, revenue: each }, { requiredKeys: [] });
const fewOf = <Value>(each: fc.Arbitrary<Value>) => fc.array(each, { maxLength: 2 });

/** Mostly as an author would write it, now and then as far as the format allows. */
const effects = someOf(oftenElse(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -40, max: 40 })));
const value = fc.integer({ min: 0, max: 100 });
const flags = fc.subarray(FLAGS, { minLength: 1, maxLength: 2 });
const sets = oftenElse(fc.constant([]), flags);

const bound = fc
  .record({ atLeast: value, below: value }, { requiredKeys: [] })
  .map((limits) => (isEmpty(limits) ? ALWAYS.customer : limits));
const bounds = someOf(bound).map((all) => (isEmpty(all) ? ALWAYS : all));

/** Never empty; up to three levels of `any`. */
const { condition } = fc.letrec<{ condition: ConditionFile }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    { weight: 2, arbitrary: fc.record({ meters: bounds }) },
    { weight: 2, arbitrary: fc.record({ flags }) },
    { weight: 2, arbitrary: fc.record({ without: flags }) },
    {
      weight: 1,
      arbitrary: fc.record(
        { any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }), meters: bounds, flags, without: flags },
        { requiredKeys: ['any'] },
      ),
    },
  ),
}));

const words = fc.nat({ max: 999 }).map((n) => `word ${n}`);
const blocks = fc.array(oftenElse(words, fc.record({ when: condition, text: words })), {
  minLength: 1,
  maxLength: 2,
});

/** How many scenes are skipped, as a word in the place of a scene; `wired` makes names of them. */
const skip = oftenElse(fc.constant('0'), fc.nat({ max: 9 }).map(String));
const next: fc.Arbitrary<NextFile> = oftenElse(
  skip,
  fc.tuple(fewOf(fc.record({ when: condition, scene: skip })), skip).map(([routes, scene]) => [...routes, { scene }]),
);

const consequences = {
  effects,
  depends: fewOf(fc.record({ when: condition, effects, result: blocks }, { requiredKeys: ['when'] })),
  later: fewOf(
    fc.record(
      { in: fc.integer({ min: 1, max: 6 }), when: condition, effects, result: blocks },
      { requiredKeys: ['in', 'effects', 'result'] },
    ),
  ),
  sets,
  result: blocks,
};

/** Two at least. Their chances are what lies between cuts of 1..99, so that they sum to 100. */
function outcomes(most: number): fc.Arbitrary<readonly OutcomeFile[]> {
  const way = fc.record({ ...consequences, next }, { requiredKeys: ['result'] });
  const cut = fc.record({ at: fc.integer({ min: 1, max: 99 }), way });
  const cuts = fc.uniqueArray(cut, { selector: ({ at }) => at, minLength: 1, maxLength: most - 1 });
  return fc.tuple(cuts, way).map(([several, last]) => {
    const sorted = several.toSorted((one, other) => one.at - other.at);
    return [...sorted, { at: 100, way: last }].map((each, nth) => ({
      ...each.way,
      chance: each.at - (sorted[nth - 1]?.at ?? 0),
    }));
  });
}

/** Options of which one, at least, is open to everybody. */
function options(size: Size): fc.Arbitrary<readonly OptionFile[]> {
  const parts = fc.oneof(
    { weight: 3, arbitrary: fc.record({ ...consequences, next }, { requiredKeys: ['next'] }) },
    {
      weight: 1,
      arbitrary: fc.record(
        { ...consequences, next, outcomes: outcomes(size.outcomes) },
        { requiredKeys: ['next', 'outcomes'] },
      ),
    },
  );
  const conditional = fc.record({ parts, when: condition }, { requiredKeys: ['parts'] });
  return fc
    .tuple(fc.array(conditional, { minLength: 2, maxLength: size.options }), fc.nat({ max: 5 }))
    .map(([all, open]) =>
      all.map(({ parts: own, when }, nth) =>
        option(OPTIONS[nth] ?? 'go', nth === open % all.length || when === undefined ? own : { ...own, when }),
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
/** 5 for each, and what lies between three cuts of the other 80. */
const weights = fc.tuple(...FLAGS.map(() => fc.nat({ max: 80 }))).map((cuts) => {
  const [one = 0, two = 0, three = 0] = cuts.toSorted((a, b) => a - b);
  return { customer: 5 + one, strategy: 5 + two - one, product: 5 + three - two, revenue: 85 - three };
});
const chain = fc.record(
  { pull: fc.integer({ min: 0, max: 50 }), epilogue: fc.integer({ min: 0, max: 8 }) },
  { requiredKeys: [] },
);

/** A story of at most this size. */
export function aStory(size: Size = USUAL): fc.Arbitrary<StoryFile> {
  const twin = fc.record({ sets, start: someOf(value) }, { requiredKeys: [] });
  return fc
    .record(
      {
        start: meters,
        weights,
        chain,
        floors: fewOf(fc.record({ meter: fc.constantFrom(...METERS), below: fc.integer({ min: 0, max: 40 }), scene: skip })),
        variants: fewOf(twin),
        scenes: fc.array(scene(size), { minLength: 1, maxLength: size.scenes }),
        worths: fc.array(value, { minLength: 1, maxLength: 3 }),
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

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
