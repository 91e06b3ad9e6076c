// What a large record costs: how soon home and `progress` are there with ten thousand runs, as multiples of home's time
// with none, and how much memory they take. Run with `npm run bench`; it fails beyond what is wanted.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { practised } from '../harness/practised.ts';
import { median } from './median.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const RUNS = Number(process.env['RUNS'] ?? 10_000);
const DAYS = Number(process.env['DAYS'] ?? 1095);
const MOST_MEGABYTES = 150;
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin/interlock.js');
const place = mkdtempSync(join(tmpdir(), 'interlock-bench-'));
const [none, many] = [join(place, 'none'), join(place, 'many')];
for (const folder of [none, many]) mkdirSync(folder);
practised(none, { runs: 0 });
practised(many, { runs: RUNS, days: DAYS, until: Date.now() });

/** Loaded before the program: tells the most memory that it took, in kilobytes. */
const peak = join(place, 'peak.mjs');
const told = join(place, 'peak.txt');
writeFileSync(
  peak,
  `import { writeFileSync } from 'node:fs';
   process.on('exit', () => writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
);

interface Subject {
  readonly name: string;
  readonly home: string;
  readonly args: readonly string[];
  /** What the first frame ends with; without it the end of the process is waited for. */
  readonly until?: RegExp;
}

/** In the last line of the screen. */
const FOOTER = /q (?:leave|quit)/;

const SUBJECTS: readonly Subject[] = [
  { name: 'home, no runs', home: none, args: [], until: FOOTER },
  { name: `home, ${RUNS} runs`, home: many, args: [], until: FOOTER },
  { name: `progress, ${RUNS} runs`, home: many, args: ['progress'] },
];

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** From the start of the process to the text, or to its end; and the memory that it took until it was left. */
async function measure({ home, args, until }: Subject): Promise<Measured> {
  const { CI: _, ...env } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', pathToFileURL(peak).href, bin, ...args], {
    cols: 80,
    rows: 24,
    cwd: root,
    env: { ...env, INTERLOCK_HOME: home },
  });
  const milliseconds = await new Promise<number>((resolve) => {
    let seen = '';
    let at: number | undefined;
    child.onData((text) => {
      seen += text;
      if (at !== undefined || until === undefined || !until.test(stripVTControlCharacters(seen))) return;
      at = performance.now() - begun;
      // A proper end, so that Node keeps its compile cache.
      child.write('q');
    });
    child.onExit(() => resolve(at ?? performance.now() - begun));
  });
  return { milliseconds, megabytes: Number(readFileSync(told, 'utf8')) / 1024 };
}

const results = new Map<string, Measured[]>(SUBJECTS.map(({ name }) => [name, []]));
for (let round = -2; round < ROUNDS; round += 1) {
  for (const subject of SUBJECTS) {
    const measured = await measure(subject);
    // The first two rounds warm caches, and sum up the record.
    if (round >= 0) results.get(subject.name)?.push(measured);
  }
}
rmSync(place, { recursive: true });

console.log(`Node ${process.version}, ${ROUNDS} rounds, medians\n`);
const [base = 0, ...others] = SUBJECTS.map(({ name }) => {
  const all = results.get(name) ?? [];
  const ms = median(all.map(({ milliseconds }) => milliseconds));
  const megabytes = Math.max(...all.map((each) => each.megabytes));
  console.log(`${name.padEnd(24)}${ms.toFixed(0).padStart(6)} ms${megabytes.toFixed(0).padStart(6)} MB`);
  if (megabytes > MOST_MEGABYTES) process.exitCode = 1;
  return ms;
});
const WANTED = [1.5, 3];
for (const [nth, ms] of others.entries()) {
  const ratio = ms / base;
  const most = WANTED[nth] ?? 1;
  console.log(`${SUBJECTS[nth + 1]?.name} / home, no runs: ${ratio.toFixed(2)}, wanted: at most ${most}`);
  if (!(ratio <= most)) process.exitCode = 1;
}
console.log(`memory, wanted: at most ${MOST_MEGABYTES} MB`);
