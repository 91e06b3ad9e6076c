/** Integers, of which there may be very many. */
export type Integers = readonly number[] | Int32Array;

/** Beyond so many a list takes half the room as an Int32Array; with fewer that costs more than it saves. */
const MANY = 256;

/** A list of integers that grows. */
export class IntList {
  readonly #few: number[] = [];
  #many: Int32Array | undefined;
  #length = 0;

  push(item: number): void {
    if (this.#many === undefined && this.#length < MANY) this.#few.push(item);
    else {
      this.#many ??= enlarged(Int32Array.from(this.#few));
      if (this.#length === this.#many.length) this.#many = enlarged(this.#many);
      this.#many[this.#length] = item;
    }
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  /** The items; valid until the next push. Cut to size once: a view costs more than a short copy. */
  items(): Integers {
    if (this.#many === undefined) return this.#few;
    if (this.#length < this.#many.length) this.#many = this.#many.slice(0, this.#length);
    return this.#many;
  }
}

function enlarged(items: Int32Array): Int32Array {
  const larger = new Int32Array(items.length * 2);
  larger.set(items);
  return larger;
}

/** The place of an item in a list that rises; −1 where it is not there. */
export function placeIn(list: Integers, item: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return list[low] === item ? low : -1;
}

const EMPTY = -1;
/** 2^32 divided by the golden ratio: its multiples spread well over the high bits. */
const SPREAD = 0x9e3779b1;

/** From packed meters to numbers: open addressing, at most half full, a key and its number side by side. */
export class MeterTable {
  #bits = 6;
  #slots: Int32Array = new Int32Array(2 << this.#bits).fill(EMPTY);
  #size = 0;

  /** The number kept for the key; −1 where there is none. */
  get(key: number): number {
    const slot = this.#slot(key);
    return this.#slots[slot] === key ? (this.#slots[slot + 1] ?? EMPTY) : EMPTY;
  }

  /** The number kept for the key; where there is none, the given one, which is kept from now on. */
  getOrAdd(key: number, value: number): number {
    const slot = this.#slot(key);
    if (this.#slots[slot] === key) return this.#slots[slot + 1] ?? EMPTY;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = value;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return value;
  }

  #slot(key: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (Math.imul(key, SPREAD) >>> (32 - this.#bits)) * 2;
    for (let held = slots[slot]; held !== key && held !== EMPTY; held = slots[slot]) slot = (slot + 2) & last;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#bits += 1;
    this.#slots = new Int32Array(2 << this.#bits).fill(EMPTY);
    for (let index = 0; index < old.length; index += 2) {
      const key = old[index] ?? EMPTY;
      if (key === EMPTY) continue;
      const slot = this.#slot(key);
      this.#slots[slot] = key;
      this.#slots[slot + 1] = old[index + 1] ?? EMPTY;
    }
  }
}
