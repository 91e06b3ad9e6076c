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

/** From packed meters to numbers: open addressing, at most half full. */
export class MeterTable {
  #bits = 5;
  #keys: Int32Array = new Int32Array(1 << this.#bits).fill(EMPTY);
  #values: Int32Array = new Int32Array(1 << this.#bits);
  #size = 0;

  /** The number kept for the key; −1 where there is none. */
  get(key: number): number {
    const slot = this.#slot(key);
    return this.#keys[slot] === key ? (this.#values[slot] ?? EMPTY) : EMPTY;
  }

  /** The number kept for the key; where there is none the given one is kept, and −1 returned. */
  getOrAdd(key: number, value: number): number {
    const slot = this.#slot(key);
    if (this.#keys[slot] === key) return this.#values[slot] ?? EMPTY;
    this.#keys[slot] = key;
    this.#values[slot] = value;
    this.#size += 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return EMPTY;
  }

  #slot(key: number): number {
    const keys = this.#keys;
    const last = keys.length - 1;
    let slot = Math.imul(key, SPREAD) >>> (32 - this.#bits);
    for (let held = keys[slot]; held !== key && held !== EMPTY; held = keys[slot]) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#bits += 2;
    this.#keys = new Int32Array(1 << this.#bits).fill(EMPTY);
    this.#values = new Int32Array(1 << this.#bits);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? EMPTY;
      if (key === EMPTY) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[index] ?? EMPTY;
    }
  }
}
