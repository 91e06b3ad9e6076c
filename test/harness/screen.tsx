import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import { openInk } from '../../src/faces/ink/face.tsx';
import { type Look, lookOf } from '../../src/faces/ink/theme.ts';
import type { Face } from '../../src/session/index.ts';
import { PLAIN_LOOK } from './look.ts';
import { poll } from './poll.ts';
import { screenOf } from './screen-of.ts';

/** A terminal that is none: what a face draws can be read, and keys can be pressed. */
export interface FakeTerminal {
  readonly face: Face;
  /** Sends input as a terminal would, in one chunk. */
  readonly type: (input: string | Buffer) => void;
  /** Ends the input. */
  readonly end: () => void;
  /** What the terminal shows now. */
  readonly screen: () => string;
  /** What the terminal shows when it has taken in all that it was sent. */
  readonly drawn: () => Promise<string>;
  /** Resolves when the screen shows the text; fails with the screen after five seconds. */
  readonly shows: (text: string | RegExp | ((screen: string) => boolean)) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
  readonly bufferType: () => string;
  /** Where the terminal shows its cursor, from 0; undefined where it shows none. */
  readonly cursor: () => { readonly row: number; readonly column: number } | undefined;
  /** What the terminal was sent so far. */
  readonly sent: () => string;
  readonly interrupts: () => number;
  /** How often the program was stopped by Ctrl+Z. */
  readonly stops: () => number;
}

export interface FakeTerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly look?: Partial<Look>;
  /** What happens while the program is stopped. */
  readonly stop?: () => Promise<void>;
}

export function fakeTerminal({
  columns = 80,
  rows = 24,
  look = {},
  stop = async () => {},
}: FakeTerminalOptions = {}): FakeTerminal {
  const term = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const output = fakeOutput(term);
  const input = fakeInput();
  const count = { interrupts: 0, stops: 0 };
  const face = openInk(
    {
      stdin: input,
      stdout: asTerminal(output.stream),
      interrupt: () => {
        count.interrupts += 1;
      },
      stop: () => {
        count.stops += 1;
        return stop();
      },
    },
    { ...PLAIN_LOOK, ...look },
    lookOf,
  );
  const screen = () => screenOf(term);
  return {
    face,
    type: (chunk) => input.emit('data', chunk),
    end: () => input.emit('end'),
    screen,
    drawn: () =>
      new Promise((resolve) => {
        term.write('', () => resolve(screen()));
      }),
    shows: (text) => poll(screen, text),
    resize: (width, height) => {
      Object.assign(output.stream, { columns: width, rows: height });
      term.resize(width, height);
      output.stream.emit('resize');
    },
    bufferType: () => term.buffer.active.type,
    cursor: () => {
      const { cursorX: column, cursorY: row } = term.buffer.active;
      const isShown = output.sent().lastIndexOf(SHOW_CURSOR) > output.sent().lastIndexOf(HIDE_CURSOR);
      return isShown ? { row, column } : undefined;
    },
    sent: output.sent,
    interrupts: () => count.interrupts,
    stops: () => count.stops,
  };
}

const SHOW_CURSOR = '\u001B[?25h';
const HIDE_CURSOR = '\u001B[?25l';

function fakeOutput(term: xterm.Terminal) {
  let sent = '';
  const stream = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns: term.cols,
    rows: term.rows,
    writable: true,
    write(text: string, ...more: readonly unknown[]) {
      sent += text;
      term.write(text);
      const written = more.find((argument) => typeof argument === 'function');
      if (written !== undefined) queueMicrotask(() => Reflect.apply(written, undefined, []));
      return true;
    },
  });
  return { stream, sent: () => sent };
}

function fakeInput() {
  const input: EventEmitter & Record<'setRawMode' | 'ref' | 'unref' | 'pause', () => typeof input> =
    Object.assign(new EventEmitter(), {
      setRawMode: () => input,
      ref: () => input,
      unref: () => input,
      pause: () => input,
    });
  return input;
}

// Ink asks for a whole Node stream and uses these few members of it.
const asTerminal = (stdout: unknown): NodeJS.WriteStream => stdout as NodeJS.WriteStream;
