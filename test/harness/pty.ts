import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { poll } from './poll.ts';
import { screenOf } from './screen-of.ts';

const BIN = fileURLToPath(new URL('../../bin/interlock.js', import.meta.url));

export interface PtyOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  /** What to run instead of the built program. */
  readonly command?: readonly [string, ...string[]];
}

/** The built program in a real terminal. */
export function inPty(
  args: readonly string[],
  { env = {}, columns = 80, rows = 24, command }: PtyOptions = {},
) {
  const term = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const [file, ...before] = command ?? [process.execPath, BIN];
  const pty = spawn(file, [...before, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: { ...inherited(), ...env },
  });
  let sent = '';
  pty.onData((data) => {
    sent += data;
    term.write(data);
  });
  term.onData((data) => pty.write(data));
  const ended = new Promise<{ exitCode: number; signal?: number | undefined }>((resolve) => {
    pty.onExit(resolve);
  });
  const screen = () => screenOf(term);
  return {
    pid: pty.pid,
    ended,
    screen,
    sent: () => sent,
    type: (text: string) => pty.write(text),
    shows: (text: string | RegExp) => poll(screen, text, 15_000),
    bufferType: () => term.buffer.active.type,
    kill: (signal: string) => pty.kill(signal),
    resize: (width: number, height: number) => {
      pty.resize(width, height);
      term.resize(width, height);
    },
  };
}

/** The environment of the tests without what would make the program think that it is not in a terminal. */
function inherited(): Record<string, string> {
  const {
    CI: _ci,
    FORCE_COLOR: _colour,
    NO_COLOR: _none,
    COLUMNS: _columns,
    LINES: _lines,
    ...rest
  } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
