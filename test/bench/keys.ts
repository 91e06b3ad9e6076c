// How soon a key is answered by a frame, and with how many bytes: in a real terminal, where the built program runs,
// and in the tests' own. Run after `npm run build` with `node test/bench/keys.ts`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { KEY } from '../harness/keyboard.ts';
import { PRINCIPLE, textOf } from '../engine/build.ts';
import { inPty } from '../harness/pty.ts';
import { story } from '../harness/story.ts';
import { deepStory } from './deep.ts';
import { median, quantile } from './median.ts';

const KEYS = Number(process.env['KEYS'] ?? 400);
/** What a key may take: two frames of sixty a second. */
const LIMIT_MS = 33;
/** What Ink ends a frame with. */
const FRAME_END = '\u001B[?2026l';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A terminal on a decision: keys go in, frames come out. */
interface Subject {
  readonly type: (key: string) => void;
  readonly sent: () => string;
}
interface Answer {
  readonly milliseconds: number;
  readonly bytes: number;
}

async function answerTo(key: string, { type, sent }: Subject): Promise<Answer> {
  const before = sent().length;
  const begun = performance.now();
  type(key);
  for (;;) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const answer = sent().slice(before);
    if (answer.endsWith(FRAME_END)) {
      return { milliseconds: performance.now() - begun, bytes: Buffer.byteLength(answer) };
    }
  }
}

/** Each changes something on the screen. */
const POINTING = ['1', '3', KEY.up, KEY.up, KEY.down, '3'];
const ALL_KEYS = [...POINTING, 'h', 'h', '?', '?'];

async function measure(subject: Subject, keys = ALL_KEYS, count = KEYS): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    answers.push(await answerTo(keys[nth % keys.length] ?? KEY.down, subject));
  }
  return answers;
}

async function inRealTerminal(): Promise<readonly Answer[]> {
  const home = mkdtempSync(join(tmpdir(), 'interlock-bench-'));
  const pty = inPty(['play', 'first-day', '--seed', '1'], { env: { INTERLOCK_HOME: home } });
  await pty.shows('enter begin');
  pty.type(KEY.enter);
  await pty.shows('What do you do?');
  const answers = await measure(pty);
  pty.type(KEY.interrupt);
  await pty.ended;
  rmSync(home, { recursive: true, force: true });
  return answers;
}

/** Right after the start of a play whose solution has more than two million states. */
async function whileSolving(): Promise<readonly Answer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'interlock-bench-'));
  const [of, licence] = ['A benchmark', 'MIT'];
  const principle = { id: PRINCIPLE, name: of, says: of, source: of };
  writeFileSync(
    join(folder, 'pack.json'),
    JSON.stringify({ id: 'bench', title: of, version: '1', author: of, licence }),
  );
  writeFileSync(join(folder, 'principles.json'), JSON.stringify([principle]));
  writeFileSync(join(folder, 'made-up.json'), textOf(deepStory({ layers: 12, options: 4 })));
  const pty = inPty(['play', join(folder, 'made-up.json'), '--seed', '1'], {
    env: { INTERLOCK_HOME: folder },
  });
  await pty.shows('enter begin');
  pty.type(KEY.enter);
  await pty.shows('What do you do?');
  const answers = await measure(pty, POINTING, KEYS / 2);
  pty.type(KEY.interrupt);
  await pty.ended;
  rmSync(folder, { recursive: true, force: true });
  return answers;
}

/** The tests' terminal, made into JavaScript: Node does not read JSX. */
async function harness(): Promise<typeof import('../harness/screen.tsx')> {
  const outfile = join(root, 'node_modules/.interlock-screen.mjs');
  const entryPoints = [join(root, 'test/harness/screen.tsx')];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
  });
  return import(pathToFileURL(outfile).href);
}

async function inFakeTerminal(): Promise<readonly Answer[]> {
  const { fakeTerminal } = await harness();
  const terminal = fakeTerminal();
  void terminal.face.play(story().play);
  await terminal.shows('enter begin');
  terminal.type(KEY.enter);
  await terminal.shows('What do you do?');
  const answers = await measure(terminal);
  await terminal.face.close();
  return answers;
}

function timeOfEmptyProgram(): number {
  const times = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - begun;
  });
  return median(times);
}

function report(name: string, answers: readonly Answer[], unit: number): boolean {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const [p50, p95] = [median(times), quantile(times, 0.95)];
  const bytes = answers.map((answer) => answer.bytes);
  const times95 = `${p95.toFixed(1)} ms (${(p95 / unit).toFixed(2)} × node -e 0)`;
  console.log(
    `${name}: ${answers.length} keys, p50 ${p50.toFixed(1)} ms (${(p50 / unit).toFixed(2)} ×), p95 ${times95}, ` +
      `bytes p50 ${median(bytes)}, p95 ${quantile(bytes, 0.95)}, most ${Math.max(...bytes)}`,
  );
  return p95 <= LIMIT_MS;
}

process.env['NODE_ENV'] = 'production';
const unit = timeOfEmptyProgram();
console.log(`node -e 0: ${unit.toFixed(1)} ms`);
const real = report('real terminal', await inRealTerminal(), unit);
const fake = report('fake terminal', await inFakeTerminal(), unit);
const busy = report(
  'real terminal, while more than two million states are solved',
  await whileSolving(),
  unit,
);
process.exitCode = real && fake && busy ? 0 : 1;
