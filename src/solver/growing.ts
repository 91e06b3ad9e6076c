/** A list of integers that grows; much smaller than an array of numbers. */
export class IntList {
  #items: Int32Array = new Int32Array(16);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) this.#items = enlarged(this.#items);
    this.#items[this.length] = item;
    this.length += 1;
  }

  /** The item at an index below `length`. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** The place of an item in a list that rises; −1 where it is not there. */
  placeOf(item: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < item) low = middle + 1;
      else high = middle;
    }
    return low < this.length && this.at(low) === item ? low : -1;
  }

  /** The items; valid until the next push. */
  items(): Int32Array {
    return this.#items.subarray(0, this.length);
  }
}

function enlarged(items: Int32Array): Int32Array {
  const larger = new Int32Array(items.length * 2);
  larger.set(items);
  return larger;
}

const EMPTY = -1;
/** 2^32 divided by the golden ratio: its multiples spread well over the high bits. */
const SPREAD = 0x9e3779b1;

/** From packed meters to numbers: open addressing, at most half full, a key and its number side by side. */
export class MeterTable {
  #bits = 3;
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
