// How fast stories are solved: against a memo keyed by strings in the same run; as stories grow; how much memory a
// million states take; and the built-in cases from a cold start. Run after `npm run build` with
// `node test/bench/solver.ts`; it fails where a wanted figure is missed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../../src/scenario/index.ts';
import { deep, type Depth, solvedWhole } from './deep.ts';
import { median } from './median.ts';
import { memoised } from './memo.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** How many times as fast as the memo, at which depth. */
const RATIO = { layers: 9, wanted: 8 };
/** The slowest story's time for a state, as a multiple of the quickest of at least `from` states. */
const GROWTH = { most: 4, from: 50_000 };
const MEMORY = { layers: 10, options: 5, states: 1_000_000, megabytes: 300 };
const COLD = { most: 6 };
const EXACT = 1e-9;

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const begun = performance.now();
  const result = work();
  return { result, ms: performance.now() - begun };
}

interface Race {
  readonly solver: number;
  readonly memo: number;
  readonly states: number;
}

/** Both solve the same story. Throws where they differ. */
function race(scenario: Scenario): Race {
  const solver = timed(() => solvedWhole(scenario));
  const memo = timed(() => memoised(scenario));
  const [one, other] = [solver.result, memo.result];
  const isSame =
    one.states === other.states &&
    Math.abs(one.value - other.value) < EXACT &&
    Math.abs(one.random - other.random) < EXACT;
  if (!isSame) throw new Error(`not the same: ${one.value}, ${other.value}; ${one.states}, ${other.states}`);
  return { solver: solver.ms, memo: memo.ms, states: one.states };
}

const shown = (number: number, digits = 0): string =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const column = (number: number, digits = 0): string => shown(number, digits).padStart(11);

/** Prints a figure beside what is wanted of it. */
function verdict(figure: string, isWell: boolean): boolean {
  console.log(`${isWell ? 'well' : 'MISSED'}: ${figure}\n`);
  return isWell;
}

function againstMemo(): boolean {
  console.log('layers × 4 options     states  solver ms    memo ms   states/s      ratio');
  let ratio = Number.NaN;
  for (let layers = 6; layers <= RATIO.layers; layers += 1) {
    const scenario = deep({ layers, options: 4 });
    const races = Array.from({ length: ROUNDS + 1 }, () => race(scenario)).slice(1);
    const [solver, memo] = [median(races.map((each) => each.solver)), median(races.map((each) => each.memo))];
    const states = races[0]?.states ?? Number.NaN;
    ratio = median(races.map((each) => each.memo / each.solver));
    const figures = [column(solver, 1), column(memo, 1), column((states * 1000) / solver), column(ratio, 1)];
    console.log(`${String(layers).padEnd(18)}${column(states)}${figures.join('')}`);
  }
  return verdict(
    `${shown(ratio, 1)} × a memo keyed by strings at ${RATIO.layers} layers, wanted ${RATIO.wanted}`,
    ratio >= RATIO.wanted,
  );
}

const DEPTHS: readonly Depth[] = [
  ...[6, 7, 8, 9, 10, 11, 12].map((layers) => ({ layers, options: 4 })),
  ...[2, 3, 5].map((options) => ({ layers: 9, options })),
  { layers: 12, options: 2 },
  { layers: 12, options: 3 },
];

function asTheyGrow(): boolean {
  console.log('layers × options       paths     states  all states         ms   ns/state');
  const costs: number[] = [];
  for (const { layers, options } of DEPTHS) {
    const scenario = deep({ layers, options });
    const times = Array.from({ length: 3 }, () => timed(() => solvedWhole(scenario)));
    const ms = median(times.map((each) => each.ms));
    const { states = 0, territory } = times[0]?.result ?? {};
    const size = territory?.size ?? 0;
    const nanoseconds = (ms * 1e6) / size;
    if (size >= GROWTH.from) costs.push(nanoseconds);
    const name = `${layers} × ${options}`.padEnd(16);
    const figures = [options ** layers, states, size, ms, nanoseconds].map((figure) => column(figure));
    console.log(`${name}${figures.join('')}`);
  }
  const spread = Math.max(...costs) / Math.min(...costs);
  return verdict(
    `a state costs at most ${shown(spread, 1)} × as much in one story as in another, wanted ${GROWTH.most}`,
    spread <= GROWTH.most,
  );
}

/** What a large story takes at most, in a process of its own, and first: it inherits the peak of its parent. */
function inMemory(): boolean {
  const child = spawnSync(process.execPath, [self, 'memory'], { encoding: 'utf8' });
  const [states = 0, size = 0, megabytes = Number.NaN] = child.stdout.split(' ').map(Number);
  return verdict(
    `${shown(states)} states (${shown(size)} with endings) in ${shown(megabytes)} MB, wanted ${MEMORY.megabytes}`,
    states >= MEMORY.states && megabytes < MEMORY.megabytes,
  );
}

function memoryOfOne(): void {
  const { states, territory } = solvedWhole(deep(MEMORY));
  const { maxRSS } = process.resourceUsage();
  console.log([states, territory.size, Math.round(maxRSS / 1024)].join(' '));
}

/** From the start of a fresh process to its end, beside one that does nothing. */
function coldStarts(): boolean {
  const home = mkdtempSync(join(tmpdir(), 'interlock-bench-'));
  const run = (...args: readonly string[]): number => {
    const env = { ...process.env, INTERLOCK_HOME: home };
    const { result, ms } = timed(() => spawnSync(process.execPath, args, { encoding: 'utf8', env }));
    if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
    return ms;
  };
  const cases = readdirSync(join(root, 'scenarios'))
    .filter(
      (name) => name.endsWith('.json') && !['pack.json', 'principles.json', 'schema.json'].includes(name),
    )
    .map((name) => name.slice(0, -'.json'.length));
  const isWell = cases.map((name) => {
    const ratios = Array.from({ length: 2 * ROUNDS + 1 }, () => {
      const nothing = run('-e', '0');
      return run(join(root, 'bin/interlock.js'), 'solve', name, '--json') / nothing;
    });
    const ratio = median(ratios.slice(1));
    return verdict(
      `${name} solved in ${shown(ratio, 2)} × node -e 0, wanted ${COLD.most}`,
      ratio <= COLD.most,
    );
  });
  rmSync(home, { recursive: true });
  return isWell.every(Boolean);
}

if (process.argv[2] === 'memory') memoryOfOne();
else {
  console.log(`Node ${process.version}, ${ROUNDS} rounds, medians\n`);
  const parts = [inMemory, againstMemo, asTheyGrow, coldStarts].map((part) => part());
  process.exitCode = parts.every(Boolean) ? 0 : 1;
}
