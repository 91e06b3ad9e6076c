import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import { openInk } from '../../src/faces/ink/face.tsx';
import { glyphsOf, type Look, themeOf } from '../../src/faces/ink/theme.ts';
import type { Face } from '../../src/session/index.ts';

const LOOK: Look = { theme: themeOf('none'), glyphs: glyphsOf('unicode'), motion: false, textWidth: 72 };

/** A terminal that is none: what a face draws can be read, and keys can be pressed. */
export interface FakeTerminal {
  readonly face: Face;
  /** Sends text as a terminal would, in one chunk. */
  readonly type: (text: string) => void;
  readonly screen: () => string;
  /** Resolves when the screen shows the text; fails with the screen after five seconds. */
  readonly shows: (text: string | RegExp) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
  readonly bufferType: () => string;
  /** What the terminal was sent so far. */
  readonly sent: () => string;
  readonly interrupts: () => number;
}

export function fakeTerminal({
  columns = 80,
  rows = 24,
  look = LOOK,
}: { columns?: number; rows?: number; look?: Look } = {}): FakeTerminal {
  const term = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  let sent = '';
  let interrupts = 0;
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns,
    rows,
    writable: true,
    write(text: string, ...more: readonly unknown[]) {
      sent += text;
      term.write(text);
      const written = more.find((argument) => typeof argument === 'function');
      if (written !== undefined) queueMicrotask(() => Reflect.apply(written, undefined, []));
      return true;
    },
  });
  const source = Object.assign(new EventEmitter(), {
    setRawMode: () => source,
    setEncoding: () => source,
    ref: () => source,
    unref: () => source,
    pause: () => source,
  });
  const face = openInk(
    {
      stdin: asSource(source),
      stdout: asTerminal(stdout),
      interrupt: () => {
        interrupts += 1;
      },
      stop: async () => {},
    },
    look,
  );
  const screen = () => {
    const { active } = term.buffer;
    const line = (row: number) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '';
    return Array.from({ length: stdout.rows }, (_, row) => line(row))
      .join('\n')
      .trimEnd();
  };
  return {
    face,
    type: (text) => source.emit('data', text),
    screen,
    shows: (text) => poll(screen, text),
    resize: (width, height) => {
      Object.assign(stdout, { columns: width, rows: height });
      term.resize(width, height);
      stdout.emit('resize');
    },
    bufferType: () => term.buffer.active.type,
    sent: () => sent,
    interrupts: () => interrupts,
  };
}

// Ink asks for whole Node streams and uses these few members of them.
const asTerminal = (stdout: unknown): NodeJS.WriteStream => stdout as NodeJS.WriteStream;
const asSource = (source: unknown): NodeJS.ReadStream => source as NodeJS.ReadStream;

/** Looks until the text is there. */
export async function poll(
  screen: () => string,
  text: string | RegExp,
  milliseconds = 5000,
): Promise<string> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const now = screen();
    if (typeof text === 'string' ? now.includes(text) : text.test(now)) return now;
    if (Date.now() > deadline) throw new Error(`${String(text)} did not appear. The screen:\n${now}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}
