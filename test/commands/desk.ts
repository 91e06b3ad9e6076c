import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Context, main } from '../../src/commands/index.ts';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';

const BIN = fileURLToPath(new URL('../../bin/interlock.js', import.meta.url));
export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** A folder that is gone after the test. */
export function folder(): string {
  const name = mkdtempSync(join(tmpdir(), 'interlock-commands-'));
  onTestFinished(() => rmSync(name, { recursive: true, force: true }));
  return name;
}

/** A pack of its own with the ferry in it. */
export function ferryPack(changes: object = {}): string {
  const pack = join(folder(), 'pack');
  mkdirSync(pack);
  const about = { id: 'tests', title: 'Tests', version: '1.0.0', author: 'The tests', licence: 'MIT' };
  writeFileSync(join(pack, 'pack.json'), JSON.stringify(about));
  writeFileSync(join(pack, 'principles.json'), JSON.stringify(PRINCIPLES));
  writeFileSync(join(pack, 'the-ferry.json'), JSON.stringify({ ...FERRY, ...changes }));
  return pack;
}

export interface World {
  readonly home?: string;
  readonly input?: string | Iterable<string>;
  readonly env?: Record<string, string>;
  /** Whether both ends are a terminal. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly scenarios?: string;
  /** Where the program is started. */
  readonly cwd?: string;
  readonly now?: () => number;
}

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program in this process, with streams in memory. Without a home of its own it gets a fresh one. */
export async function interlock(args: readonly string[], world: World = {}): Promise<Ended> {
  const { home = folder(), input = '', env = {}, terminal = false, columns = 80 } = world;
  const [stdout, stderr] = [sink({ isTTY: terminal, columns }), sink({ isTTY: terminal, columns })];
  const context: Context = {
    env: { INTERLOCK_HOME: home, ...env },
    platform: 'linux',
    stdin: asInput(
      Object.assign(Readable.from(typeof input === 'string' ? [input] : input), { isTTY: terminal }),
    ),
    stdout: asOutput(stdout.stream),
    stderr: asOutput(stderr.stream),
    version: '1.2.3',
    scenarios: world.scenarios ?? SCENARIOS,
    cwd: world.cwd ?? home,
    now: world.now ?? Date.now,
    entropy: (bytes) => new Uint8Array(bytes).fill(1),
    faces: new Set(),
  };
  const exit = await main(args, context);
  return { exit, out: stdout.text(), err: stderr.text() };
}

function sink(about: { isTTY: boolean; columns: number }) {
  const stream = Object.assign(new PassThrough(), about);
  let text = '';
  stream.on('data', (chunk) => {
    text += String(chunk);
  });
  return { stream, text: () => text };
}

// Commands ask for whole Node streams and use these few members of them.
const asInput = (stream: unknown): NodeJS.ReadStream => stream as NodeJS.ReadStream;
const asOutput = (stream: unknown): NodeJS.WriteStream => stream as NodeJS.WriteStream;

/** The document that a command prints with `--json`. Fails where it prints anything else. */
export async function json(args: readonly string[], world: World = {}): Promise<unknown> {
  const { out, err } = await interlock([...args, '--json'], world);
  if (err !== '') throw new Error(err);
  return JSON.parse(out);
}

/** The lines of every journal. */
export function journals(home: string): readonly string[] {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ndjson'))
    .toSorted()
    .flatMap((name) => readFileSync(join(home, name), 'utf8').trimEnd().split('\n'));
}

/** The events in every journal. */
export function eventsIn(home: string): readonly string[] {
  return journals(home).map((line) => /"event":"(\w+)"/.exec(line)?.[1] ?? '');
}

export interface ChildWorld {
  readonly home?: string;
  /** Before the program: what a shell does to its streams. `"$@"` is the program. */
  readonly shell?: string;
  readonly env?: Record<string, string>;
}

/** The built program in a process of its own. Its input stays open until it is ended. */
export function child(args: readonly string[], { home = folder(), shell, env = {} }: ChildWorld = {}) {
  const program = [process.execPath, BIN, ...args];
  const [file = '', ...rest] = shell === undefined ? program : ['bash', '-c', shell, 'bash', ...program];
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const running = spawn(file, rest, { env: { ...inherited, INTERLOCK_HOME: home, ...env } });
  onTestFinished(() => {
    running.kill('SIGKILL');
  });
  let [out, err] = ['', ''];
  running.stdout.on('data', (chunk) => (out += String(chunk)));
  running.stderr.on('data', (chunk) => (err += String(chunk)));
  // The program may leave before it has read everything.
  running.stdin.on('error', () => {});
  const ended = new Promise<Ended & { signal: string | null }>((resolve) => {
    running.on('close', (exit, signal) => resolve({ exit, signal, out, err }));
  });
  const shows = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => out.includes(text) && resolve();
      running.stdout.on('data', look);
      look();
    });
  return { stdin: running.stdin, stdout: running.stdout, kill: running.kill.bind(running), ended, shows };
}

/** A character that a terminal could obey, other than the end of a line. */
export const UNSAFE = /[^\P{C}\n]/v;
