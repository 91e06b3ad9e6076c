// How long it takes to check a pack of cases with twins, as a multiple of the time that `node -e 0` takes in the same
// run. Run after `npm run build` with `node test/bench/check.ts`; it fails beyond the ratio that is wanted.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const [CASES, MOST] = [25, 120];

const root = fileURLToPath(new URL('../..', import.meta.url));
const scenarios = join(root, 'scenarios');

/** A pack of copies of one case, each under an id of its own. */
function packOfCopies(): string {
  const pack = mkdtempSync(join(tmpdir(), 'interlock-bench-'));
  for (const name of ['pack.json', 'principles.json']) copyFileSync(join(scenarios, name), join(pack, name));
  const text = readFileSync(join(scenarios, 'sales-prevention.json'), 'utf8');
  for (let number = 1; number <= CASES; number += 1) {
    const id = `sales-prevention-${number}`;
    writeFileSync(join(pack, `${id}.json`), text.replace('"id": "sales-prevention"', `"id": "${id}"`));
  }
  return pack;
}

/** Milliseconds from the start of a process to its end. */
function time(...args: readonly string[]): number {
  const begun = performance.now();
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const ms = performance.now() - begun;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}`);
  return ms;
}

const pack = packOfCopies();
const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const nothing = median(Array.from({ length: 5 }, () => time('-e', '0')));
  const checked = time(join(root, 'bin/interlock.js'), 'check', pack, '--strict');
  // The first round warms caches.
  if (round === 0) continue;
  ratios.push(checked / nothing);
  const figures = [`${nothing.toFixed(0)} ms`, `${checked.toFixed(0)} ms`, (checked / nothing).toFixed(0)];
  console.log(`node -e 0: ${figures[0]}, ${CASES} cases with twins: ${figures[1]}, ratio ${figures[2]}`);
}
rmSync(pack, { recursive: true });
const ratio = median(ratios);
console.log(`\ncheck of ${CASES} cases / node -e 0: ${ratio.toFixed(0)}, wanted: under ${MOST}`);
process.exitCode = ratio < MOST ? 0 : 1;
