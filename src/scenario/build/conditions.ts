import { brand } from '../brand.ts';
import type { ConditionFile } from '../schema/conditions.ts';
import { METERS, type Condition, type FlagId } from '../types.ts';

/** The bounds of a meter that a condition leaves open. */
const EVERY_VALUE = { atLeast: 0, below: 101 };

/** A condition with all its parts. */
export function conditionOf({ meters = {}, flags = [], without = [], any = [] }: ConditionFile): Condition {
  return {
    meters: METERS.flatMap((meter) => {
      const bound = meters[meter];
      return bound === undefined ? [] : [{ meter, ...EVERY_VALUE, ...bound }];
    }),
    flags: flagsOf(flags),
    without: flagsOf(without),
    any: any.map(conditionOf),
  };
}

/** A condition where there is one, to be spread into what it belongs to. */
export function whenOf(when: ConditionFile | undefined): { readonly when?: Condition } {
  return when === undefined ? {} : { when: conditionOf(when) };
}

/** Flags that a file may leave out. */
export function flagsOf(words: readonly string[] = []): readonly FlagId[] {
  return words.map((word) => brand<'flag'>(word));
}
