import type { Condition, FlagId } from '../scenario/index.ts';
import { type Packed, SHIFT } from './packed.ts';

/** What is left of a condition when the flags are known: decided, or a test of the meters. */
export type Residual = boolean | ((meters: Packed) => boolean);

/** A condition under these flags. One that is not there holds. */
export function residual(condition: Condition | undefined, flags: ReadonlySet<FlagId>): Residual {
  if (condition === undefined) return true;
  const { meters, any } = condition;
  if (condition.flags.some((flag) => !flags.has(flag)) || condition.without.some((flag) => flags.has(flag)))
    return false;
  const bounds = meters.map(({ meter, atLeast, below }) => ({ shift: SHIFT[meter], atLeast, below }));
  const members = any.map((member) => residual(member, flags));
  if (members.length > 0 && members.every((member) => member === false)) return false;
  const tests = members.some((member) => member === true)
    ? []
    : members.filter((member) => typeof member === 'function');
  if (bounds.length === 0 && tests.length === 0) return true;
  return (packed) => {
    for (const { shift, atLeast, below } of bounds) {
      const value = (packed >> shift) & 127;
      if (value < atLeast || value >= below) return false;
    }
    return tests.length === 0 || tests.some((member) => member(packed));
  };
}

/** Whether a residual holds for these meters. */
export function test(left: Residual, meters: Packed): boolean {
  return typeof left === 'boolean' ? left : left(meters);
}
