// How soon the program is there, as multiples of the time that `node -e 0` takes in the same terminal.
// Run with `npm run bench`; it fails beyond the ratios that are wanted. The two sides of each ratio are measured in turn, in the same run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { median } from './median.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin/interlock.js');
const home = mkdtempSync(join(tmpdir(), 'interlock-bench-'));
const hello = join(root, 'node_modules/.interlock-hello.mjs');
writeFileSync(
  hello,
  `import {createElement} from 'react'; import {render, Text} from 'ink';
   render(createElement(Text, null, 'hello world'), {interactive: true}).unmount();`,
);

interface Run {
  readonly name: string;
  readonly args: readonly string[];
  /** The text that ends the measurement; without one, the end of the process does. */
  readonly until?: string;
  /** So many starts of Node it may take. */
  readonly most?: number;
}

const BASE: Run = { name: 'node -e 0', args: ['-e', '0'] };
const RUNS: readonly Run[] = [
  { name: 'first frame', args: [bin], until: 'Begin with a short first day', most: 5 },
  { name: 'unbundled Ink hello world', args: [hello], until: 'hello world' },
  { name: '--version', args: [bin, '--version'] },
  { name: '--help', args: [bin, '--help'] },
  { name: 'list', args: [bin, 'list'], most: 4.5 },
  { name: 'check scenarios', args: [bin, 'check', join(root, 'scenarios')] },
];

/** Milliseconds from the start of the process to the text, or to its end. */
function time({ args, until }: Run): Promise<number> {
  const { CI: _, ...env } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], {
    cols: 80,
    rows: 24,
    cwd: root,
    env: { ...env, INTERLOCK_HOME: home },
  });
  return new Promise((resolve) => {
    let seen = '';
    let at: number | undefined;
    child.onData((data) => {
      seen += data;
      if (at !== undefined || until === undefined || !seen.includes(until)) return;
      at = performance.now() - begun;
      // A proper end, so that Node keeps its compile cache.
      child.write('q');
    });
    child.onExit(() => resolve(at ?? performance.now() - begun));
  });
}

const base: number[] = [];
const times = new Map<string, number[]>(RUNS.map(({ name }) => [name, []]));
for (let round = -2; round < ROUNDS; round += 1) {
  for (const run of [BASE, ...RUNS]) {
    const ms = await time(run);
    // The first two rounds warm caches, the compile cache among them.
    if (round >= 0) (times.get(run.name) ?? base).push(ms);
  }
}
rmSync(home, { recursive: true });
rmSync(hello);

const zero = median(base);
console.log(`Node ${process.version}, ${ROUNDS} rounds, medians\n`);
console.log(`${'node -e 0'.padEnd(28)}${zero.toFixed(0).padStart(6)} ms   1.00 ×`);
for (const { name } of RUNS) {
  const ms = median(times.get(name) ?? []);
  console.log(`${name.padEnd(28)}${ms.toFixed(0).padStart(6)} ms  ${(ms / zero).toFixed(2).padStart(5)} ×`);
}
const MOST_OF_UNBUNDLED = 0.6;
const frame = median(times.get('first frame') ?? []);
const unbundled = median(times.get('unbundled Ink hello world') ?? []);
console.log(
  `\nfirst frame / unbundled Ink hello world: ${(frame / unbundled).toFixed(2)}, wanted: under ${MOST_OF_UNBUNDLED}`,
);
const late = RUNS.filter(({ name, most = Infinity }) => {
  const starts = median(times.get(name) ?? []) / zero;
  if (most < Infinity) console.log(`${name} / node -e 0: ${starts.toFixed(2)}, wanted: at most ${most}`);
  return starts > most;
});
process.exitCode = late.length === 0 && frame < MOST_OF_UNBUNDLED * unbundled ? 0 : 1;
