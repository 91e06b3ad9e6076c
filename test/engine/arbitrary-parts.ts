/** The small parts of a made-up story. */
import * as fc from 'fast-check';
import { METERS, type ConditionFile, type NextFile, type SomeMeters } from './file.ts';

export const FLAGS = ['a', 'b', 'c'];

/** It shrinks to what is often. */
export const oftenElse = <One, Other>(often: fc.Arbitrary<One>, seldom: fc.Arbitrary<Other>) =>
  fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: often }, { weight: 1, arbitrary: seldom });
export const someOf = <Value>(each: fc.Arbitrary<Value>): fc.Arbitrary<SomeMeters<Value>> =>
  fc.record({ customer: each, strategy: each, product: each, revenue: each }, { requiredKeys: [] });
/** Seldom two. */
export const fewOf = <Value>(each: fc.Arbitrary<Value>) => fc.array(each, { maxLength: 2, size: 'xsmall' });

/** Mostly as an author would write it, now and then as far as the format allows. */
export const effects = someOf(oftenElse(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -40, max: 40 })));
export const value = fc.integer({ min: 0, max: 100 });
const flags = fc.subarray(FLAGS, { minLength: 1, maxLength: 2 });
export const sets = oftenElse(fc.constant([]), flags);

/** One side of a value or both, in the right order, for one meter or two. */
const bounds = fc.dictionary(
  fc.constantFrom(...METERS),
  fc.oneof(
    fc.record({ atLeast: value }),
    fc.record({ below: value }),
    fc
      .tuple(value, value)
      .map(([one, other]) => ({ atLeast: Math.min(one, other), below: Math.max(one, other) })),
  ),
  { minKeys: 1, maxKeys: 2 },
);

/** Never empty; up to three levels of `any`. */
export const { condition } = fc.letrec<{ condition: ConditionFile }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    { weight: 2, arbitrary: fc.record({ meters: bounds }) },
    { weight: 2, arbitrary: fc.record({ flags }) },
    { weight: 2, arbitrary: fc.record({ without: flags }) },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }),
          meters: bounds,
          flags,
          without: flags,
        },
        { requiredKeys: ['any'] },
      ),
    },
  ),
}));

const words = fc.nat({ max: 999 }).map((n) => `word ${n}`);
export const blocks = fc.array(oftenElse(words, fc.record({ when: condition, text: words })), {
  minLength: 1,
  maxLength: 2,
});

/**
 * How many scenes are skipped, as a word in the place of a scene; `wired` makes names of them. A conditional route
 * skips one where the last one skips none, so that it matters which is taken.
 */
const leap = fc.nat({ max: 9 }).map(String);
export const skip = oftenElse(fc.constant('0'), oftenElse(fc.constant('1'), leap));
const route = fc.record({ when: condition, scene: oftenElse(fc.constant('1'), leap) });
export const next: fc.Arbitrary<NextFile> = oftenElse(
  skip,
  fc.tuple(fewOf(route), skip).map(([routes, scene]) => [...routes, { scene }]),
);
