import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { poll, still } from './poll.ts';
import { overlongOf, screenOf } from './screen-of.ts';

export const BIN = fileURLToPath(new URL('../../bin/interlock.js', import.meta.url));

export interface PtyOptions {
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  readonly rows?: number;
  /** The folder in which it is started. */
  readonly cwd?: string;
  /** What to run instead of the built program. */
  readonly command?: readonly [string, ...string[]];
}

/** The built program in a real terminal. */
export function inPty(
  args: readonly string[],
  { env = {}, columns = 80, rows = 24, cwd, command }: PtyOptions = {},
) {
  const term = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const [file, ...before] = command ?? [process.execPath, BIN];
  const pty = spawn(file, [...before, ...args], {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    env: environment(env),
    ...(cwd !== undefined && { cwd }),
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
    /** What does not fit the width of the terminal. */
    overlong: () => overlongOf(term),
    sent: () => sent,
    type: (text: string) => pty.write(text),
    shows: (text: string | RegExp | ((screen: string) => boolean)) => poll(screen, text, 10_000),
    /** Resolves when what was sent so far is as it is waited for. */
    sends: (isSent: (sent: string) => boolean) => poll(() => sent, isSent, 10_000),
    /** The screen, when nothing has come for a while. */
    settled: (milliseconds?: number) => still(screen, milliseconds),
    bufferType: () => term.buffer.active.type,
    kill: (signal: string) => pty.kill(signal),
    resize: (width: number, height: number) => {
      pty.resize(width, height);
      term.resize(width, height);
    },
  };
}

/** What would make the program think that it is not in a terminal, or of another size, colour or font, is left out. */
const LEFT_OUT = {
  CI: undefined,
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  COLUMNS: undefined,
  LINES: undefined,
  VITEST: undefined,
  NODE_ENV: undefined,
  LC_ALL: undefined,
  LC_CTYPE: undefined,
  LANG: 'C.UTF-8',
};

function environment(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all = Object.entries({ ...process.env, ...LEFT_OUT, ...own });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
