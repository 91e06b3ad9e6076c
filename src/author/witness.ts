import { holds } from '../engine/index.ts';
import type { Condition, FlagId, Meter } from '../scenario/index.ts';
import type { Asked } from './conditions.ts';
import type { Facts } from './stands.ts';

/** The least and the greatest value of a meter. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * What was seen of a condition in the states in which it is read. Once it has held and failed nothing more is seen:
 * it decides something.
 */
export class Witness {
  readonly condition: Condition;
  held = false;
  failed = false;
  /** Flags it asks about that were set somewhere, and that were not set somewhere. */
  readonly set = new Set<FlagId>();
  readonly unset = new Set<FlagId>();
  /** Whether all of its flags were as it wants them, somewhere; and the meters it asks about in those states. */
  flagged = false;
  readonly ranges = new Map<Meter, Range>();
  /** Meters that were as it wants them in one of those states. */
  readonly met = new Set<Meter>();
  readonly #within: readonly Condition[];
  readonly #flags: readonly FlagId[];

  constructor({ condition, within }: Asked) {
    this.condition = condition;
    this.#within = within;
    this.#flags = [...condition.flags, ...condition.without];
  }

  /** Whether it decides something. */
  get settled(): boolean {
    return this.held && this.failed;
  }

  /** Reads it in a state, if it is read there. */
  ask(facts: Facts): void {
    if (this.settled) return;
    for (const condition of this.#within) if (!holds(condition, facts)) return;
    if (holds(this.condition, facts)) this.held = true;
    else this.failed = true;
    for (const flag of this.#flags) (facts.flags.has(flag) ? this.set : this.unset).add(flag);
    this.#measure(facts);
  }

  #measure({ meters, flags }: Facts): void {
    const { condition } = this;
    if (condition.flags.some((flag) => !flags.has(flag)) || condition.without.some((flag) => flags.has(flag)))
      return;
    this.flagged = true;
    for (const { meter, atLeast, below } of condition.meters) {
      const value = meters[meter];
      if (value >= atLeast && value < below) this.met.add(meter);
      const { least, most } = this.ranges.get(meter) ?? { least: value, most: value };
      if (value < least || value > most || !this.ranges.has(meter))
        this.ranges.set(meter, { least: Math.min(least, value), most: Math.max(most, value) });
    }
  }
}
