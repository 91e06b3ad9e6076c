import type { Decision, Ending } from '../scenario/index.ts';
import type { FlagSet, Sums } from './circumstances.ts';
import { type Integers, IntList, MeterTable, placeIn } from './growing.ts';
import type { Packed } from './packed.ts';

/** Up to so many states are found as fast by looking at each: most groups need no table. */
const FEW = 16;

/** All reached states with the same scene, flags and pending sums; they differ in their meters only. */
export class Group {
  readonly scene: Decision | Ending;
  readonly flags: FlagSet;
  readonly sums: Sums;
  readonly #meters = new IntList();
  readonly #ids = new IntList();
  #table: MeterTable | undefined;

  constructor(scene: Decision | Ending, { flags, sums }: { readonly flags: FlagSet; readonly sums: Sums }) {
    this.scene = scene;
    this.flags = flags;
    this.sums = sums;
  }

  /** The meters of each state, in the order in which they were reached. */
  get meters(): Integers {
    return this.#meters.items();
  }

  /** The number of each state among all states; they rise. */
  get ids(): Integers {
    return this.#ids.items();
  }

  /** The place of the state with these meters in the lists above; −1 where it was not reached. */
  find(meters: Packed): number {
    if (this.#meters.length <= FEW) return this.meters.indexOf(meters);
    this.#table ??= this.#tabled();
    return this.placeOf(this.#table.get(meters));
  }

  /** To be said when no state is added any more: the table takes more room than the states. It is made again when it is asked for. */
  close(): void {
    this.#table = undefined;
  }

  /** The place of the state with this number in the lists above; −1 where it is another group's. */
  placeOf(id: number): number {
    return placeIn(this.ids, id);
  }

  /** The number of the state with these meters; one that was not reached before is added with the number given. */
  numberOf(meters: Packed, id: number): number {
    if (this.#table !== undefined) {
      const known = this.#table.getOrAdd(meters, id);
      if (known === id) this.#add(meters, id);
      return known;
    }
    const place = this.meters.indexOf(meters);
    if (place >= 0) return this.ids[place] ?? id;
    this.#add(meters, id);
    if (this.#meters.length > FEW) this.#table = this.#tabled();
    return id;
  }

  #add(meters: Packed, id: number): void {
    this.#meters.push(meters);
    this.#ids.push(id);
  }

  #tabled(): MeterTable {
    const table = new MeterTable();
    const { meters, ids } = this;
    for (let place = 0; place < meters.length; place += 1)
      table.getOrAdd(meters[place] ?? 0, ids[place] ?? 0);
    return table;
  }
}
