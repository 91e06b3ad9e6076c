import type { Decision, Ending } from '../scenario/index.ts';
import type { FlagSet, Sums } from './circumstances.ts';
import { IntList, MeterTable } from './growing.ts';
import type { Packed } from './packed.ts';

/** All reached states with the same scene, flags and pending sums; they differ in their meters only. */
export class Group {
  readonly scene: Decision | Ending;
  readonly flags: FlagSet;
  readonly sums: Sums;
  /** The meters of each state, in the order in which they were reached. */
  readonly meters = new IntList();
  /** The number of each state among all states; they rise. */
  readonly ids = new IntList();
  readonly #table = new MeterTable();

  constructor(scene: Decision | Ending, { flags, sums }: { readonly flags: FlagSet; readonly sums: Sums }) {
    this.scene = scene;
    this.flags = flags;
    this.sums = sums;
  }

  /** The place of the state with these meters in the lists above; −1 where it was not reached. */
  find(meters: Packed): number {
    return this.ids.placeOf(this.#table.get(meters));
  }

  /** The number of the state with these meters; one that was not reached before is added with the number given. */
  numberOf(meters: Packed, id: number): number {
    const known = this.#table.getOrAdd(meters, id);
    if (known === id) {
      this.meters.push(meters);
      this.ids.push(id);
    }
    return known;
  }
}
