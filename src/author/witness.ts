import { holds } from '../engine/index.ts';
import type { Condition, FlagId, Meter } from '../scenario/index.ts';
import { type Residual, residual, SHIFT, test } from '../solver/index.ts';
import { type Bound, bounded, measure, valuesIn } from './bound.ts';
import type { Asked } from './conditions.ts';
import type { Facts, Stand } from './stands.ts';

/** How many states are looked at between two pauses. */
const STRIDE = 16_384;

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
  ask({ flags, meters }: Facts): void {
    if (this.settled) return;
    for (const condition of this.#within) if (!holds(condition, { flags, meters })) return;
    if (holds(this.condition, { flags, meters })) this.held = true;
    else this.failed = true;
    const bounds = this.condition.meters.map(bounded);
    for (const bound of bounds) measure(bound, meters[bound.meter]);
    this.#note(flags, bounds);
  }

  /**
   * Reads it in all states of a stand in which it is read. There may be millions, so that the meters are taken as
   * they are kept. Yields now and then.
   */
  *askIn(stand: Stand): Generator<void, void> {
    const { flags } = stand;
    const within = this.#within.map((condition) => residual(condition, flags));
    const bounds = this.condition.meters.map(bounded);
    const left = residual(this.condition, flags);
    // Where it is read in every state, each meter for itself often tells enough.
    if (this.condition.any.length === 0 && within.every((each) => each === true)) {
      for (const bound of bounds) for (const value of valuesIn(stand, bound.meter)) measure(bound, value);
      if (typeof left === 'function' && bounds.some(({ isMet }) => !isMet)) this.failed = true;
      else yield* this.#readIn(stand, (packed) => test(left, packed));
      return this.#note(flags, bounds);
    }
    let wasRead = false;
    yield* this.#readIn(stand, (packed) => {
      if (!holdAll(within, packed)) return undefined;
      wasRead = true;
      for (const bound of bounds) measure(bound, (packed >> SHIFT[bound.meter]) & 127);
      return test(left, packed);
    });
    if (wasRead) this.#note(flags, bounds);
  }

  /** Reads it in one state after the other until it decides something; what is undefined does not count. */
  *#readIn({ meters }: Stand, read: (packed: number) => boolean | undefined): Generator<void, void> {
    let looked = 0;
    for (const list of meters)
      for (const packed of list) {
        if (this.settled) return;
        const isHeld = read(packed);
        if (isHeld === true) this.held = true;
        if (isHeld === false) this.failed = true;
        looked += 1;
        if (looked % STRIDE === 0) yield;
      }
  }

  /** What was seen in states with the same flags. */
  #note(flags: ReadonlySet<FlagId>, bounds: readonly Bound[]): void {
    for (const flag of this.#flags) (flags.has(flag) ? this.set : this.unset).add(flag);
    const { condition } = this;
    if (condition.flags.some((flag) => !flags.has(flag)) || condition.without.some((flag) => flags.has(flag)))
      return;
    this.flagged = true;
    for (const { meter, isMet, least, most } of bounds) {
      if (isMet) this.met.add(meter);
      const known = this.ranges.get(meter) ?? { least, most };
      this.ranges.set(meter, { least: Math.min(least, known.least), most: Math.max(most, known.most) });
    }
  }
}

function holdAll(all: readonly Residual[], packed: number): boolean {
  for (const each of all) if (!test(each, packed)) return false;
  return true;
}
