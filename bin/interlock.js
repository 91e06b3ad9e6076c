#!/usr/bin/env node
// The front door. It runs on any Node that knows modules, so that an old one gets a sentence instead of a syntax error.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 12];
const program = new URL('../dist/interlock.cjs', import.meta.url);
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const recent = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);

if (!existsSync(program)) {
  leave('interlock: the program is not built yet. Run "npm ci" in the folder of the checkout.');
} else if (recent) {
  const { start } = await import('./program.js');
  start();
} else if (existsSync(ownNode)) {
  await runOn(ownNode);
} else {
  leave(
    `interlock needs Node.js ${NEEDED.join('.')} or newer, and this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}

/** @param {string} message */
function leave(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 3;
}

/** Hands everything to a newer Node: terminal, arguments, signals and exit code. @param {string} node */
async function runOn(node) {
  const { spawn } = await import('node:child_process');
  const { constants } = await import('node:os');
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // The child decides what a signal means. One that the terminal sends reaches it twice, which does no harm.
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
  });
}
