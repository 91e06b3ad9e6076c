import { Readable } from 'node:stream';

/** A terminal as keys come from it. */
export type KeySource = Pick<
  NodeJS.ReadStream,
  'setRawMode' | 'setEncoding' | 'on' | 'off' | 'ref' | 'unref' | 'pause'
>;

export interface KeyWatch {
  /** Resolves when the last key has had its effect and the screen shows it. */
  readonly settled: () => Promise<void>;
  /** Ctrl+C: at once, whatever is waiting. */
  readonly interrupt: () => void;
  /** Ctrl+Z. */
  readonly suspend: () => void;
}

const INTERRUPT = '\u0003';
const SUSPEND = '\u001A';

/** An escape sequence (CSI, SS3 or Alt with a character) or one character. */
const KEY = /\u001B\u001B?(?:\[\[?[0-?]*[ -/]*[@-~]|O[0-9;]*[A-Za-z]|[^\u001B])?|[\s\S]/gu;

/** The keys in a chunk of input, in order. */
export function keysIn(chunk: string): readonly string[] {
  return chunk.match(KEY) ?? [];
}

/**
 * Standard input for the whole program, one key at a time: each is handed on when the one before it has been
 * drawn, so that keys which arrive in one chunk act on what the player would have seen. None is lost.
 */
export class Keys extends Readable {
  readonly isTTY = true;
  readonly #source: KeySource;
  readonly #watch: KeyWatch;
  readonly #waiting: string[] = [];
  #handingOn = false;

  constructor(source: KeySource, watch: KeyWatch) {
    super({ objectMode: true, read: () => {} });
    this.#source = source;
    this.#watch = watch;
    source.setEncoding('utf8');
    source.on('data', this.#receive);
    source.on('end', this.#watch.interrupt);
  }

  setRawMode(mode: boolean): this {
    this.#source.setRawMode(mode);
    return this;
  }

  ref(): this {
    this.#source.ref();
    return this;
  }

  unref(): this {
    this.#source.unref();
    return this;
  }

  override setEncoding(): this {
    return this;
  }

  /** Lets go of the terminal. */
  close(): void {
    this.#source.off('data', this.#receive);
    this.#source.off('end', this.#watch.interrupt);
    this.#source.pause();
    this.#waiting.length = 0;
  }

  readonly #receive = (chunk: string | Buffer): void => {
    const text = String(chunk);
    if (text.includes(INTERRUPT)) return this.#watch.interrupt();
    this.#waiting.push(...keysIn(text));
    if (!this.#handingOn) void this.#handOn();
  };

  async #handOn(): Promise<void> {
    this.#handingOn = true;
    for (;;) {
      await this.#watch.settled();
      const key = this.#waiting.shift();
      if (key === undefined) break;
      if (key === SUSPEND) this.#watch.suspend();
      else this.push(key);
    }
    this.#handingOn = false;
  }
}
