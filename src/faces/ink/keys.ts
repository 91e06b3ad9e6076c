import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { isPaste, keysIn, lastKeysIn } from './sequences.ts';

/** A terminal as keys come from it. */
export interface KeySource extends Record<'ref' | 'unref' | 'pause', () => unknown> {
  setRawMode(on: boolean): unknown;
  on(event: 'data', listener: (chunk: string | Buffer) => void): unknown;
  on(event: 'end' | 'error', listener: () => void): unknown;
  off(event: 'data' | 'end' | 'error', listener: (chunk: string & Buffer) => void): unknown;
}

export interface KeyWatch {
  /** Resolves when the last key has had its effect and the screen shows it. */
  readonly settled: () => Promise<void>;
  /** Ctrl+C: at once, whatever is waiting. The end of input: after what came before it. */
  readonly interrupt: () => void;
  /** Ctrl+Z. */
  readonly suspend: () => void;
}

const INTERRUPT = '\u0003';
const SUSPEND = '\u001A';
const ESCAPE = '\u001B';
/** The same key as Ink takes it without waiting for more. */
const LONE_ESCAPE = '\u001B[27u';
/** After so many milliseconds an escape is a key of its own: the parts of a sequence come closer together. */
const ESCAPE_MS = 25;
/** A paste that has not gone on for so long has come to its end. */
const PASTE_MS = 1000;

/**
 * Standard input for the whole program, one key at a time: each is handed on when the one before it has been
 * drawn, so that keys which arrive in one chunk act on what the player would have seen. None is lost.
 */
export class Keys extends Readable {
  readonly isTTY = true;
  readonly #source: KeySource;
  readonly #watch: KeyWatch;
  readonly #decoder = new StringDecoder('utf8');
  readonly #waiting: string[] = [];
  #rest = '';
  #restTimer: NodeJS.Timeout | undefined;
  #ended = false;
  #handingOn = false;

  constructor(source: KeySource, watch: KeyWatch) {
    super({ objectMode: true, read: () => {} });
    this.#source = source;
    this.#watch = watch;
    source.on('data', this.#receive);
    source.on('end', this.#end);
    source.on('error', this.#end);
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
    this.#source.off('end', this.#end);
    this.#source.off('error', this.#end);
    this.#source.pause();
    clearTimeout(this.#restTimer);
    this.#waiting.length = 0;
  }

  readonly #receive = (chunk: string | Buffer): void => {
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    if (text.includes(INTERRUPT)) return this.#watch.interrupt();
    clearTimeout(this.#restTimer);
    const { keys, rest } = keysIn(this.#rest + text);
    this.#rest = rest;
    if (rest !== '') this.#restTimer = setTimeout(this.#flush, isPaste(rest) ? PASTE_MS : ESCAPE_MS);
    this.#add(keys);
  };

  readonly #flush = (): void => {
    const keys = lastKeysIn(this.#rest);
    this.#rest = '';
    this.#add(keys);
  };

  /** The terminal is gone, or its input is closed. */
  readonly #end = (): void => {
    clearTimeout(this.#restTimer);
    this.#ended = true;
    this.#flush();
  };

  #add(keys: readonly string[]): void {
    this.#waiting.push(...keys);
    if (!this.#handingOn) void this.#handOn();
  }

  async #handOn(): Promise<void> {
    this.#handingOn = true;
    for (;;) {
      await this.#watch.settled();
      const key = this.#waiting.shift();
      if (key === undefined) break;
      if (key === SUSPEND) this.#watch.suspend();
      else this.#press(key === ESCAPE ? LONE_ESCAPE : key);
    }
    this.#handingOn = false;
    if (this.#ended) this.#watch.interrupt();
  }

  /** Hands a key on now rather than in the next tick: when this returns, whoever listens has acted on it. */
  #press(key: string): void {
    this.push(key);
    this.emit('readable');
  }
}
